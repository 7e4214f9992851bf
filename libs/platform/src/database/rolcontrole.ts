import type { OnModuleInit } from '@nestjs/common';
import { ConfiguratieFout } from '../config/configuratie-fout.js';
import type { Database } from './database.js';

/** Keeps a process from starting that did not get its role: a pooler in between may drop what a connection asks, and then nothing is refused any more. */
export class Rolcontrole implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly rol: string,
  ) {}

  async onModuleInit(): Promise<void> {
    const [{ wie } = { wie: '' }] = await this.database.query<{ wie: string }>('select current_user as wie');
    if (wie !== this.rol) throw new ConfiguratieFout([`the database does not let this process work as ${this.rol}; connect without a pooler, or with one that passes "options" on`]);
  }
}

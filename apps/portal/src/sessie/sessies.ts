import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { Kluisje } from './kluisje.js';
import type { Bewijs, Sessie, Wie } from './sessie.js';

/** Without a request for half an hour somebody is gone; a working day is the longest. */
const STIL_MS = 30 * 60_000;
const LANGST_MS = 10 * 3_600_000;
const HOOGSTENS = 20_000;

/** Who is logged in. In memory: a portal that starts again asks everybody to log in again, which the provider answers by itself. */
@Injectable()
export class Sessies {
  private readonly sessies = new Kluisje<Sessie>({ stilMs: STIL_MS, langstMs: LANGST_MS, hoogstens: HOOGSTENS });

  /** A session under a name that nobody can have known before. */
  begin(wie: Wie, bewijs: Bewijs): Sessie {
    const sessie: Sessie = { id: willekeurig(), csrf: willekeurig(), wie, bewijs };
    this.sessies.bewaar(sessie.id, sessie);
    return sessie;
  }

  vind(id: string | undefined): Sessie | undefined {
    return id === undefined ? undefined : this.sessies.vind(id);
  }

  einde(id: string): void {
    this.sessies.weg(id);
  }
}

function willekeurig(): string {
  return randomBytes(32).toString('base64url');
}

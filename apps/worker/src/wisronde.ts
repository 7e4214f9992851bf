import { Injectable } from '@nestjs/common';
import { Bewaarronde, Wisser } from '#libs/case-store';
import { Klok } from '#libs/platform';

/** Ends erasures of which every partner has been told, and once a day takes away what was kept long enough. */
@Injectable()
export class Wisronde {
  private opgeruimd = '';

  constructor(
    private readonly wisser: Wisser,
    private readonly bewaarronde: Bewaarronde,
    private readonly klok: Klok,
  ) {}

  async ronde(): Promise<void> {
    await this.wisser.rondAf();
    const dag = this.klok.vandaag();
    if (dag === this.opgeruimd) return;
    await this.bewaarronde.ronde(this.klok.nu());
    this.opgeruimd = dag;
  }
}

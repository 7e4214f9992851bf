import { Injectable } from '@nestjs/common';
import { Herbouw } from '#libs/case-store';
import { Gebeurtenissen } from '#libs/exchange';
import { Instellingen, Klok } from '#libs/platform';

const DAG_MS = 86_400_000;

/** Keeps the change feed in order: ends a rebuild that is done, and once a day forgets what is too old. */
@Injectable()
export class Onderhoud {
  private opgeruimd = '';

  constructor(
    private readonly herbouw: Herbouw,
    private readonly gebeurtenissen: Gebeurtenissen,
    private readonly instellingen: Instellingen,
    private readonly klok: Klok,
  ) {}

  async ronde(): Promise<void> {
    await this.herbouw.rondAf();
    const dag = this.klok.vandaag();
    if (dag === this.opgeruimd) return;
    await this.gebeurtenissen.ruimOp(new Date(this.klok.nu().getTime() - this.instellingen.gebeurtenissenDagen * DAG_MS));
    this.opgeruimd = dag;
  }
}

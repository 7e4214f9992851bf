import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Herbouw } from '#libs/case-store';
import { Gebeurtenissen } from '#libs/exchange';
import { Instellingen, Klok, Logboek } from '#libs/platform';

const ELKE_MS = 5000;
const DAG_MS = 86_400_000;

/** Keeps the change feed in order: ends a rebuild that is done, and once a day forgets what is too old. */
@Injectable()
export class Onderhoud implements OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private bezig: Promise<unknown> = Promise.resolve();
  private opgeruimd = '';

  constructor(
    private readonly herbouw: Herbouw,
    private readonly gebeurtenissen: Gebeurtenissen,
    private readonly instellingen: Instellingen,
    private readonly klok: Klok,
    private readonly logboek: Logboek,
  ) {}

  start(): void {
    this.timer = setInterval(() => {
      this.bezig = this.bezig.then(async () => this.onderhoud()).catch((fout: unknown) => this.logboek.fout('onderhoud-mislukt', fout));
    }, ELKE_MS);
  }

  async onderhoud(): Promise<void> {
    await this.herbouw.rondAf();
    const dag = this.klok.vandaag();
    if (dag === this.opgeruimd) return;
    await this.gebeurtenissen.ruimOp(new Date(this.klok.nu().getTime() - this.instellingen.gebeurtenissenDagen * DAG_MS));
    this.opgeruimd = dag;
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.bezig;
  }
}

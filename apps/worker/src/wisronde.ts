import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Bewaarronde, Wisser } from '#libs/case-store';
import { Klok, Logboek } from '#libs/platform';

const ELKE_MS = 10_000;

/** Ends erasures of which every partner has been told, and once a day takes away what was kept long enough. */
@Injectable()
export class Wisronde implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private bezig: Promise<unknown> = Promise.resolve();
  private opgeruimd = '';

  constructor(
    private readonly wisser: Wisser,
    private readonly bewaarronde: Bewaarronde,
    private readonly klok: Klok,
    private readonly logboek: Logboek,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.bezig = this.bezig.then(async () => this.ronde()).catch((fout: unknown) => this.logboek.fout('wisronde-mislukt', fout));
    }, ELKE_MS);
  }

  private async ronde(): Promise<void> {
    await this.wisser.rondAf();
    const dag = this.klok.vandaag();
    if (dag === this.opgeruimd) return;
    await this.bewaarronde.ronde(this.klok.nu());
    this.opgeruimd = dag;
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.bezig;
  }
}

import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Termijntaken } from '#libs/case-store';
import { Klok, Logboek } from '#libs/platform';

const ELKE_MS = 10_000;

/** Watches deadlines: every ten seconds those of cases that changed, on a new day all. */
@Injectable()
export class Termijnronde implements OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private bezig: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly taken: Termijntaken,
    private readonly klok: Klok,
    private readonly logboek: Logboek,
  ) {}

  start(): void {
    this.timer = setInterval(() => {
      this.bezig = this.bezig.then(async () => this.taken.werkBij(this.klok.vandaag())).catch((fout: unknown) => this.logboek.fout('termijnronde-mislukt', fout));
    }, ELKE_MS);
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.bezig;
  }
}

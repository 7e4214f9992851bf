import type { Logboek } from '../logging/logboek.js';

interface Rondewens {
  /** On a log line of a round that failed: `<naam>-mislukt`. */
  naam: string;
  /** Milliseconds between two beginnings; while a round takes longer, those that would begin are left out. */
  elkeMs: number;
  /** Once around. Long work looks at the signal: it says that the process ends. */
  doe: (stop: AbortSignal) => Promise<unknown>;
}

/** Work that comes round for as long as a process runs, never twice at a time. One that fails is logged, and the next turn tries again. */
export class Ronde {
  private readonly einde = new AbortController();
  private timer: NodeJS.Timeout | undefined;
  private lopend: Promise<void> | undefined;

  constructor(
    private readonly wens: Rondewens,
    private readonly logboek: Logboek,
  ) {}

  start(): void {
    this.timer = setInterval(() => {
      this.lopend ??= this.eens().finally(() => (this.lopend = undefined));
    }, this.wens.elkeMs).unref();
  }

  /** Lets a round that runs come to its end, or to where it looks at its signal. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    this.einde.abort();
    await this.lopend;
  }

  private async eens(): Promise<void> {
    const { signal } = this.einde;
    try {
      await this.wens.doe(signal);
    } catch (fout) {
      if (!signal.aborted) this.logboek.fout(`${this.wens.naam}-mislukt`, fout);
    }
  }
}

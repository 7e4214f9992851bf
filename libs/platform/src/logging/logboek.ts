import { pino, type Logger } from 'pino';
import { foutKenmerken } from './fout-kenmerken.js';

/** What may stand in a log line: ids, numbers and codes. No payload, no name, no BSN. */
export type Logvelden = Record<string, string | number | boolean | null | undefined>;

/** JSON log lines on standard output: time, level, process, event and its ids. The log tells where to look, the ledger what happened. */
export class Logboek {
  private constructor(private readonly pino: Logger) {}

  /**
   * @param proces name of the process, on every line
   * @param niveau `debug`, `info`, `warn`, `error` or `silent`
   */
  static van(proces: string, niveau: string): Logboek {
    return new Logboek(pino({ level: niveau, base: { proces }, timestamp: pino.stdTimeFunctions.isoTime }));
  }

  debug(gebeurtenis: string, velden: Logvelden = {}): void {
    this.pino.debug(velden, gebeurtenis);
  }

  info(gebeurtenis: string, velden: Logvelden = {}): void {
    this.pino.info(velden, gebeurtenis);
  }

  warn(gebeurtenis: string, velden: Logvelden = {}): void {
    this.pino.warn(velden, gebeurtenis);
  }

  /** An error with its name, code and place; its message only when that promises to hold no content. */
  fout(gebeurtenis: string, fout: unknown, velden: Logvelden = {}): void {
    this.pino.error({ ...velden, ...foutKenmerken(fout) }, gebeurtenis);
  }
}

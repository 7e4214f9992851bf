import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Omgeving } from '#libs/platform';
import { totAntwoord } from './antwoordt.js';
import { databaseOp } from './database-op.js';
import { heeftDemonstratie, laad, wilDemonstratie } from './demonstratie.js';
import { eenmalig } from './eenmalig.js';
import { schrijfHubBestand } from './hub-bestand.js';
import { Kind, type Kindwens } from './kind.js';
import type { Opruimen } from './opruimen.js';

/** In this order they go down again, the last first: no new work comes in while the rest finishes. */
const PROCESSEN = ['worker', 'connectors', 'api'] as const;

interface Hubwens {
  omgeving: Omgeving;
  dataMap: string;
  /** True: never the demonstration world. */
  leeg: boolean;
  /** True: no ready line on standard output. */
  stil?: boolean;
}

/** One hub: database, migration, processes, ready line. */
export class Hub {
  private readonly url: string;
  private readonly gestopt: Promise<never>;

  constructor(
    private readonly wens: Hubwens,
    private readonly opruimen: Opruimen,
    private readonly stop: AbortSignal,
  ) {
    const { HOST, PORT } = wens.omgeving;
    this.url = `http://${HOST === '0.0.0.0' || HOST === '::' ? '127.0.0.1' : HOST}:${PORT}`;
    this.gestopt = new Promise((_, weg) => stop.addEventListener('abort', () => weg(new Error('stopped')), { once: true }));
    this.gestopt.catch(() => undefined);
  }

  /** Comes up and runs until it is stopped (rejects: look at the signal) or something falls that cannot be started again (rejects with the reason). */
  async draai(): Promise<void> {
    const { omgeving, dataMap, leeg } = this.wens;
    const database = await databaseOp(omgeving.DATABASE_URL, dataMap, this.opruimen);
    this.stop.throwIfAborted();
    const env = { ...process.env, DATABASE_URL: database.url, SCHAKEL_DATA: dataMap, HOST: omgeving.HOST, PORT: omgeving.PORT };
    await eenmalig(this.proces('migrate', env));
    this.stop.throwIfAborted();
    const demonstratie = database.ingebed && wilDemonstratie(dataMap, leeg);
    const spelers = database.ingebed && !leeg && heeftDemonstratie(dataMap) && process.env.NODE_ENV !== 'production';
    await Promise.race([this.processenOp(env, spelers ? [...PROCESSEN, 'simulators'] : PROCESSEN), database.gevallen, this.gestopt]);
    this.opruimen.straks(schrijfHubBestand(dataMap, this.url));
    if (!this.wens.stil) process.stdout.write(`Schakel is ready on ${this.url}\n`);
    if (demonstratie) void this.demonstreer();
    await Promise.race([database.gevallen, this.gestopt]);
  }

  private async processenOp(env: NodeJS.ProcessEnv, namen: readonly string[]): Promise<void> {
    const kinderen = namen.map((naam) => new Kind(this.proces(naam, naam === 'simulators' ? { ...env, SIMULATORS: 'ja' } : env)));
    for (const kind of kinderen) this.opruimen.straks(async () => kind.stop());
    await Promise.all(kinderen.map((kind) => kind.start()));
    await totAntwoord(`${this.url}/api/v1/openapi.json`);
  }

  private proces(naam: string, env: NodeJS.ProcessEnv): Kindwens {
    const script = fileURLToPath(new URL(`../../../${naam}/src/main.js`, import.meta.url));
    return { naam, env, script, logMap: join(this.wens.dataMap, 'log') };
  }

  private async demonstreer(): Promise<void> {
    try {
      await laad(this.url, this.wens.dataMap);
    } catch (fout) {
      if (this.stop.aborted) return;
      process.stderr.write(`The demonstration world was not taken in: ${fout instanceof Error ? fout.message : 'unknown error'}\n`);
    }
  }
}

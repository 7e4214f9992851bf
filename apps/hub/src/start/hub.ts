import { type Omgeving, vrijePoort } from '#libs/platform';
import { totAntwoord } from './antwoordt.js';
import { databaseOp } from './database-op.js';
import { heeftDemonstratie, laad, wilDemonstratie } from './demonstratie.js';
import { eenmalig } from './eenmalig.js';
import { schrijfHubBestand } from './hub-bestand.js';
import { Kind } from './kind.js';
import type { Opruimen } from './opruimen.js';
import { ACHTER_DE_DEUR, type Poorten, Processen } from './processen.js';
import { openVoordeur } from './voordeur.js';

interface Hubwens {
  omgeving: Omgeving;
  dataMap: string;
  /** True: never the demonstration world. */
  leeg: boolean;
  /** True: no ready line on standard output. */
  stil?: boolean;
}

/** One hub: database, migration, front door, processes, ready line. */
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
    const processen = new Processen({ omgeving, dataMap, databaseUrl: database.url, url: this.url, poorten: await vrijePoorten() });
    await eenmalig(processen.wens('migrate'));
    this.stop.throwIfAborted();
    this.opruimen.straks(await openVoordeur({ host: omgeving.HOST, poort: Number(omgeving.PORT), bestemmingen: processen.bestemmingen() }));
    const demonstratie = database.ingebed && wilDemonstratie(dataMap, leeg);
    const spelers = database.ingebed && !leeg && heeftDemonstratie(dataMap) && process.env.NODE_ENV !== 'production';
    await Promise.race([this.processenOp(processen, spelers), database.gevallen, this.gestopt]);
    this.opruimen.straks(schrijfHubBestand(dataMap, this.url));
    if (!this.wens.stil) process.stdout.write(`Schakel is ready on ${this.url}\n`);
    if (demonstratie) void this.demonstreer();
    await Promise.race([database.gevallen, this.gestopt]);
  }

  private async processenOp(processen: Processen, spelers: boolean): Promise<void> {
    const kinderen = processen.namen(spelers).map((naam) => new Kind(processen.wens(naam)));
    for (const kind of kinderen) this.opruimen.straks(async () => kind.stop());
    await Promise.all(kinderen.map((kind) => kind.start()));
    await totAntwoord(`${this.url}/api/v1/openapi.json`);
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

async function vrijePoorten(): Promise<Poorten> {
  const gevonden = new Set<number>();
  while (gevonden.size < ACHTER_DE_DEUR.length) gevonden.add(await vrijePoort());
  return Object.fromEntries(ACHTER_DE_DEUR.map((naam, i) => [naam, [...gevonden][i]])) as Poorten;
}

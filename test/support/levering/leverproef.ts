import { type ChildProcess, fork } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Leveringen, Opdrachten, Originelen, Stroomschakelaar, Veger } from '#libs/exchange';
import { Klok, Kluis, Logboek, prepareQueueBackend, Wachtrijen } from '#libs/platform';
import { eigenPoort } from '../eigen-poort.js';
import { type Testdatabase, testdatabase } from '../postgres.harness.js';
import type { Weg } from './moordplan.js';

const SLEUTEL = Buffer.alloc(32, 7);
const WACHTRIJ = 'stadsbank.uit';
const VEEG_MS = 200;
/** Enough for two sealed blocks, so that writing takes a while. */
const VULLING = 'x'.repeat(300_000);

export type Rol = 'connectors' | 'simulators';

/** One instruction as the ledger has it. */
export interface Leverbeeld {
  id: number;
  zaak: string;
  effect: string;
  naam: string;
  stand: string;
  uitkomst: string;
  /** An open task for a person stands against it. */
  taak: boolean;
}

/**
 * Real processes that deliver to Stadsbank, from the compiled code, on a database and data folder of their own: `connectors`, and its partner in `simulators`.
 * The test prepares, and rings what is due as the worker's sweeper does. Processes may be killed.
 */
export class Leverproef {
  readonly leveringen: Leveringen;
  readonly schakelaar: Stroomschakelaar;
  private readonly wachtrijen: Wachtrijen;
  private readonly opdrachten: Opdrachten;
  private readonly processen = new Map<Rol, ChildProcess>();
  private readonly veger: NodeJS.Timeout;
  private veegt: Promise<unknown> = Promise.resolve();

  private constructor(
    readonly basis: Testdatabase,
    readonly dataMap: string,
    private readonly wens: { weg: Weg; beleid: object; poort: number },
  ) {
    const { database, url } = basis;
    const [klok, logboek] = [new Klok(), Logboek.van('test', 'silent')];
    this.wachtrijen = new Wachtrijen(prepareQueueBackend({ databaseUrl: url, redisUrl: undefined, naam: 'test' }), logboek);
    this.opdrachten = new Opdrachten(database, this.wachtrijen, logboek);
    this.leveringen = new Leveringen(database, new Originelen(database, new Kluis(SLEUTEL)), this.opdrachten, klok);
    this.schakelaar = new Stroomschakelaar(database, this.opdrachten, klok);
    const veger = new Veger(database, this.opdrachten, klok);
    this.veger = setInterval(() => {
      this.veegt = this.veegt.then(async () => veger.veeg()).catch(() => undefined);
    }, VEEG_MS);
  }

  /** Starts both processes over this road, with this policy (as LEVERBELEID has it). */
  static async start(weg: Weg, beleid: object): Promise<Leverproef> {
    const dataMap = mkdtempSync(join(tmpdir(), 'leverproef-'));
    const proef = new Leverproef(await testdatabase(), dataMap, { weg, beleid, poort: await eigenPoort() });
    mkdirSync(join(dataMap, 'simulators'), { mode: 0o700 });
    proef.stel({});
    await proef.kom('simulators');
    await proef.kom('connectors');
    return proef;
  }

  /** Where deliveries arrive, over every road. */
  get outbox(): string {
    return join(this.dataMap, 'outbox', 'stadsbank');
  }

  /** Starts a process, and waits until it says that it is ready. */
  async kom(rol: Rol): Promise<void> {
    const { NODE_OPTIONS: _node, REDIS_URL: _redis, VERZENDINGEN: _verzendingen, ...rest } = process.env;
    const log = openSync(join(this.dataMap, `${rol}.log`), 'a');
    const proces = fork(`dist/apps/${rol}/src/main.js`, [], { env: { ...rest, SCHAKEL_DATA: this.dataMap, ...this.omgeving(rol) }, stdio: ['ignore', log, log, 'ipc'], execArgv: [] });
    closeSync(log);
    this.processen.set(rol, proces);
    await new Promise<void>((klaar, mislukt) => {
      proces.once('message', () => klaar());
      proces.once('exit', (code) => mislukt(new Error(`${rol} ended (${code}): ${readFileSync(join(this.dataMap, `${rol}.log`), 'utf8').slice(-2000)}`)));
    });
  }

  /** SIGKILL, now; settles when it is gone. */
  async dood(rol: Rol): Promise<void> {
    const proces = this.processen.get(rol);
    const einde = new Promise((klaar) => proces?.once('exit', klaar));
    proces?.kill('SIGKILL');
    await einde;
  }

  /** Attempts that began and never told how they ended. */
  async onderbroken(): Promise<number> {
    const [rij] = await this.basis.database.query<{ aantal: number }>('select count(*)::int as aantal from exchange.poging where beeindigd is null');
    return rij?.aantal ?? 0;
  }

  /** Throws away what rang; the ledger rings again. */
  async leegDeRij(): Promise<void> {
    await this.wachtrijen.leeg(WACHTRIJ);
  }

  /** Faults: of the partner, and of the line to it. It never drops doubles of its own. */
  stel({ partner = {}, lijn = {} }: { partner?: object; lijn?: object }): void {
    const pad = join(this.dataMap, 'simulators', 'storing.json');
    const storing = { stadsbank: { ...partner, zonderOntdubbeling: true }, ...(this.wens.weg === 'map' ? {} : { [this.wens.weg]: this.wens.weg === 'https' ? { ...lijn, zonderOntdubbeling: true } : lijn }) };
    writeFileSync(`${pad}.deel`, JSON.stringify(storing));
    renameSync(`${pad}.deel`, pad);
  }

  /** Prepares an instruction, as the connectors do, and rings. */
  async bereid(id: string, zaak: string): Promise<void> {
    const effect = `${id}/1`;
    const schrijf = () => ({ naam: `BUDGETPLAN_${id}_v1.json`, bytes: tekst(JSON.stringify({ soort: 'NIEUW', vulling: VULLING })) });
    const nieuw = await this.basis.database.run(async (tx) => this.leveringen.bereid(tx, { partner: 'stadsbank', uitwisseling: 'budgetplan', items: [{ effect, zaak }], grondslag: {}, schrijf }));
    if (nieuw.soort === 'bereid') await this.opdrachten.bel([nieuw.opdracht]);
  }

  /** All instructions, in the order in which they were prepared. */
  async beeld(): Promise<Leverbeeld[]> {
    return this.basis.database.query<Leverbeeld>(
      `select l.id, i.zaak_id as zaak, i.effect, l.naam, l.stand, i.uitkomst,
         exists (select from exchange.taak t where t.levering_id = l.id and t.soort = 'levering-vastgelopen' and t.gesloten is null) as taak
       from exchange.levering l join exchange.leveritem i on i.levering_id = l.id order by l.id`,
    );
  }

  /** How often the partner acted, by effect. */
  effecten(): Record<string, number> {
    const pad = join(this.dataMap, 'simulators', 'stadsbank.json');
    return existsSync(pad) ? (JSON.parse(readFileSync(pad, 'utf8')) as { effecten: Record<string, number> }).effecten : {};
  }

  /** Files as they arrived, in order of their writing. */
  aangekomen(): string[] {
    const stand = [this.outbox, join(this.outbox, 'opgehaald')].flatMap((map) => readdirSync(map).filter((naam) => naam.endsWith('.json')).map((naam) => ({ naam, op: statSync(join(map, naam), { bigint: true }).mtimeNs })));
    return stand.sort((a, b) => (a.op < b.op ? -1 : 1)).map(({ naam }) => naam);
  }

  /** True when the partner took all that lies before it. */
  isOpgehaald(): boolean {
    return readdirSync(this.outbox).every((naam) => !naam.endsWith('.json'));
  }

  async weg(): Promise<void> {
    clearInterval(this.veger);
    await this.veegt;
    for (const proces of this.processen.values()) if (proces.exitCode === null) proces.kill('SIGKILL');
    await this.wachtrijen.sluit();
    await this.basis.weg();
    rmSync(this.dataMap, { recursive: true, force: true });
  }

  private omgeving(rol: Rol): NodeJS.ProcessEnv {
    const { weg, beleid, poort } = this.wens;
    if (rol === 'simulators') return { SIMULATORS: 'ja', ...(weg === 'map' ? {} : { [`SIMULATOR_${weg.toUpperCase()}`]: String(poort) }) };
    const verzendingen = weg === 'map' ? {} : { VERZENDINGEN: join(this.dataMap, 'simulators', weg, 'instelling.json') };
    return { DATABASE_URL: this.basis.url, SCHAKEL_SLEUTEL: SLEUTEL.toString('base64'), CONNECTORS: 'stadsbank', DATABASE_POOL: '4', LOG_LEVEL: 'warn', LEVERBELEID: JSON.stringify(beleid), ...verzendingen };
  }
}

async function* tekst(inhoud: string): AsyncGenerator<Buffer> {
  yield await Promise.resolve(Buffer.from(inhoud));
}

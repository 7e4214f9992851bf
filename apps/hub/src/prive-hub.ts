import { NestFactory } from '@nestjs/core';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pauze } from 'node:timers/promises';
import { Database, DatabaseModule, leesOmgeving, startEmbeddedPostgres, vrijePoort } from '#libs/platform';
import { Hubclient } from './client.js';
import { Hub } from './start/hub.js';
import { Opruimen } from './start/opruimen.js';

/** Only against a hang: one that cannot come up says so by itself. */
const OPKOMEN_MS = 300_000;

/** A whole hub for this command alone, on a database of its own in a temporary folder that is gone afterwards. */
export class PriveHub {
  private constructor(
    readonly client: Hubclient,
    private readonly database: Database,
    private readonly einde: () => Promise<void>,
  ) {}

  static async start(): Promise<PriveHub> {
    const opruimen = new Opruimen();
    const stop = new AbortController();
    const einde = async (): Promise<void> => {
      stop.abort();
      await opruimen.nu();
    };
    for (const signaal of ['SIGINT', 'SIGTERM'] as const) process.once(signaal, () => void einde().then(() => process.exit(130)));
    try {
      const dataMap = mkdtempSync(join(tmpdir(), 'schakel-scenario-'));
      opruimen.straks(() => rmSync(dataMap, { recursive: true, force: true }));
      const postgres = await startEmbeddedPostgres({ duurzaam: false });
      opruimen.straks(async () => postgres.stop());
      const omgeving = alleenDezeHub({ DATABASE_URL: postgres.url, SCHAKEL_DATA: dataMap, PORT: String(await vrijePoort()) });
      const draait = new Hub({ omgeving, dataMap, leeg: true, stil: true }, opruimen, stop.signal).draai();
      await Promise.race([draait, totGereed(dataMap)]);
      draait.catch(() => undefined);
      const client = new Hubclient(`http://127.0.0.1:${omgeving.PORT}`, dataMap);
      await client.maakKennis();
      return new PriveHub(client, await verbind(postgres.url, opruimen), einde);
    } catch (fout) {
      await einde();
      throw fout;
    }
  }

  /** Forgets every message and case. Only when the hub is at rest; ids go on, so that no old ring finds a new order. */
  async leeg(): Promise<void> {
    await this.database.run(async (tx) => {
      await tx.query('truncate exchange.origineel, exchange.bericht, exchange.opdracht, exchange.taak, exchange.verwijzing, zaak.zaak, zaak.historie, zaak.sleutel, zaak.koppeling cascade');
    });
  }

  async stop(): Promise<void> {
    await this.einde();
  }
}

/** The settings of a hub that shares nothing with another one: the child processes take them from the environment. */
function alleenDezeHub(eigen: Record<string, string>): ReturnType<typeof leesOmgeving> {
  for (const naam of ['REDIS_URL', 'CONNECTORS', 'CONTRACTMAPPEN', 'TERMIJNBELEID', 'HOST', 'SCHAKEL_SLEUTEL', 'HUB_URL']) delete process.env[naam];
  Object.assign(process.env, eigen);
  return leesOmgeving(process.env);
}

async function totGereed(dataMap: string): Promise<void> {
  const uiterlijk = Date.now() + OPKOMEN_MS;
  while (!existsSync(join(dataMap, 'hub.json'))) {
    if (Date.now() > uiterlijk) throw new Error('the hub of the scenarios did not come up');
    await pauze(25);
  }
}

async function verbind(url: string, opruimen: Opruimen): Promise<Database> {
  const app = await NestFactory.createApplicationContext(DatabaseModule.voor({ url, naam: 'schakel-scenario', pool: 2 }), { logger: false });
  opruimen.straks(async () => app.close());
  return app.get(Database);
}

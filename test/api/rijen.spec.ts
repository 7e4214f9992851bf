import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RECHTEN, ROLLEN } from '../../apps/migrate/src/rechten.js';
import { binnenBereik, type Bereik, Database } from '#libs/platform';
import { apiOp, BASIS } from '../support/api.harness.js';
import { roepRoute, TABEL } from '../support/routetabel.js';
import { OMAR, SELAM, type TweeGemeenten, tweeGemeenten } from '../support/twee-gemeenten.js';

const ALMELO: Bereik = { gemeenten: ['0141'], routes: [] };
const ENSCHEDE: Bereik = { gemeenten: ['0153'], routes: ['B', 'O'] };
const NIEMAND: Bereik = { gemeenten: [], routes: [] };

let wereld: TweeGemeenten;
let database: Database;
beforeAll(async () => {
  wereld = await tweeGemeenten();
  // A case that changed has been otherwise.
  await wereld.api.hub.database.query(`insert into zaak.historie (zaak_id, van, tot, stand, geheim) select id, gewijzigd - interval '1 day', gewijzigd, stand, geheim from zaak.zaak on conflict do nothing`);
  database = wereld.api.app.get(Database);
});
afterAll(async () => wereld.api.weg());

const eigenaar = async (sql: string): Promise<number> => (await wereld.api.hub.database.query<{ aantal: number }>(sql))[0]?.aantal ?? 0;
const tel = async (bron: string, bereik: Bereik): Promise<number> => binnenBereik(bereik, async () => (await database.query<{ aantal: number }>(`select count(*)::int as aantal from ${bron}`))[0]?.aantal ?? 0);

/** What holds people, and which of its rows are Omar's: he lives in Almelo and nobody else does. */
const VAN_OMAR: Record<string, string> = {
  'zaak.zaak': `gemeentecode = '0141'`,
  'zaak.historie': `stand ->> 'gemeentecode' = '0141'`,
  'zaak.sleutel': 'zaak_id = $1',
  'zaak.koppeling': 'zaak_id = $1',
  'zaak.koppelvoorstel': 'zaak_id = $1',
  'exchange.voorstel': `gemeente = '0141'`,
  'exchange.opmaak_deel': `opmaak_id in (select id from exchange.opmaak where gemeente = '0141')`,
  'exchange.origineel_blok': `origineel_id in (select origineel_id from exchange.opmaak where gemeente = '0141')`,
  'exchange.regelgeheim': `(bericht_id, regel) in (select bericht_id, regel from zaak.koppeling where zaak_id = $1) and geheim is not null`,
};

describe('the database alone', () => {
  it.each(Object.keys(VAN_OMAR))('%s shows rows of a person to who asks for the municipality, to nobody else', async (tabel) => {
    const bron = `${tabel} where ${VAN_OMAR[tabel]!.replace('$1', `'${wereld.omar}'`)}`;
    const alle = await eigenaar(`select count(*)::int as aantal from ${bron}`);
    expect(alle).toBeGreaterThan(0);
    expect([await tel(bron, ENSCHEDE), await tel(bron, NIEMAND), await tel(bron, ALMELO)]).toEqual([0, 0, alle]);
  });

  it('takes a text with two codes for no municipality, and two codes for two', async () => {
    expect([await tel('zaak.zaak', { gemeenten: ['0141,0153'], routes: [] }), await tel('zaak.zaak', { gemeenten: ['0141', '0153'], routes: [] })]).toEqual([0, 2]);
  });

  it.each([
    'delete from zaak.zaak', `update zaak.zaak set status = 'weg'`, `insert into zaak.zaak (id, gemeentecode, status, stand, geheim) values (gen_random_uuid(), '0141', 'x', '{}', '')`,
    'delete from zaak.historie', 'delete from zaak.koppeling', 'truncate zaak.sleutel', 'delete from exchange.bericht', 'delete from exchange.voorstel', 'select geheim from exchange.regel', 'select * from exchange.verwijzing',
    'delete from logboek.verwerking', `update logboek.verwerking set wie = 'ander'`, 'update logboek.handeling set wie = wie', 'truncate logboek.handeling',
    'alter table zaak.zaak disable row level security', 'drop policy bereik on zaak.zaak', 'create table zaak.nieuw (een int)',
  ])('refuses the API: %s', async (sql) => {
    await expect(binnenBereik(ALMELO, async () => database.query(sql))).rejects.toMatchObject({ code: '42501' });
  });

  it.each(['worker', 'connectors'])('refuses the %s the processing log', async (proces) => {
    const hun = await wereld.api.hub.als(proces);
    for (const sql of ['select * from logboek.verwerking', 'select * from logboek.handeling', 'delete from logboek.verwerking', 'drop policy bereik on zaak.zaak']) await expect(hun.query(sql)).rejects.toMatchObject({ code: '42501' });
  });

  it('lets nobody decide about a proposal of another municipality', async () => {
    const keur = async (bereik: Bereik): Promise<number> => binnenBereik(bereik, async () => (await database.query(`update exchange.voorstel set gemeente = gemeente where id = ${wereld.voorstel} returning id`)).length);
    expect([await keur(ENSCHEDE), await keur(NIEMAND), await keur(ALMELO)]).toEqual([0, 0, 1]);
    await expect(binnenBereik(ALMELO, async () => database.query(`update exchange.voorstel set gemeente = '0153' where id = ${wereld.voorstel}`))).rejects.toMatchObject({ code: '42501' });
  });

  it('knows every table and view for every role', async () => {
    const tabellen = await wereld.api.hub.database.query<{ naam: string; van: string }>(
      `select n.nspname || '.' || c.relname as naam, pg_get_userbyid(c.relowner) as van from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname not in ('pg_catalog', 'information_schema', 'bullmq', 'public') and n.nspname !~ '^pg_' order by 1`);
    expect(tabellen.map(({ naam }) => naam)).toEqual(Object.keys(RECHTEN).sort());
    expect(tabellen.filter(({ van }) => ROLLEN.some((rol) => van === `schakel_${rol}`))).toEqual([]);
  });
});

/** Give numbers of cases to operators, and nothing else. */
const NUMMERS = ['GET /gebeurtenissen', 'GET /leveringsbestanden/:id/bevindingen'];

interface Antwoord {
  route: string;
  status: number;
  text: string;
}

describe('the API with its own checks switched off', () => {
  /** The application lets everything through: all roles, both municipalities. What it asks of the database is asked in this reach. */
  async function zonderControle(bereik: Bereik): Promise<{ roep: (route: string) => Promise<Antwoord>; weg: () => Promise<void> }> {
    const binnen = async <T>(fn: () => Promise<T>): Promise<T> => binnenBereik(bereik, fn);
    const vast: Pick<Database, 'query' | 'herhaald' | 'run' | 'lees'> = {
      query: async (sql, params) => binnen(async () => database.query(sql, params)),
      herhaald: async (sql, params) => binnen(async () => database.herhaald(sql, params)),
      run: async (fn) => binnen(async () => database.run(fn)),
      lees: async function* <R>(sql: string, params: unknown[], batch: number) {
        const lezing = database.lees<R>(sql, params, batch);
        for (let deel = await binnen(async () => lezing.next()); deel.done !== true; deel = await binnen(async () => lezing.next())) yield deel.value;
      },
    };
    const api = await apiOp(wereld.api.hub, vast as Database, '0141,0153');
    const bewijs = await api.als(['coach', 'contractmanager', 'beheerder'], { gemeenten: ['0141', '0153'] });
    // A file of which the database gives no bytes breaks off: nothing of it is there.
    const roep = async (route: string): Promise<Antwoord> => roepRoute(wereld, api, route, bewijs).then(({ status, text }) => ({ route, status, text }), () => ({ route, status: 404, text: '' }));
    return { roep, weg: async () => api.app.close() };
  }

  /** Which answers tell of somebody. A problem repeats the path that was asked, and two lists give operators numbers of cases and nothing else. */
  const over = (antwoorden: readonly Antwoord[], { bsn, vNummer, geslachtsnaam }: typeof OMAR, zaak: string): string[] => antwoorden
    .filter(({ route, status, text }) => [bsn, vNummer, geslachtsnaam, ...(status < 300 && !NUMMERS.includes(route) ? [zaak] : [])].some((deel) => deel !== undefined && text.includes(deel))).map(({ route }) => route);

  it.each([['Enschede', ENSCHEDE], ['nobody', NIEMAND], ['Almelo', ALMELO]] as const)('does in the name of %s what is theirs, on every route', async (_naam, bereik) => {
    const { omar, selam } = wereld;
    const { roep, weg } = await zonderControle(bereik);
    const antwoorden: Antwoord[] = [];
    // Almelo may change its own, so it only looks.
    for (const route of Object.keys(TABEL).filter((een) => !een.includes('openapi') && (bereik !== ALMELO || een.startsWith('GET')))) antwoorden.push(await roep(route));
    await weg();
    const [vanOmar, vanSelam] = [over(antwoorden, OMAR, omar), over(antwoorden, SELAM, selam)];
    expect([bereik === ALMELO ? vanOmar.length > 0 : vanOmar, bereik === ENSCHEDE ? vanSelam.length > 0 : vanSelam]).toEqual([bereik === ALMELO || [], bereik === ENSCHEDE || []]);
    expect(antwoorden.filter(({ status }) => status >= 500)).toEqual([]);
    // What coaches of the two do not get alike is told by the municipality: it comes out as in the table, also where the application lets it through.
    const perGemeente = antwoorden.flatMap(({ route, status }) => {
      const [[almelo, enschede]] = TABEL[route]!;
      return almelo === enschede ? [] : [{ route, status: String(status), zou: bereik === ALMELO ? almelo : enschede }];
    });
    expect(perGemeente.length).toBeGreaterThan(10);
    expect(perGemeente.filter(({ status, zou }) => status !== zou)).toEqual([]);
  });
});

describe('a connection', () => {
  it('never serves a call in the name of another', async () => {
    const wie = [ALMELO, ENSCHEDE, NIEMAND, { gemeenten: ['0153', '0141'], routes: [] }];
    const zegt = async (bereik: Bereik): Promise<string | null> => binnenBereik(bereik, async () => (await database.query<{ wie: string | null }>(`select current_setting('schakel.gemeenten', true) as wie, pg_sleep(random() / 500)`))[0]?.wie ?? null);
    const antwoorden = await Promise.all(Array.from({ length: 300 }, async (_, i) => zegt(wie[(i * 7 + Math.floor(i / 5)) % wie.length]!)));
    expect(antwoorden.map((een) => een || '')).toEqual(Array.from({ length: 300 }, (_, i) => [...wie[(i * 7 + Math.floor(i / 5)) % wie.length]!.gemeenten].sort().join(',')));
  });

  it('gives two coaches at the same time each their own case', async () => {
    const { api, omar, selam } = wereld;
    const [almelo, enschede] = [await api.als('coach'), await api.als('coach', { gemeenten: ['0153'] })];
    const antwoorden = await Promise.all(Array.from({ length: 60 }, async (_, i) => {
      const [wie, welke] = [[almelo, enschede][i % 2]!, [omar, selam][Math.floor(i / 2) % 2]!];
      return (await api.vraag.get(`${BASIS}/zaken/${welke}`).set('Authorization', wie)).status;
    }));
    expect(antwoorden).toEqual(Array.from({ length: 60 }, (_, i) => (i % 2 === Math.floor(i / 2) % 2 ? 200 : 404)));
  });

  it('whose transaction failed asks in the name of the next caller all the same', async () => {
    await expect(binnenBereik(ALMELO, async () => database.run(async (tx) => tx.query('select 1 / 0')))).rejects.toMatchObject({ code: '22012' });
    expect(await tel('zaak.zaak', ALMELO)).toBe(1);
    expect(await tel('zaak.zaak', NIEMAND)).toBe(0);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Termijnbeleidboek, Termijntaken, Voorstelzaken, ZaakLezer } from '#libs/case-store';
import { StatusLezer, TaakLezer, type Verwerking, Verwerkingenlog, WerkLezer } from '#libs/exchange';
import { binnenBereik, type Database, type Herhaalbron } from '#libs/platform';
import { aanmelding, bsnVan, type Mens, regiemaand } from '../../support/builders/partnerbestanden.js';
import { Proefhub } from '../../support/proefhub.js';

const OMAR: Mens = { bsn: bsnVan(1), vNummer: '2800000001', geslachtsnaam: 'Haddad', voornamen: 'Omar', geboortedatum: '1991-05-17' };
const VANDAAG = '2025-03-18';
const VEEL = 2000;
let hub: Proefhub;
let omar: string;
beforeAll(async () => {
  hub = await Proefhub.start();
  const { partner, naam, bytes } = regiemaand('REGIE_0141_202502.csv', [aanmelding(OMAR, '03-02-2025')]);
  await hub.ontvang(partner, naam, bytes);
  await hub.draai();
  [{ id: omar }] = (await hub.database.query<{ id: string }>('select id from zaak.zaak')) as [{ id: string }];
  await hub.database.query(`insert into zaak.zaak (id, gemeentecode, status, leerroute, stand, geheim) select gen_random_uuid(), gemeentecode, status, 'Z', stand, geheim from zaak.zaak, generate_series(1, ${VEEL})`);
  await new Termijntaken(hub.worker, new Termijnbeleidboek()).werkBij(VANDAAG);
  await hub.database.query(`insert into zaak.sleutel (soort, hash, zaak_id) select 'bsn', gen_random_uuid(), id from zaak.zaak`);
  await hub.database.query(`insert into exchange.taak (oorzaak, soort, zaak_id, omschrijving, uiterlijk) values ('proef', 'terugmelding', $1, 'Kijk hiernaar.', $2)`, [omar, VANDAAG]);
  await hub.database.query('analyze');
});
afterAll(async () => hub.weg());

interface Knoop {
  'Relation Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Index Recheck'?: number;
  Plans?: Knoop[];
}

/** Rows of the tables that grow with the number of cases, as many as a plan read of them. */
function gelezen(knoop: Knoop): number {
  const hier = ['zaak', 'historie', 'sleutel', 'taak'].includes(knoop['Relation Name'] ?? '') ? (knoop['Actual Rows'] + (knoop['Rows Removed by Filter'] ?? 0) + (knoop['Rows Removed by Index Recheck'] ?? 0)) * knoop['Actual Loops'] : 0;
  return (knoop.Plans ?? []).reduce((som, deel) => som + gelezen(deel), hier);
}

/** Asks as usual, and keeps how many rows each statement reads. */
function meekijkend(database: Database, rijen: number[]): Database {
  const meet = async (sql: string, params: unknown[] = []): Promise<number> => {
    let som = 0;
    await database.run(async (tx) => {
      const [rij] = await tx.query<{ 'QUERY PLAN': { Plan: Knoop }[] }>(`explain (analyze, format json) ${sql}`, params);
      som = rij!['QUERY PLAN'].reduce((tot, { Plan }) => tot + gelezen(Plan), 0);
      throw new Terug();
    }).catch((fout: unknown) => { if (!(fout instanceof Terug)) throw fout; });
    return som;
  };
  const kijk = (doe: 'query' | 'herhaald') => async (sql: string, params: unknown[]) => {
    rijen.push(await meet(sql, params));
    return database[doe](sql, params);
  };
  return Object.assign(Object.create(database) as Database, { query: kijk('query'), herhaald: kijk('herhaald') });
}

/** What was only looked at does not happen. */
class Terug extends Error {}

const ALMELO = { gemeenten: ['0141'], routes: [] };
const werk = (meer: object) => async (db: Database): Promise<unknown> => new WerkLezer(db).lijst({ bereik: { ...ALMELO, beheerder: false }, eigenaren: {}, aantal: 51, ...meer });
const zaken = (db: Database): ZaakLezer => new ZaakLezer(db, hub.kluis);

/** As the API reads a case: with its line in the log, here of nobody. */
const gelogd = (db: Database): Herhaalbron => ({ herhaald: (sql, params) => new Verwerkingenlog(db, hub.kluis).lees({} as Verwerking, [], { sql, params }) });

/** Its first looks over all tasks, for those whose case went while no worker ran. */
async function rondeZonderWerk(db: Database, rijen: number[]): Promise<void> {
  const taken = new Termijntaken(db, new Termijnbeleidboek());
  await taken.werkBij(VANDAAG);
  rijen.length = 0;
  await taken.werkBij(VANDAAG);
}

/** Its first looks at every case, as on a new day. */
async function voorstellenZonderWerk(db: Database, rijen: number[]): Promise<void> {
  const [zaken, keuze] = [new Voorstelzaken(db, hub.kluis, new Termijnbeleidboek()), { partner: 'stadsbank', uitwisseling: 'budgetbeheer', raakt: '$.vasteLasten', ...ALMELO }];
  await zaken.bekeken(keuze, (await zaken.teBekijken(keuze, VANDAAG))!.tot, VANDAAG);
  rijen.length = 0;
  await zaken.teBekijken(keuze, VANDAAG);
}

describe('however many cases there are, few rows are read', () => {
  it.each<[string, 'api' | 'worker' | 'connectors', (db: Database, rijen: number[]) => Promise<unknown>]>([
    ['to show a case', 'api', async (db) => zaken(db).vind(omar, ALMELO, gelogd(db))],
    ['to show it as it was', 'api', async (db) => zaken(db).vind(omar, { ...ALMELO, bekendOp: new Date() }, gelogd(db))],
    ['to search', 'api', async (db) => zaken(db).zoek([{ soort: 'bsn', hash: hub.kluis.sleutelhash('bsn', OMAR.bsn!) }], ['0141'], 50)],
    ['to list', 'api', async (db) => zaken(db).pagina({ ...ALMELO, leerroute: 'B' }, { aantal: 50 })],
    ['for a coach\'s work', 'api', werk({})],
    ['for an operator\'s', 'api', werk({ bereik: { gemeenten: [], routes: [], beheerder: true } })],
    ['for one piece of work', 'api', werk({ id: 'taak.1' })],
    ['for the work on one case', 'api', async (db) => werk({ zaak: omar })(db)],
    ['for the tasks of a case', 'api', async (db) => new TaakLezer(db).vanZaak(omar, 50)],
    ['for the status', 'api', async (db) => new StatusLezer(db).stand()],
    ['when the round of deadlines has nothing to do', 'worker', rondeZonderWerk],
    ['when the round of proposals has nothing to do', 'connectors', voorstellenZonderWerk],
  ])('%s', async (_, rol, vraag) => {
    const rijen: number[] = [];
    const database = meekijkend(await hub.als(rol), rijen);
    await binnenBereik(ALMELO, async () => vraag(database, rijen));
    expect(rijen.length).toBeGreaterThan(0);
    expect(Math.max(...rijen)).toBeLessThan(VEEL / 4);
  });
});

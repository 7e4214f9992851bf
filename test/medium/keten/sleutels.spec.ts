import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Vertrek, Wisser, ZEGELPLAATSEN } from '#libs/case-store';
import { type Database, Handelingenlog, Hoofdsleutels, Kluis, Sleutelbos, Zegelfout } from '#libs/platform';
import { Sleutelronde } from '../../../apps/worker/src/sleutelronde.js';
import { aanmelding, bsnVan, coabericht, coaPersoon, krPersoon, kwartaalrapport, type Mens, type Partnerbestand, regiemaand } from '../../support/builders/partnerbestanden.js';
import { pollUntil } from '../../support/poll-until.js';
import { Proefhub } from '../../support/proefhub.js';

/** Nobody of these exists. */
const OMAR: Mens = { bsn: bsnVan(1), vNummer: '2800000001', geslachtsnaam: 'Haddad', voornamen: 'Omar', geboortedatum: '1991-05-17' };
const SELAM: Mens = { bsn: bsnVan(2), vNummer: '2800000002', geslachtsnaam: 'Tekle', voornamen: 'Selam', geboortedatum: '1988-11-02' };
const HOOFD = Buffer.alloc(32, 7);
const ANDERE_HOOFD = Buffer.alloc(32, 8);

let hub: Proefhub;
let ronde: Sleutelronde;
beforeAll(async () => {
  hub = await Proefhub.start('0141,0153');
  ronde = new Sleutelronde(await hub.als('onderhoud'), hub.bos, new Handelingenlog(await hub.als('worker'), hub.kluis));
  await neemIn(coabericht({ soort: 'OVERDRACHT', dag: '2026-01-14', volgnummer: 1, personen: [coaPersoon(OMAR)] }));
  await neemIn(regiemaand('REGIE_0153_202603.csv', [aanmelding(SELAM, '2026-03-02')]));
  await neemIn(kwartaalrapport('KR_5101_B_2026K2.csv', [{ deelnemernummer: 'D1', ...krPersoon(OMAR) }, { deelnemernummer: 'D2', ...krPersoon(SELAM), gemeentecode: '0153' }]));
  await hub.database.run(async (tx) => hub.verwijzingen.geef(tx, 'avedan', 'a1', { bsn: OMAR.bsn! }));
  // A correction makes history.
  await neemIn(regiemaand('REGIE_0141_202604.csv', [{ bsn: OMAR.bsn!, mijlpaal: 'PIP', datum: '2026-04-02', waarde: 'B:A2' }]));
});
afterAll(async () => hub.weg());

async function neemIn({ partner, naam, bytes }: Partnerbestand): Promise<number> {
  const id = await hub.ontvang(partner, naam, bytes);
  await hub.draai();
  return id;
}

interface Waarde {
  tabel: string;
  kolom: string;
  sleutel: string[];
  waarde: Buffer;
  context: string;
}

/** Everything that is sealed, wherever it lies. */
async function alles(): Promise<Waarde[]> {
  const samen: Waarde[] = [];
  for (const { tabel, sleutel, kolom, context } of ZEGELPLAATSEN) {
    const namen = Object.keys(sleutel).map((naam) => `${naam}::text`).join(', ');
    const rijen = await hub.database.query<{ sleutel: string[]; waarde: Buffer }>(`select array[${namen}] as sleutel, ${kolom} as waarde from ${tabel} where ${kolom} is not null order by 1`);
    samen.push(...rijen.map((rij) => ({ tabel, kolom, ...rij, context: context(...rij.sleutel) })));
  }
  return samen;
}

/** The scope of the key that a value is sealed under. */
async function bereiken(waarden: readonly Waarde[]): Promise<string[]> {
  const sleutels = new Map((await hub.bos.lijst()).map(({ id, bereik }) => [id, bereik]));
  return waarden.map(({ tabel, waarde }) => `${tabel} ${waarde[0] === 2 ? sleutels.get(waarde.readUInt32BE(1)) : 'zonder'}`);
}

const telling = (lijst: readonly string[]): Record<string, number> => Object.fromEntries([...new Set(lijst)].sort().map((een) => [een, lijst.filter((e) => e === een).length]));
const opent = (kluis: Kluis, { waarde, context }: Waarde): boolean => {
  try {
    return kluis.ontzegel(waarde, context).length > 0;
  } catch {
    return false;
  }
};
const stand = async (bereik: string): Promise<string[]> => (await hub.bos.lijst()).filter((k) => k.bereik === bereik).map((k) => k.stand);
/** What the log of actions says of keys. */
const sleutelhandelingen = async (): Promise<string[]> =>
  (await hub.database.query<{ wat: string }>(`select inhoud ->> 'wat' as wat from logboek.handeling where soort = 'sleutelgebruik' order by nummer`)).map(({ wat }) => wat);

const WAAR = {
  'exchange.origineel_blok hub': 4, 'exchange.regel 0141': 3, 'exchange.regel 0153': 2, 'exchange.verwijzing hub': 1,
  'zaak.historie 0141': 2, 'zaak.historie 0153': 1, 'zaak.zaak 0141': 1, 'zaak.zaak 0153': 1,
};

describe('a key for every municipality', () => {
  it('seals every column that holds bytes, and no other', async () => {
    const kolommen = await hub.database.query<{ kolom: string }>(`select table_schema || '.' || table_name || '.' || column_name as kolom from information_schema.columns join information_schema.tables using (table_schema, table_name) where table_schema in ('exchange', 'zaak') and table_type = 'BASE TABLE' and data_type = 'bytea' order by 1`);
    expect(ZEGELPLAATSEN.map(({ tabel, kolom }) => `${tabel}.${kolom}`).sort()).toEqual(kolommen.map(({ kolom }) => kolom));
  });

  it('seals lines and cases under the key of their municipality, and what is of several under that of the hub', async () => {
    expect(telling(await bereiken(await alles()))).toEqual(WAAR);
  });

  it('keeps no key that can be read in the database', async () => {
    const [rij] = await hub.database.query<{ tekst: string }>(`select string_agg(encode(omwikkeld, 'hex'), ' ') as tekst from sleutel.gegevenssleutel`);
    expect(rij!.tekst).not.toContain(HOOFD.toString('hex'));
    const moved = await hub.database.query<{ id: number }>(`select id from sleutel.gegevenssleutel where bereik = '0141'`);
    await hub.database.query(`update sleutel.gegevenssleutel set bereik = '0153' where id = $1`, [moved[0]!.id]);
    await expect(hub.bos.ververs()).rejects.toThrow();
    await hub.database.query(`update sleutel.gegevenssleutel set bereik = '0141' where id = $1`, [moved[0]!.id]);
    await hub.bos.ververs();
  });
});

describe('what was sealed before there were keys', () => {
  it('is read as it was, and sealed anew under the right key', async () => {
    const zonder = new Kluis(HOOFD);
    for (const { tabel, kolom, waarde, context } of await alles()) {
      await hub.database.query(`update ${tabel} set ${kolom} = $2 where ${kolom} = $1`, [waarde, zonder.verzegel(hub.kluis.ontzegel(waarde, context), context)]);
    }
    expect(new Set((await alles()).map(({ waarde }) => waarde[0]))).toEqual(new Set([1]));
    const voor = await hub.zaken();
    expect(await ronde.ronde()).toBe(Object.values(WAAR).reduce((a, b) => a + b));
    expect(telling(await bereiken(await alles()))).toEqual(WAAR);
    expect(await hub.zaken()).toEqual(voor);
    expect(await stand('voorheen')).toEqual(['vernietigd']);
    expect(await sleutelhandelingen()).toEqual(['vernietigd']);
    expect(await ronde.ronde()).toBe(0);
  });
});

describe('another key', () => {
  it('is sealed under from then on, while what was sealed before opens', async () => {
    expect(await hub.bos.draai('0999')).toBeNull();
    expect(await hub.bos.draai('wortel')).toBeNull();
    await hub.bos.draai('0141');
    await hub.bos.ververs();
    expect(await stand('0141')).toEqual(['oud', 'actief']);
    await neemIn(regiemaand('REGIE_0141_202605.csv', [{ bsn: OMAR.bsn!, mijlpaal: 'WELKOMGESPREK', datum: '2026-05-02' }]));
    expect((await alles()).every((waarde) => opent(hub.kluis, waarde))).toBe(true);
  });

  it('takes over everything while files come in, after which the old one is gone', async () => {
    const [oude] = (await hub.bos.lijst()).filter(({ stand: s }) => s === 'oud');
    const komend = [6, 7, 8].map(async (m) => hub.ontvang('regie', `REGIE_0141_20260${m}.csv`, regiemaand('', [{ bsn: OMAR.bsn!, mijlpaal: 'VOORTGANGSGESPREK', datum: `2026-0${m}-02` }]).bytes));
    await Promise.all([ronde.ronde(), Promise.all(komend).then(async () => hub.draai())]);
    const waarden = await alles();
    expect(waarden.every((waarde) => opent(hub.kluis, waarde))).toBe(true);
    expect(waarden.filter(({ waarde }) => waarde.readUInt32BE(1) === oude!.id)).toEqual([]);
    expect(await stand('0141')).toEqual(['vernietigd', 'actief']);
    expect((await hub.zaken()).map(({ persoon }) => persoon.bsn).sort()).toEqual([OMAR.bsn, SELAM.bsn].sort());
  });

  it('waits until every process has it, and is not made twice meanwhile', async () => {
    const traag = await new Sleutelbos(hub.database, new Hoofdsleutels(HOOFD)).open([]);
    const nieuw = await traag.draai('hub');
    expect(await traag.draai('hub')).toBe(nieuw);
    await traag.ververs();
    expect([await stand('hub'), traag.kluis.verzegel('x', 'y').readUInt32BE(1) === nieuw, await traag.uitgediend()]).toEqual([['actief', 'komt'], false, []]);
    // A minute later it is sealed under; the old one is only left another minute later.
    await hub.database.query(`update sleutel.gegevenssleutel set vanaf = now() - interval '30 s' where id = $1`, [nieuw]);
    await traag.ververs();
    expect([traag.kluis.verzegel('x', 'y').readUInt32BE(1) === nieuw, await traag.uitgediend()]).toEqual([true, []]);
    await hub.database.query(`update sleutel.gegevenssleutel set vanaf = now() - interval '61 s' where id = $1`, [nieuw]);
    expect(await traag.uitgediend()).toHaveLength(1);
  });

  it('waits for whoever was still writing under the old one', async () => {
    await hub.bos.draai('0141');
    await hub.bos.ververs();
    let gekeken = 0;
    const kijkt = Object.create(hub.database, { query: { value: async (sql: string, params: unknown[]) => {
      gekeken += sql.includes('pg_snapshot_xmin') ? 1 : 0;
      return hub.database.query(sql, params);
    } } }) as Database;
    let klaar = (): void => undefined;
    const toegelaten = new Promise<void>((los) => { klaar = los; });
    let begonnen = (): void => undefined;
    const begin = new Promise<void>((los) => { begonnen = los; });
    const schrijft = hub.database.run(async (tx) => {
      await tx.query(`insert into zaak.historie select id, gewijzigd - interval '2 days', gewijzigd - interval '1 day', stand, geheim from zaak.zaak where gemeentecode = '0141'`);
      begonnen();
      await toegelaten;
    });
    await begin;
    const gedaan = new Sleutelronde(kijkt, hub.bos, new Handelingenlog(hub.database, hub.kluis)).ronde();
    await Promise.race([gedaan, pollUntil(() => gekeken > 2, { wat: 'the round that waits' })]);
    klaar();
    await Promise.all([schrijft, gedaan]);
    expect(await stand('0141')).toEqual(['vernietigd', 'vernietigd', 'actief']);
    expect((await alles()).every((waarde) => opent(hub.kluis, waarde))).toBe(true);
  });
});

describe('another master key', () => {
  it('wraps the keys anew and leaves what is sealed, and by what it is found, as it was', async () => {
    const voor = await alles();
    const hash = hub.kluis.sleutelhash('bsn', OMAR.bsn!);
    await expect(new Sleutelbos(hub.database, new Hoofdsleutels(ANDERE_HOOFD)).open([])).rejects.toMatchObject({ code: 'configuratie' });
    const tijdens = await new Sleutelbos(hub.database, new Hoofdsleutels(ANDERE_HOOFD, HOOFD)).open(['0141']);
    expect(await tijdens.omwikkelOpnieuw()).toBe(5 - 1);
    expect(await tijdens.omwikkelOpnieuw()).toBe(0);
    const na = await new Sleutelbos(hub.database, new Hoofdsleutels(ANDERE_HOOFD)).open(['0141']);
    expect(await alles()).toEqual(voor);
    expect(voor.every((waarde) => opent(na.kluis, waarde))).toBe(true);
    expect([na.kluis.sleutelhash('bsn', OMAR.bsn!), na.kluis.blijvend('x').equals(hub.kluis.blijvend('x')), na.kluis.afgeleid('x').equals(hub.kluis.afgeleid('x'))]).toEqual([hash, true, false]);
    await expect(hub.bos.ververs()).rejects.toMatchObject({ code: 'configuratie' });
    expect(voor.every((waarde) => opent(hub.kluis, waarde))).toBe(true);
    await new Sleutelbos(hub.database, new Hoofdsleutels(HOOFD, ANDERE_HOOFD)).omwikkelOpnieuw();
    await hub.bos.ververs();
  });
});

describe('a municipality that leaves', () => {
  it('leaves nothing that opens, not in a copy of the rows either, and the others as they were', async () => {
    const { kluis, opdrachten, bos } = hub;
    const database = await hub.als('onderhoud');
    const log = new Handelingenlog(database, kluis);
    const vertrek = new Vertrek(database, new Wisser(database, opdrachten, kluis, log), bos, log);
    const wacht = await neemIn(kwartaalrapport('KR_5102_B_2026K2.csv', [{ deelnemernummer: 'D9', ...krPersoon({ geslachtsnaam: 'Niemand', voornamen: 'Bekend', geboortedatum: '1970-01-02' }), gemeentecode: '0153' }]));
    const kopie = await alles();
    const waar = await bereiken(kopie);
    const open = (k: Kluis): Record<string, number> => telling(kopie.map((waarde, i) => `${waar[i]!.split(' ')[1]} ${opent(k, waarde) ? 'open' : 'dicht'}`));
    expect(Object.keys(open(kluis))).toEqual(['0141 open', '0153 open', 'hub open']);

    // Its case is erased at once; until partners know, the keys stay.
    expect(await vertrek.zetVoort('0153', 'beheer')).toEqual({ soort: 'wacht', zaken: 0, wissingen: 1 });
    expect(await stand('0153')).toEqual(['actief']);
    await new Wisser(database, opdrachten, kluis, log).rondAf();
    expect(await vertrek.zetVoort('0153', 'beheer')).toEqual({ soort: 'vertrokken', sleutels: 1 });
    await ronde.ronde();

    const later = await new Sleutelbos(database, new Hoofdsleutels(HOOFD)).open(['0141']);
    expect(Object.keys(open(later.kluis))).toEqual(['0141 open', '0153 dicht', 'hub dicht']);
    const [dicht] = kopie.filter((_, i) => waar[i] === 'zaak.zaak 0153');
    expect(() => later.kluis.ontzegel(dicht!.waarde, dicht!.context)).toThrow(Zegelfout);
    expect((await alles()).every((waarde) => opent(later.kluis, waarde))).toBe(true);
    expect((await bereiken(await alles())).filter((een) => een.includes('0153'))).toEqual([]);
    expect((await hub.zaken()).map(({ persoon }) => persoon.bsn)).toEqual([OMAR.bsn]);
    expect((await hub.berichten()).find(({ id }) => id === wacht)).toMatchObject({ tellingen: { wachtOpKoppeling: 0, buitenBereik: 1 } });
    expect((await sleutelhandelingen()).at(-1)).toBe('vernietigd');
  });
});

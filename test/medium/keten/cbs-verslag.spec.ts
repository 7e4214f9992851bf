import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Terugmelding0009 } from '../../../apps/migrate/src/migrations/0009-terugmelding.js';
import { Herbouw } from '#libs/case-store';
import { Leveringen, Opmaakverzending, Opmaken, Recordpersonen, TaakLezer } from '#libs/exchange';
import { type Database, Klok } from '#libs/platform';
import { aanmelding, bsnVan, coabericht, coaPersoon, type Mens, type Partnerbestand, regiemaand, verwerkingsverslag } from '../../support/builders/partnerbestanden.js';
import { Proefhub } from '../../support/proefhub.js';

const OMAR: Mens = { bsn: bsnVan(1), vNummer: '2800000001', geslachtsnaam: 'Haddad', voornamen: 'Omar', geboortedatum: '1991-05-17' };
const SELAM: Mens = { bsn: bsnVan(2), vNummer: '2800000002', geslachtsnaam: 'Tekle', voornamen: 'Selam', geboortedatum: '1988-11-02' };
const YARA: Mens = { bsn: bsnVan(3), geslachtsnaam: 'Saleh', voornamen: 'Yara', geboortedatum: '1995-01-30' };
const VERSLAG = 'CBS_VERWERKINGSVERSLAG_2026K3.csv';
const V2 = 'CBS_VERWERKINGSVERSLAG_2026K3_v2.csv';

let hub: Proefhub;
let opmaken: Opmaken;
let verzending: Opmaakverzending;
beforeAll(async () => {
  hub = await Proefhub.start('0141,0153');
  opmaken = new Opmaken(hub.database, hub.opdrachten);
  verzending = new Opmaakverzending(hub.database, new Leveringen(hub.database, hub.originelen, hub.opdrachten, new Klok()), hub.opdrachten);
});
afterAll(async () => hub.weg());
beforeEach(async () => {
  await hub.leeg();
  await hub.database.query('truncate exchange.stroom cascade');
  await stuur(overdracht(OMAR, 1), overdracht(SELAM, 2), regiemaand('REGIE_0141_202506.csv', [aanmelding(YARA, '2025-06-01')]));
});

const overdracht = (mens: Mens, volgnummer: number): Partnerbestand => coabericht({ soort: 'OVERDRACHT', dag: '2025-04-14', volgnummer, personen: [coaPersoon(mens)] });

/** Sends them, each read and judged before the next. */
async function stuur(...bestanden: Partnerbestand[]): Promise<void> {
  for (const { partner, naam, bytes } of bestanden) {
    await hub.ontvang(partner, naam, bytes);
    await hub.draai();
  }
}

/** Makes the delivery of a quarter and says which record is whose, by BSN. */
async function maak(soort: 'R' | 'C' = 'R', gemeente = '0141', periode = '2026K3'): Promise<{ id: number; record: (mens: Mens) => number }> {
  const id = await opmaken.vraag({ partner: 'cbs', uitwisseling: 'swi', gemeente, periode, soort, bekendOp: null });
  await hub.draai();
  const stand = await opmaken.vind(id);
  const delen: Buffer[] = [];
  for await (const deel of hub.originelen.open(stand?.gemaakt?.origineel ?? 0)) delen.push(deel);
  const bsns = [...Buffer.concat(delen).toString().matchAll(/<Burgerservicenummer>(\d+)</g)].map(([, bsn]) => bsn);
  return { id, record: ({ bsn }) => bsns.indexOf(bsn) + 1 };
}

/** Makes and sends it. */
async function lever(...wat: Parameters<typeof maak>): Promise<Awaited<ReturnType<typeof maak>>> {
  const gemaakt = await maak(...wat);
  expect((await verzending.verstuur(gemaakt.id, 'proef')).soort).toBe('verstuurd');
  await hub.draai();
  return gemaakt;
}

/** COA takes them back. */
async function trekIn(...mensen: Mens[]): Promise<void> {
  await stuur(...mensen.map(({ vNummer }, i) => coabericht({ soort: 'INTREKKING', dag: '2026-10-03', volgnummer: 3 + i, personen: [{ vNummer }] })));
}

/** Names with state and counts that are not zero, of CBS alone. */
async function standen(): Promise<[string, string, object][]> {
  const berichten = (await hub.berichten()).filter(({ partner }) => partner === 'cbs');
  return berichten.map(({ naam, status, tellingen }) => [naam, status, Object.fromEntries(Object.entries(tellingen).filter(([, aantal]) => aantal > 0))]);
}

/** By first name what was said back, of whom something was. */
async function terugmeldingen(): Promise<Record<string, string[]>> {
  const zaken = (await hub.zaken()).filter(({ stand }) => stand.terugmeldingen.length > 0);
  return Object.fromEntries(zaken.map(({ stand, persoon }) => [persoon.naam.voornamen, stand.terugmeldingen.map(({ periode, code, melding }) => `${periode} ${code} ${melding ?? '-'}`)]));
}

/** By first name the lines of the open tasks on each case that has any. */
async function zaaktaken(): Promise<Record<string, string[]>> {
  const lezer = new TaakLezer(hub.database);
  const lijst = await Promise.all((await hub.zaken()).map(async ({ id, persoon }): Promise<[string, string[]]> => [persoon.naam.voornamen ?? '', (await lezer.vanZaak(id, 10)).map(({ bericht, regel }) => `${bericht}/${regel}`)]));
  return Object.fromEntries(lijst.filter(([, taken]) => taken.length > 0));
}

/** Every task that a report ever brought: its cause, and whether it is open. */
async function taken(): Promise<Record<string, boolean>> {
  const rijen = await hub.database.query<{ oorzaak: string; open: boolean }>(`select oorzaak, gesloten is null as open from exchange.taak where soort = 'terugmelding' order by id`);
  return Object.fromEntries(rijen.map(({ oorzaak, open }) => [oorzaak, open]));
}

describe('a line of CBS\'s report', () => {
  it('is about whom the record is about, and is a task on that case, without whom or what CBS writes', async () => {
    const { record } = await lever();
    expect([OMAR, SELAM, YARA].map(record).sort()).toEqual([1, 2, 3]);
    await stuur(verwerkingsverslag(VERSLAG, [[record(OMAR), 'E12', 'niveau ontbreekt'], [record(YARA), 'E40'], [record(OMAR), 'E13']]));
    expect(await standen()).toEqual([[VERSLAG, 'verwerkt', { verwerkt: 3 }]]);
    expect(await terugmeldingen()).toEqual({ Omar: ['2026K3 E12 niveau ontbreekt', '2026K3 E13 -'], Yara: ['2026K3 E40 -'] });
    expect(await zaaktaken()).toEqual({ Omar: ['4/2', '4/4'], Yara: ['4/3'] });
    expect(await hub.database.query(`select oorzaak, partner, bericht_id as bericht, regel, omschrijving, uiterlijk - (select (ontvangen at time zone 'Europe/Amsterdam')::date from exchange.bericht where id = 4) as dagen from exchange.taak where regel = 2`)).toEqual([
      { oorzaak: 'terugmelding/4/2', partner: 'cbs', bericht: 4, regel: 2, dagen: 5, omschrijving: 'Het CBS meldt code E12 bij een record van onze levering. Zoek uit wat er niet klopt en verbeter het.' },
    ]);
    const tabellen = await hub.database.query<{ naam: string }>(`select format('%I.%I', schemaname, tablename) as naam from pg_tables where schemaname in ('exchange', 'zaak')`);
    for (const { naam } of tabellen) {
      const [rij] = await hub.database.query<{ tekst: string }>(`select coalesce(string_agg(t::text, ' '), '') as tekst from ${naam} t`);
      expect([naam, [OMAR.bsn!, YARA.bsn!, SELAM.vNummer!].filter((nummer) => rij!.tekst.includes(nummer))]).toEqual([naam, []]);
    }
  });

  it('without complaints brings nothing', async () => {
    await lever();
    await stuur(verwerkingsverslag(VERSLAG, []));
    expect([await standen(), await taken()]).toEqual([[[VERSLAG, 'verwerkt', {}]], {}]);
  });

  it('about a record that is not there is refused, as is every line about a quarter of which nothing was sent', async () => {
    const { record } = await lever();
    await maak('R', '0141', '2026K2');
    const ander = 'CBS_VERWERKINGSVERSLAG_2026K2.csv';
    await stuur(verwerkingsverslag(VERSLAG, [[4, 'E1'], [record(SELAM), 'E1'], [999_999_999, 'E1']]), verwerkingsverslag(ander, [[1, 'E2']]));
    expect(await standen()).toEqual([[VERSLAG, 'verwerkt', { verwerkt: 1, afgekeurd: 2 }], [ander, 'verwerkt', { afgekeurd: 1 }]]);
    expect(await hub.bevindingen(4)).toEqual([2, 4].map((regel) => ({ regel, kolom: 'recordnummer', code: 'record-onbekend' })));
    expect(await taken()).toEqual({ 'terugmelding/4/3': true });
  });

  it('twice in the file is dubbel and one task; the same bytes again change nothing', async () => {
    const { record } = await lever();
    const bestand = verwerkingsverslag(VERSLAG, [[record(OMAR), 'E12', 'x'], [record(OMAR), 'E12', 'x']]);
    await stuur(bestand, bestand);
    expect(await standen()).toEqual([[VERSLAG, 'verwerkt', { verwerkt: 1, dubbel: 1 }], [VERSLAG, 'al-ontvangen', {}]]);
    expect(await taken()).toEqual({ 'terugmelding/4/2': true });
  });

  it('waits with its task when COA withdraws whom it is about, and comes back with them', async () => {
    const { record } = await lever();
    const coa = (soort: 'INTREKKING' | 'KOPPELING', volgnummer: number): Partnerbestand => coabericht({ soort, dag: `2026-10-0${volgnummer}`, volgnummer, personen: [soort === 'INTREKKING' ? { vNummer: OMAR.vNummer } : coaPersoon(OMAR)] });
    await stuur(verwerkingsverslag(VERSLAG, [[record(OMAR), 'E12']]), coa('INTREKKING', 3));
    expect([await standen(), await zaaktaken(), await taken()]).toEqual([[[VERSLAG, 'verwerkt', { wachtOpKoppeling: 1 }]], {}, { 'terugmelding/4/2': true }]);
    await stuur(coa('KOPPELING', 4));
    expect([await terugmeldingen(), await zaaktaken()]).toEqual([{ Omar: ['2026K3 E12 -'] }, { Omar: ['4/2'] }]);
  });
});

describe('a report', () => {
  it('replaces the one before, whose tasks close, in whatever order they come', async () => {
    const { record } = await lever();
    const een = verwerkingsverslag(VERSLAG, [[record(OMAR), 'E12'], [record(YARA), 'E12']]);
    const twee = verwerkingsverslag(V2, [[record(OMAR), 'E13']]);
    await stuur(een, twee);
    expect([await terugmeldingen(), await zaaktaken()]).toEqual([{ Omar: ['2026K3 E13 -'] }, { Omar: ['5/2'] }]);
    expect(await taken()).toEqual({ 'terugmelding/4/2': false, 'terugmelding/4/3': false, 'terugmelding/5/2': true });
    await hub.database.query(`truncate exchange.taak; delete from exchange.opdracht where bericht_id > 3; delete from exchange.regel where bericht_id > 3; delete from zaak.koppeling where bericht_id > 3; delete from exchange.bericht where id > 3`);
    await stuur(twee, een);
    expect((await standen()).map(([naam, status]) => [naam, status])).toEqual([[V2, 'verwerkt'], [VERSLAG, 'vervangen']]);
    expect([await terugmeldingen(), Object.values(await taken())]).toEqual([{ Omar: ['2026K3 E13 -'] }, [true, false, false]]);
  });

  it('on a correction replaces the one on the regular delivery without a brake; a supplement stands beside it', async () => {
    const meer = Array.from({ length: 12 }, (_, i): Mens => ({ bsn: bsnVan(10 + i), geslachtsnaam: `Proef${i}`, voornamen: `Mens${i}`, geboortedatum: `19${70 + i}-01-30` }));
    await stuur(regiemaand('REGIE_0141_202507.csv', meer.map((mens) => aanmelding(mens, '2025-07-01'))));
    const eerste = await lever();
    await stuur(verwerkingsverslag(VERSLAG, meer.map((mens) => [eerste.record(mens), 'E12'])));
    const tweede = await lever('C');
    await stuur(verwerkingsverslag(VERSLAG, [[tweede.record(SELAM), 'E7']]), verwerkingsverslag(VERSLAG.replace('.csv', '_a1.csv'), [[tweede.record(YARA), 'E8']]));
    expect((await standen()).map(([, status]) => status)).toEqual(['vervangen', 'verwerkt', 'verwerkt']);
    expect([await terugmeldingen(), await zaaktaken()]).toEqual([{ Selam: ['2026K3 E7 -'], Yara: ['2026K3 E8 -'] }, { Selam: ['6/2'], Yara: ['7/2'] }]);
  });

  it('that comes after a correction is about that one', async () => {
    await lever();
    await trekIn(OMAR, SELAM);
    const { record } = await lever('C');
    expect(record(YARA)).toBe(1);
    await stuur(verwerkingsverslag(VERSLAG, [[1, 'E1'], [2, 'E1'], [3, 'E1']]));
    expect([await standen(), await terugmeldingen()]).toEqual([[[VERSLAG, 'verwerkt', { verwerkt: 1, afgekeurd: 2 }]], { Yara: ['2026K3 E1 -'] }]);
  });

  it('that is held because it says the same of another quarter brings no task until somebody releases it', async () => {
    const { record } = await lever();
    await lever('R', '0141', '2026K2');
    const ander = 'CBS_VERWERKINGSVERSLAG_2026K2.csv';
    await stuur(...[VERSLAG, ander].map((naam) => verwerkingsverslag(naam, [[record(YARA), 'E1']])));
    expect([await standen(), await taken()]).toEqual([[[VERSLAG, 'verwerkt', { verwerkt: 1 }], [ander, 'vastgehouden', {}]], { 'terugmelding/4/2': true, 'terugmelding/5/2': false }]);
    await hub.vrijgave.geefVrij(5, 'proef');
    await hub.draai();
    expect(await taken()).toEqual({ 'terugmelding/4/2': true, 'terugmelding/5/2': true });
  });

  it('is about the newest delivery when it came, read later or not, and says the same when all is folded again', async () => {
    const eerste = await lever();
    const bestand = verwerkingsverslag(VERSLAG, [OMAR, SELAM, YARA].map((mens) => [eerste.record(mens), 'E12']));
    const id = await hub.ontvang(bestand.partner, bestand.naam, bestand.bytes);
    // Without Omar and Selam there is one record.
    await hub.database.query(`update exchange.opdracht set niet_voor = now() + interval '1 day' where bericht_id = $1`, [id]);
    await trekIn(OMAR, SELAM);
    const tweede = await lever('C');
    expect(tweede.record(YARA)).toBe(1);
    await hub.database.query('update exchange.opdracht set niet_voor = null where bericht_id = $1', [id]);
    await hub.draai();
    const toen = [await standen(), await terugmeldingen(), await zaaktaken()];
    expect(toen).toEqual([[[VERSLAG, 'verwerkt', { verwerkt: 1, wachtOpKoppeling: 2 }]], { Yara: ['2026K3 E12 -'] }, { Yara: [`${id}/4`] }]);
    await new Herbouw(hub.worker, hub.opdrachten).begin();
    await hub.draai();
    expect([await standen(), await terugmeldingen(), await zaaktaken()]).toEqual(toen);
  });

  it('is not about a delivery that never got there', async () => {
    const { record } = await lever();
    await hub.database.query(`update exchange.leveritem set uitkomst = 'vervallen'`);
    await stuur(verwerkingsverslag(VERSLAG, [[record(OMAR), 'E12']]));
    expect(await standen()).toEqual([[VERSLAG, 'verwerkt', { afgekeurd: 1 }]]);
  });

  it('on a quarter of two municipalities must say of which it is', async () => {
    const amira: Mens = { bsn: bsnVan(4), geslachtsnaam: 'Nasser', voornamen: 'Amira', geboortedatum: '1990-07-07' };
    await stuur(regiemaand('REGIE_0153_202506.csv', [aanmelding(amira, '2025-06-01')]));
    await lever();
    const { record } = await lever('R', '0153');
    expect(record(amira)).toBe(1);
    const namen = [VERSLAG, 'CBS_VERWERKINGSVERSLAG_0153_2026K3.csv', 'CBS_VERWERKINGSVERSLAG_0189_2026K3.csv'];
    await stuur(...namen.map((naam, i) => verwerkingsverslag(naam, [[1, `E${i}`]])));
    expect(await standen()).toEqual([[namen[0], 'verwerkt', { afgekeurd: 1 }], [namen[1], 'verwerkt', { verwerkt: 1 }], [namen[2], 'verwerkt', { afgekeurd: 1 }]]);
    expect([await hub.bevindingen(5), await hub.bevindingen(7)]).toEqual([[{ regel: 2, kolom: 'recordnummer', code: 'gemeente-niet-genoemd' }], [{ regel: 2, kolom: 'recordnummer', code: 'record-onbekend' }]]);
    expect(await terugmeldingen()).toEqual({ Amira: ['2026K3 E1 -'] });
  });
});

describe('the people of records', () => {
  it('are found over the parts of a file, in one query and in the order asked', async () => {
    const { id } = await lever();
    const gezien: string[] = [];
    await hub.database.run(async (tx) => {
      await hub.recordpersonen.bewaar(tx, { opmaak: id, vanaf: 4 }, [{ bsn: bsnVan(50) }, { vNummer: '2800000051' }]);
      await hub.recordpersonen.bewaar(tx, { opmaak: id, vanaf: 6 }, []);
    });
    const database = { query: async (sql: string, waarden: unknown[]) => (gezien.push(sql), hub.database.query(sql, waarden)) } as unknown as Database;
    const plaatsen = [5, 3, 6, 4, 5, 0].map((record) => ({ gemeente: null, periode: '2026K3', record }));
    const van = { partner: 'cbs', uitwisseling: 'swi', tot: new Date() };
    const derde = expect.objectContaining({ bsn: expect.any(String) }) as unknown;
    expect(await new Recordpersonen(database, hub.kluis).zoek(van, plaatsen)).toEqual([{ vNummer: '2800000051' }, derde, undefined, { bsn: bsnVan(50) }, { vNummer: '2800000051' }, undefined]);
    expect(gezien).toHaveLength(1);
    expect(await hub.recordpersonen.zoek({ ...van, partner: 'coa' }, plaatsen)).toEqual(plaatsen.map(() => undefined));
    expect(await hub.recordpersonen.zoek(van, [])).toEqual([]);
  });

  it('said nothing in cases that were folded before anything was said back', async () => {
    await hub.database.query(`update zaak.zaak set stand = stand - 'terugmeldingen'`);
    const query = async (sql: string): Promise<unknown> => (sql.includes('alter table') ? [] : hub.database.query(sql));
    await new Terugmelding0009().up({ query } as never);
    expect((await hub.zaken()).map(({ stand }) => stand.terugmeldingen)).toEqual([[], [], []]);
  });
});

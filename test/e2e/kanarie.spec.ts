import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { Verwijzingen } from '#libs/exchange';
import { type Database, hoofdsleutel, Kluis, type Tx } from '#libs/platform';
import { alsXlsx } from '../support/als-xlsx.js';
import {
  aanmelding, avedanPlaatsingen, avedanUren, bemiddeling, coabericht, coaPersoon, GEWONE_LASTEN, GEWOON_PROFIEL, krPersoon, kwartaalrapport, type Mens, ontzorging, type Partnerbestand, type PlaatsingRegel,
  regiemaand, wspBericht,
} from '../support/builders/partnerbestanden.js';
import { type DraaiendeHub, hub, totGereed } from '../support/hub.harness.js';
import { databaseVan, Hubclient } from '../support/hubclient.js';
import { KANARIE, KANARIEREKENING, sporen, sporenInBytes, sporenInDatabase, sporenInMap, sporenInRedis } from '../support/kanarie.js';
import { nietGedraaid } from '../support/niet-gedraaid.js';
import { pollUntil } from '../support/poll-until.js';
import { heeftRedis, type TestRedis, testRedis } from '../support/redis.harness.js';

const opslagen = heeftRedis() ? ['PostgreSQL', 'Redis'] : ['PostgreSQL'];
if (!heeftRedis()) nietGedraaid('the canary through queues on Redis (no redis-server)');

const { bsn, vNummer, geslachtsnaam, voornamen } = KANARIE;
const NAAM = `${voornamen} ${geslachtsnaam}`;
/** Another person, of the same name. */
const NAAMGENOOT: Mens = { vNummer: '2800000009', geslachtsnaam, voornamen, geboortedatum: '1960-02-03' };

function coa(): Partnerbestand[] {
  const dossier = {
    tvsNummer: vNummer, koppelingsdatum: '2025-02-03', huisvestingsdatum: '2025-04-14', adres: { straat: `${geslachtsnaam}straat`, huisnummer: '1', postcode: '7601AA', plaats: 'Almelo' },
    opvanglocatie: { naam: `Huize ${geslachtsnaam}`, plaats: geslachtsnaam }, casemanager: { naam: NAAM, telefoon: bsn },
  };
  const vol = coaPersoon(KANARIE, { voorvoegsel: 'van', geboorteland: geslachtsnaam, opleidingsniveau: NAAM, taalvaardigheid: { mondeling: NAAM, schriftelijk: bsn }, [bsn]: 1, extra: NAAM });
  return [
    coabericht({ soort: 'KOPPELING', dag: '2025-02-03', volgnummer: 1, personen: [coaPersoon({ ...KANARIE, bsn: '71934686' })] }),
    coabericht({ soort: 'OVERDRACHT', dag: '2025-04-14', volgnummer: 501, personen: [vol, coaPersoon({ ...KANARIE, geboortedatum: '1987-13-45' })], dossier }),
    coabericht({ soort: 'WIJZIGING', dag: '2025-06-02', volgnummer: 8, personen: [{ vNummer, geslachtsnaam: geslachtsnaam.toUpperCase() }] }),
    coabericht({ soort: 'OVERDRACHT', dag: '2025-02-10', volgnummer: 2, personen: [coaPersoon(NAAMGENOOT)], dossier }),
    coabericht({ soort: 'INTREKKING', dag: '2025-08-02', volgnummer: 9, personen: [{ vNummer: NAAMGENOOT.vNummer }] }),
  ];
}

function regie(): Partnerbestand[] {
  const over = { ...aanmelding(KANARIE, '2025-06-01'), medewerker: NAAM };
  return [regiemaand('REGIE_0141_202506.csv', [
    over, { ...over, mijlpaal: 'PIP', datum: '2025-06-10', waarde: 'B:B1' }, { ...over, mijlpaal: 'WELKOMGESPREK', datum: '2025-06-11' },
    { ...over, mijlpaal: NAAM, waarde: bsn }, { ...over, datum: bsn }, { ...over, mijlpaal: 'PIP', waarde: NAAM }, { ...over, geboortedatum: NAAM }, { ...over, bsn: '071934684' },
    { mijlpaal: 'WELKOMGESPREK', datum: '2025-06-12', bsn, v_nummer: '2800000008' },
  ])];
}

/** Fixed costs that are known, refused, and kept out; the person stands wherever somebody can write. */
function vasteLasten(): Partnerbestand[] {
  const met = (iban: string): Record<string, unknown> => ({
    partner: { vNummer, naam: NAAM }, besluit: { kenmerk: bsn, datum: '2026-02-20' }, restant: { ...GEWONE_LASTEN.restant, iban, naamRekeninghouder: NAAM },
    betalingen: GEWONE_LASTEN.betalingen.map((betaling) => ({ ...betaling, crediteur: NAAM, iban, kenmerk: bsn })),
  });
  return [
    ontzorging('ONTZORGING_0141_20260301.json', { bsn }, met(KANARIEREKENING.goed)), ontzorging('ONTZORGING_0141_20260302.json', { bsn }, met(KANARIEREKENING.fout)),
    ontzorging('ONTZORGING_0141_20260303.json', { bsn }, { ...met(KANARIEREKENING.goed), [bsn]: NAAM, saldo: KANARIEREKENING.goed }),
    ontzorging('ONTZORGING_0141_20260304.json', { bsn }, { ...met(KANARIEREKENING.goed), betalingen: KANARIEREKENING.goed, besluit: { kenmerk: { naam: NAAM }, datum: bsn } }),
  ];
}

/** What Avedan and WSP know the person by. */
const REFERENTIE = '5b0c7e0a-8f1d-4c62-9a53-1f2d3c4b5a60';

/** As if the hub had told these partners of the person. */
async function geefReferenties(client: pg.Client, dataMap: string): Promise<void> {
  const verwijzingen = new Verwijzingen({} as Database, new Kluis(hoofdsleutel(undefined, dataMap)));
  const tx = { query: async (sql: string, waarden: unknown[]) => (await client.query(sql, waarden)).rows as unknown[] } as unknown as Tx;
  for (const partner of ['avedan', 'wsp']) await verwijzingen.geef(tx, partner, REFERENTIE, { bsn });
}

/** Places and a profile; the person stands wherever somebody can write. */
function plekken(): Partnerbestand[] {
  const regel: PlaatsingRegel = { referentie: REFERENTIE, plaatsing_id: 'AV-1', soort: '03', organisatie: `bij ${NAAM}`, activiteit: `${geslachtsnaam} helpen`, status: 'GESTART', datum_start: '01-03-2026', uren_per_week: '8' };
  const overal = (Object.keys(regel) as (keyof PlaatsingRegel)[]).flatMap((kolom) => [{ ...regel, [kolom]: NAAM }, { ...regel, [kolom]: bsn }]);
  const bericht = { soort: 'VOORSTEL', referentie: REFERENTIE, voorstelId: 'V-1', codeTypeOvereenkomst: '01', werkgever: NAAM, functie: `${voornamen} inwerken` };
  const profiel = { ...GEWOON_PROFIEL, roepnaam: voornamen, interesses: [`lezen met ${NAAM}`], ervaring: [geslachtsnaam], medewerker: NAAM };
  return [
    avedanPlaatsingen('AVEDAN_PLAATSINGEN_202603.csv', [regel, ...overal]),
    avedanUren('AVEDAN_UREN_202603.csv', [['AV-1', '202603', '8', 'J'], [bsn, '202603', '8', 'J'], [NAAM, '202603', '8', 'J'], ['AV-1', bsn, '8', 'J'], ['AV-1', '202602', bsn, NAAM]]),
    wspBericht('WSP_20260316_1.json', [bericht, { ...bericht, voorstelId: bsn }, { ...bericht, voorstelId: NAAM }, { ...bericht, referentie: NAAM }, { ...bericht, referentie: bsn, [bsn]: NAAM }, { ...bericht, soort: NAAM, startdatum: bsn }]),
    bemiddeling('BEMIDDELING_0141_20260301.json', { bsn }, profiel), bemiddeling('BEMIDDELING_0141_20260302.json', { bsn }, { ...profiel, interesses: [`bel ${vNummer}`], doel: NAAM }),
    bemiddeling('BEMIDDELING_0141_20260303.json', { bsn }, { ...profiel, ervaring: [`zorg voor ${NAAM}, is ziek`], [bsn]: NAAM }),
  ];
}

async function scholen(): Promise<Partnerbestand[]> {
  const persoon = krPersoon(KANARIE);
  const toelichting = `Gebeld met ${NAAM} (bsn 0719.34.686), is ziek`;
  const regels = [
    { deelnemernummer: 'D1', ...persoon, toelichting, groepscode: geslachtsnaam }, { deelnemernummer: bsn, ...persoon, bsn: '71934686', v_nummer: '719384652' },
    { deelnemernummer: 'D3', ...persoon, voornamen: `=${geslachtsnaam}()`, toelichting: `+${bsn}` }, { deelnemernummer: 'D4', ...persoon, gemeentecode: '0153', toelichting },
    { deelnemernummer: 'D5', ...persoon, uren_gevolgd: bsn }, { deelnemernummer: 'D6', ...persoon, status: NAAM }, { deelnemernummer: 'D7', ...persoon, lesvorm: geslachtsnaam, reden_uitval: NAAM },
    { deelnemernummer: 'D8', ...persoon, examens: `${NAAM}:${bsn}` }, { deelnemernummer: 'D9', ...persoon, datum_start_les: bsn }, { deelnemernummer: '', ...persoon },
    { deelnemernummer: 'D10', ...persoon, uren_gevolgd: '60' }, { deelnemernummer: 'D10', ...persoon, uren_gevolgd: '50' }, { deelnemernummer: 'D11', ...persoon, bsn: '071934684' },
    { deelnemernummer: 'D12', ...persoon, gemeentecode: geslachtsnaam }, { deelnemernummer: 'D13', ...persoon, signaal: `${toelichting};${NAAM}` },
  ];
  const csv = kwartaalrapport('KR_5101_B_2025K4.csv', regels);
  return [
    csv,
    { ...csv, naam: 'KR_5102_B_2025K4.xlsx', bytes: await alsXlsx(csv.bytes) },
    { ...csv, naam: 'KR_5103_B_2025K4.csv', bytes: Buffer.from(csv.bytes.toString('utf8').replaceAll('€', ''), 'latin1') },
  ];
}

/** Files that end as refused: what a reader chokes on is what it would quote. */
async function onleesbaar(): Promise<Partnerbestand[]> {
  const [csv] = (await scholen()) as [Partnerbestand];
  const zonderKop = csv.bytes.subarray(csv.bytes.indexOf('\n') + 1);
  const json = coa()[1]!.bytes;
  return [
    { ...csv, naam: 'KR_5104_B_2025K4.csv', bytes: zonderKop }, { ...csv, naam: 'KR_5104_B_2025K3.csv', bytes: Buffer.concat([csv.bytes, Buffer.from(`"${NAAM}";"${bsn}"x;`)]) },
    { ...csv, naam: 'KR_5104_B_2025K2.csv', bytes: Buffer.from(csv.bytes.toString().replace('toelichting', bsn)) },
    { ...csv, naam: 'KR_5104_Z_2025K4.xlsx' }, { partner: 'regie', naam: 'REGIE_0141_202505.csv', bytes: Buffer.concat([csv.bytes, Buffer.alloc(3)]) },
    { partner: 'coa', naam: 'TVS-0141-20250415-0001O.json', bytes: json.subarray(0, json.length - 9) }, { partner: 'coa', naam: 'TVS-0141-20250415-0002O.json', bytes: Buffer.from(JSON.stringify({ bericht: NAAM, personen: bsn })) },
  ];
}

describe.each(opslagen)('one person sent through everything, queues on %s', (opslag) => {
  let dataMap: string;
  let redis: TestRedis | undefined;
  let draaiend: DraaiendeHub;
  let klant: Hubclient;
  let client: pg.Client;
  let zaak: string;

  beforeAll(async () => {
    dataMap = mkdtempSync(join(realpathSync(tmpdir()), 'schakel-kanarie-'));
    redis = opslag === 'Redis' ? await testRedis() : undefined;
    draaiend = await hub(dataMap, { env: { LOG_LEVEL: 'debug', ...(redis ? { REDIS_URL: redis.url } : {}) } });
    await totGereed(draaiend);
    klant = new Hubclient(draaiend.url, dataMap);
    client = new pg.Client({ connectionString: databaseVan(dataMap) });
    await client.connect();
    await geefReferenties(client, dataMap);
    const bestanden = [...coa(), ...regie(), ...vasteLasten(), ...plekken(), ...(await scholen()), ...(await onleesbaar())];
    for (const [i, bestand] of bestanden.entries()) await (i % 2 === 0 ? klant.stuur(bestand) : klant.drop(bestand));
    await klant.rust(bestanden.length);
    [zaak] = (await klant.zoek({ bsn })) as [string];
    const mijlpaal = await klant.vraag('coach', `/zaken/${zaak}/mijlpalen`, { method: 'POST', body: JSON.stringify({ mijlpaal: 'START_VRAGENLIJST', datum: '2025-06-15' }), headers: { 'content-type': 'application/json' } });
    expect(mijlpaal.status).toBe(202);
    await klant.rust(bestanden.length + 1);
  });
  afterAll(async () => {
    await client.end();
    await draaiend.stop();
    await redis?.stop();
    rmSync(dataMap, { recursive: true, force: true });
  });

  it('is known, and its coach sees all of it', async () => {
    const gevonden = await klant.json<object>('coach', `/zaken/${zaak}`);
    expect(gevonden).toMatchObject({ bsn, vNummer, naam: { geslachtsnaam, voornamen }, leerroute: 'B', taal: { school: expect.any(String) } });
    expect(await klant.json<object>('coach', `/zaken/${zaak}/ontzorging`)).toMatchObject({ partner: { naam: NAAM }, restant: { iban: KANARIEREKENING.goed } });
    expect(gevonden).toMatchObject({ plaatsingen: [{ organisatie: `bij ${NAAM}`, activiteit: NAAM }], bemiddelstanden: [{ organisatie: NAAM }], participatie: { urenBevestigd: 8 } });
    expect(await klant.json<object>('coach', `/zaken/${zaak}/bemiddeling`)).toMatchObject({ roepnaam: voornamen, interesses: [`lezen met ${NAAM}`] });
    expect(await klant.zoek({ geslachtsnaam: 'QUIXOBRAK' })).toEqual([zaak]);
  });

  it('stands in no column of any table, no statement, no queue', async () => {
    expect(await sporenInDatabase(client)).toEqual([]);
    if (redis) expect(await sporenInRedis(redis.url)).toEqual([]);
  });

  it('stands in no log, no file that is left, not even in the database as it lies on the disk', async () => {
    expect(draaiend.uit() + draaiend.fout()).toBe(`Schakel is ready on ${draaiend.url}\n`);
    await pollUntil(() => ['avedan', 'cbs', 'coa', 'regie', 'stadsbank', 'taalscholen', 'wsp'].every((partner) => readdirSync(join(dataMap, 'inbox', partner)).length === 0));
    await client.query('checkpoint');
    expect(readFileSync(join(dataMap, 'log/connectors.log')).length).toBeGreaterThan(100);
    expect(sporenInMap(dataMap)).toEqual([]);
  });

  it('stands in no finding and no receipt', async () => {
    const berichten = await klant.berichten();
    let codes = 0;
    for (const { id, bestand } of berichten) {
      for (const [pad, accept] of [['', 'application/json'], ['/bevindingen?aantal=100', 'application/json'], ['/ontvangstbewijs', 'application/json'], ['/ontvangstbewijs', 'text/csv']] as const) {
        const antwoord = await klant.vraag('beheerder', `/berichten/${id}${pad}`, { headers: { accept } });
        const tekst = await antwoord.text();
        expect({ bestand, pad, status: antwoord.status, sporen: sporen(tekst) }).toEqual({ bestand, pad, status: 200, sporen: [] });
        codes += tekst.split('"code"').length - 1;
      }
    }
    expect(codes).toBeGreaterThan(50);
    expect(sporen(JSON.stringify([await klant.json('beheerder', '/status'), await klant.json('contractmanager', '/berichten')]))).toEqual([]);
  });

  const json = { 'content-type': 'application/json' };
  const FOUTEN: [string, string, RequestInit][] = [
    ['a number that is none', '/zaken/_zoek', { method: 'POST', headers: json, body: JSON.stringify({ bsn: `${bsn}0`, vNummer: NAAM }) }],
    ['a field that is none', '/zaken/_zoek', { method: 'POST', headers: json, body: JSON.stringify({ naam: NAAM, geboortedatum: bsn }) }],
    ['a field named by a number', '/zaken/_zoek', { method: 'POST', headers: json, body: JSON.stringify({ [bsn]: 1, [NAAM]: 1 }) }],
    ['a parameter named by a number', `/zaken?${bsn}=1&${encodeURIComponent(NAAM)}=1`, {}],
    ['JSON that breaks off', '/zaken/_zoek', { method: 'POST', headers: json, body: `{"bsn":"${bsn}","geslachtsnaam":"${NAAM}` }],
    ['a body that is no JSON', '/zaken/_zoek', { method: 'POST', headers: json, body: `${NAAM} ${bsn}` }],
    ['a filter', `/zaken?leerroute=${encodeURIComponent(NAAM)}&school=${bsn}`, {}],
    ['a cursor', `/zaken?na=${bsn}`, {}],
    ['a message that is none', '/berichten?na=x', {}],
    ['a milestone', '/zaken/00000000-0000-4000-8000-000000000000/mijlpalen', { method: 'POST', headers: json, body: JSON.stringify({ mijlpaal: NAAM, datum: bsn }) }],
    ['fixed costs', '/zaken/00000000-0000-4000-8000-000000000000/ontzorging', { method: 'PUT', headers: json, body: JSON.stringify({ [bsn]: NAAM, restant: { iban: KANARIEREKENING.fout, [NAAM]: bsn }, betalingen: [NAAM] }) }],
    ['a profile', '/zaken/00000000-0000-4000-8000-000000000000/bemiddeling', { method: 'PUT', headers: json, body: JSON.stringify({ [bsn]: NAAM, doel: NAAM, roepnaam: [bsn], interesses: [NAAM, bsn] }) }],
    ['a form without a partner', '/berichten', { method: 'POST', body: formulier({ bestand: new Blob([NAAM]) }) }],
    ['a form for a partner that is none', '/berichten', { method: 'POST', body: formulier({ partner: NAAM, bestand: new Blob([bsn]) }) }],
    ['a form with a field that is none', '/berichten', { method: 'POST', body: formulier({ [bsn]: NAAM }) }],
    ['a form that breaks off', '/berichten', { method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: `--x\r\nContent-Disposition: form-data; name="${NAAM}"; filename="${bsn}"\r\n\r\n${bsn}` }],
    ['a number in the path', `/zaken/${bsn}`, {}],
    ['a path that is none', `/personen/${bsn}/${encodeURIComponent(NAAM)}`, {}],
  ];

  it.each(FOUTEN)('is not repeated by an error: %s', async (_, pad, init) => {
    for (const rol of ['coach', 'beheerder', 'niemand']) {
      const antwoord = await klant.vraag(rol, pad, init);
      const koppen = [...antwoord.headers].join('\n');
      expect({ rol, fout: antwoord.status >= 400, sporen: [...sporen(koppen), ...sporenInBytes(Buffer.from(await antwoord.arrayBuffer()))] }).toEqual({ rol, fout: true, sporen: [] });
    }
    expect(sporenInMap(join(dataMap, 'log'))).toEqual([]);
  });

  it('would have been found', async () => {
    await client.query(`insert into exchange.taak (oorzaak, soort, omschrijving, uiterlijk) values ('proef', 'proef', $1, '2026-01-01')`, [`Bel QUIXÖBRAK, 0719 34 686`]);
    await client.query(`update exchange.origineel_blok set bytes = $1 where (origineel_id, volgnr) = (select origineel_id, volgnr from exchange.origineel_blok limit 1)`, [Buffer.from(NAAM, 'latin1')]);
    expect(await sporenInDatabase(client)).toEqual(expect.arrayContaining(['exchange.taak.omschrijving: quixobrak, 71934686', 'exchange.origineel_blok.bytes: quixobrak, zylaphene']));
  });
});

function formulier(velden: Record<string, string | Blob>): FormData {
  const vorm = new FormData();
  for (const [naam, waarde] of Object.entries(velden)) vorm.set(naam, waarde);
  return vorm;
}

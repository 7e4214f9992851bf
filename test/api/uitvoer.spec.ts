import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { Routedekking } from '../../apps/api/src/toegang/routedekking.js';
import { alsXlsx } from '../support/als-xlsx.js';
import { BASIS, proefapi, type Proefapi } from '../support/api.harness.js';
import { coabericht, coaPersoon, krPersoon, kwartaalrapport, type KrRegel, type Mens, type Partnerbestand } from '../support/builders/partnerbestanden.js';
import { leesBestand } from '../support/lees-bestand.js';

/** Nobody of these exists. */
const OMAR: Mens = { bsn: '105000024', vNummer: '2800000001', geslachtsnaam: 'Haddad', voornamen: 'Omar', geboortedatum: '1991-05-17' };
/** What a spreadsheet would run, each in another way. */
const VIJANDIG = ['=HYPERLINK("http://x.example";"klik")', '+31(0)612', '-2+3+cmd|\' /C calc\'!A0', '@SUM(1+1)*cmd', '\uFF1D1+1'] as const;
const DRAAIT = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;
const TEKSTKOLOMMEN = ['deelnemernummer', 'achternaam', 'voorvoegsel', 'voornamen', 'groepscode', 'schakeladvies', 'toelichting'] as const;

/** A line with text that runs in every text column. */
const vijandig = (begin: string, meer: Partial<KrRegel> = {}): KrRegel => ({ ...Object.fromEntries(TEKSTKOLOMMEN.map((kolom) => [kolom, begin])), ...meer } as KrRegel);
/** As a careless school sends it. Refused: lines 3 to 9 and 11. */
const REGELS: readonly KrRegel[] = [
  { deelnemernummer: 'D1', ...krPersoon(OMAR) },
  ...VIJANDIG.map((tekst, i) => vijandig(tekst, { deelnemernummer: `${tekst}${i}`, uren_aangeboden: tekst })),
  { deelnemernummer: 'D8', groepscode: 'tweemaal' }, { deelnemernummer: 'D8', groepscode: 'anders' },
  { deelnemernummer: 'D9', groepscode: 'goed', toelichting: '"aanhaling"; puntkomma' },
  { deelnemernummer: 'D10', uren_gevolgd: '-3', toelichting: 'twee\r\nregels; "en" meer' },
];

/** The same under another name, with a sound line more: the same bytes for two quarters would be held. */
const rapport = (naam: string): Partnerbestand => kwartaalrapport(naam, [...REGELS, { deelnemernummer: naam }]);

let api: Proefapi;
let school: string;
let beheerder: string;
let manager: string;
beforeAll(async () => {
  api = await proefapi();
  [school, beheerder, manager] = await Promise.all([api.als('partner', { partner: 'taalscholen', afzender: '5101', gemeenten: [] }), api.als('beheerder'), api.als('contractmanager', { gemeenten: ['0153'] })]);
  await neemIn(coabericht({ soort: 'OVERDRACHT', dag: '2026-01-14', volgnummer: 1, personen: [coaPersoon(OMAR)] }));
});
afterAll(async () => api.weg());

async function neemIn({ partner, naam, bytes }: Partnerbestand): Promise<number> {
  const id = await api.hub.ontvang(partner, naam, bytes);
  await api.hub.draai();
  return id;
}

async function haal(pad: string, wie: string): Promise<{ status: number; naam: string; bytes: Buffer }> {
  const antwoord = await api.vraag.get(BASIS + pad).set('Authorization', wie).set('Accept', 'text/csv').buffer(true).parse((res, klaar) => {
    const delen: Buffer[] = [];
    res.on('data', (deel: Buffer) => delen.push(deel)).on('end', () => klaar(null, Buffer.concat(delen)));
  });
  return { status: antwoord.status, naam: /filename="([^"]+)"/.exec(String(antwoord.headers['content-disposition']))?.[1] ?? '', bytes: antwoord.body as Buffer };
}

const tabel = (bytes: Buffer): string[][] => parse(bytes, { bom: true, delimiter: ';', relax_column_count: true, skip_empty_lines: true });
const stand = async (id: number) => (await api.hub.berichten()).find((bericht) => bericht.id === id);
/** What lines say and what is wrong with them, whatever their numbers and line ends. */
async function gelezen(naam: string, bytes: Buffer): Promise<{ inhoud: string; codes: string[] }[]> {
  const { regels } = await leesBestand('taalscholen', naam, bytes);
  return regels.map(({ inhoud, bevindingen }) => ({ inhoud: inhoud.replaceAll('\r\n', '\n'), codes: bevindingen.map(({ kolom, code }) => `${kolom}:${code}`) }));
}

describe('a supplement with only the lines to mend', () => {
  it('is downloaded, mended and handed in as it is: then every line counts once, and the first file still does', async () => {
    const { naam, bytes } = kwartaalrapport('KR_5101_B_2026K2.csv', REGELS);
    const id = await neemIn({ partner: 'taalscholen', naam, bytes });
    expect(await stand(id)).toMatchObject({ status: 'verwerkt', tellingen: { verwerkt: 1, wachtOpKoppeling: 1, afgekeurd: 8, dubbel: 0, buitenBereik: 0 } });
    const aanvulling = await haal(`/berichten/${id}/aanvulling`, school);
    expect([aanvulling.status, aanvulling.naam]).toEqual([200, 'KR_5101_B_2026K2_a1.csv']);

    const [kop = [], ...regels] = tabel(aanvulling.bytes);
    const plek = (kolom: string): number => kop.indexOf(kolom);
    const hersteld = regels.filter((rij) => rij[plek('groepscode')] !== 'anders').map((rij) => rij.map((cel, i) => (i === plek('uren_aangeboden') ? '80' : i === plek('uren_gevolgd') ? '76' : cel)));
    const terug = await neemIn({ partner: 'taalscholen', naam: aanvulling.naam, bytes: schrijf([kop, ...hersteld]) });
    expect(await stand(terug)).toMatchObject({ status: 'verwerkt', tellingen: { verwerkt: 0, wachtOpKoppeling: 7, afgekeurd: 0, dubbel: 0, buitenBereik: 0 } });
    expect(await stand(id)).toMatchObject({ status: 'verwerkt', tellingen: { verwerkt: 1, wachtOpKoppeling: 1, afgekeurd: 8 } });
    expect((await haal(`/berichten/${terug}/aanvulling`, school)).status).toBe(409);
  });

  it.each([['csv', async (bytes: Buffer) => Promise.resolve(bytes)], ['xlsx', alsXlsx]] as const)('says of a %s what the school said, and the same is wrong with it', async (soort, vorm) => {
    const naam = `KR_5101_B_${soort === 'csv' ? '2026K1' : '2025K1'}_v2.${soort}`;
    const bytes = await vorm(rapport(naam).bytes);
    const id = await neemIn({ partner: 'taalscholen', naam, bytes });
    const aanvulling = await haal(`/berichten/${id}/aanvulling`, school);
    expect(aanvulling.naam).toBe(naam.replace(/_v2.*/, '_a1.csv'));
    const tekort = (await gelezen(naam, bytes)).filter(({ codes }, i) => codes.some((code) => /uren_/.test(code)) || i === 6 || i === 7);
    expect(await gelezen(aanvulling.naam, aanvulling.bytes)).toEqual(tekort);
  });

  it('takes the first number that is free, and keeps what stood beyond the columns', async () => {
    const regel = (uren: string): Partnerbestand => kwartaalrapport('KR_5101_B_2025K4.csv', [{ deelnemernummer: 'D1', uren_gevolgd: uren }]);
    await neemIn(regel('x'));
    await neemIn({ ...regel('y'), naam: 'KR_5101_B_2025K4_a7.csv' });
    const { bytes } = kwartaalrapport('', [{ deelnemernummer: 'D2', toelichting: 'a' }]);
    const id = await neemIn({ partner: 'taalscholen', naam: 'KR_5101_B_2025K4_a3.csv', bytes: Buffer.from(bytes.toString().trimEnd() + ';=over\r\n') });
    const { naam, bytes: aanvulling } = await haal(`/berichten/${id}/aanvulling`, school);
    expect([naam, tabel(aanvulling)[1]?.at(-1)]).toEqual(['KR_5101_B_2025K4_a8.csv', "'=over"]);
  });

  it('is for who sent the file alone; every line of it is a look at somebody', async () => {
    const [{ id } = { id: 0 }] = await api.hub.database.query<{ id: number }>(`select id from exchange.bericht where naam = 'KR_5101_B_2026K2.csv'`);
    for (const [wie, status] of [[manager, 403], [beheerder, 403], [await api.als('coach'), 403], [await api.als('partner', { partner: 'taalscholen', afzender: '5102' }), 404]] as const) expect((await haal(`/berichten/${id}/aanvulling`, wie)).status).toBe(status);
    const regels = async (): Promise<number> => (await api.hub.database.query<{ n: number }>(`select count(*)::int as n from logboek.verwerking where name = 'maakAanvulling'`))[0]!.n;
    const voor = await regels();
    await haal(`/berichten/${id}/aanvulling`, school);
    expect((await regels()) - voor).toBe(8);
  });
});

describe('every file for a spreadsheet', () => {
  /** Every route that gives one, and who asks. */
  const UITVOER: Readonly<Record<string, () => Promise<readonly [pad: string, wie: string]>>> = {
    '/berichten/:id/ontvangstbewijs': async () => {
      const kolommen = rapport('KR_5101_B_2025K3.csv').bytes.toString().split('\r\n');
      const metKop = Buffer.from([`${kolommen[0]};${VIJANDIG.map((cel) => `"${cel.replaceAll('"', '""')}"`).join(';')}`, ...kolommen.slice(1)].join('\r\n'));
      return [`/berichten/${await neemIn({ partner: 'taalscholen', naam: 'KR_5101_B_2025K3.csv', bytes: metKop })}/ontvangstbewijs`, school];
    },
    '/berichten/:id/aanvulling': async () => [`/berichten/${await neemIn(rapport('KR_5101_B_2025K2.csv'))}/aanvulling`, school],
    '/aanbieders': async () => Promise.resolve(['/aanbieders?leerroute=B&kwartaal=2026K2', manager]),
    '/aanbieders/:bow/kwartaalrapportages/:kwartaal': async () => Promise.resolve(['/aanbieders/5101/kwartaalrapportages/2026K2', manager]),
    '/aanbieders/:bow/kwartaalrapportages/:kwartaal/regels': async () => Promise.resolve(['/aanbieders/5101/kwartaalrapportages/2026K2/regels?leerroute=B', manager]),
    '/leveringsbestanden/:id/inhoud': async () => {
      const { body } = await api.vraag.post(`${BASIS}/leveringsbestanden`).set('Authorization', beheerder).send({ levering: 'monitor/sociaal-domein', periode: '202609', gemeente: '0141' }).expect(202);
      await api.hub.draai();
      return [`/leveringsbestanden/${(body as { id: number }).id}/inhoud`, await api.als('coach')];
    },
  };

  it('is in the table, and no other', async () => {
    const { paths } = (await api.vraag.get(`${BASIS}/openapi.json`)).body as { paths: Record<string, Record<string, { responses: Record<string, { content?: object }> }>> };
    const met = Object.entries(paths).filter(([, methoden]) => Object.values(methoden).some(({ responses }) => Object.values(responses).some(({ content = {} }) => 'text/csv' in content)));
    expect(met.map(([pad]) => pad.replace(BASIS, '').replaceAll(/[{](\w+)[}]/g, ':$1')).sort()).toEqual(Object.keys(UITVOER).sort());
    expect(api.app.get(Routedekking).routes().map(({ pad }) => pad)).toEqual(expect.arrayContaining(Object.keys(UITVOER)));
  });

  it.each(Object.keys(UITVOER))('%s has no cell that a spreadsheet runs', async (route) => {
    const { status, bytes } = await haal(...(await UITVOER[route]!()));
    expect([status, tabel(bytes).length > 1]).toEqual([200, true]);
    expect(tabel(bytes).flat().filter((cel) => DRAAIT.test(cel) && !/^-\d+(,\d+)?$/.test(cel))).toEqual([]);
    if (/aanvulling|ontvangstbewijs/.test(route)) for (const tekst of VIJANDIG) expect(tabel(bytes).flat().some((cel) => cel.startsWith(`'${tekst.slice(0, 8)}`))).toBe(true);
  });

  it('of a file with a name that runs does not run either', async () => {
    const id = await neemIn({ partner: 'taalscholen', naam: '=1+1_5101_.csv', bytes: Buffer.from('x') });
    expect(tabel((await haal(`/berichten/${id}/ontvangstbewijs`, school)).bytes).flat()).toContain("'=1+1_5101_.csv");
  });
});

/** As a spreadsheet of a Dutch office writes it. */
function schrijf(rijen: readonly (readonly string[])[]): Buffer {
  return Buffer.from(`\uFEFF${rijen.map((rij) => rij.map((cel) => (/[;"\r\n]/.test(cel) ? `"${cel.replaceAll('"', '""')}"` : cel)).join(';')).join('\r\n')}\r\n`);
}

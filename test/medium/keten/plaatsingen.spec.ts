import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { BemiddelingsprofielLezer, Herbouw, PlektekstLezer } from '#libs/case-store';
import {
  avedanPlaatsingen, avedanUren, bemiddeling, bsnVan, coabericht, coaPersoon, GEWOON_PROFIEL, type Mens, type Partnerbestand, type PlaatsingRegel, wspBericht,
} from '../../support/builders/partnerbestanden.js';
import { Proefhub } from '../../support/proefhub.js';

const OMAR: Mens = { bsn: bsnVan(1), vNummer: '2800000001', geslachtsnaam: 'Haddad', voornamen: 'Omar', geboortedatum: '1991-05-17' };
const SELAM: Mens = { bsn: bsnVan(2), vNummer: '2800000002', geslachtsnaam: 'Tekle', voornamen: 'Selam', geboortedatum: '1988-11-02' };
/** What the hub gave each partner for each person: nobody else's name for them. */
const BIJ_AVEDAN = { Omar: '5b0c7e0a-8f1d-4c62-9a53-1f2d3c4b5a60', Selam: '9d3f1a77-2c4e-4b1b-8e0f-6a7b8c9d0e1f' };
const BIJ_WSP = { Omar: 'c2a4e6f8-1b3d-4f5a-9c7e-0d2f4b6a8c1e' };
const MAART = 'AVEDAN_PLAATSINGEN_202603.csv';
const UREN = 'AVEDAN_UREN_202603.csv';

let hub: Proefhub;
beforeAll(async () => {
  hub = await Proefhub.start();
});
afterAll(async () => hub.weg());
beforeEach(async () => {
  await hub.leeg();
  await geefVerwijzingen();
});

async function geefVerwijzingen(): Promise<void> {
  await hub.database.run(async (tx) => {
    await hub.verwijzingen.geef(tx, 'avedan', BIJ_AVEDAN.Omar, { bsn: OMAR.bsn! });
    await hub.verwijzingen.geef(tx, 'avedan', BIJ_AVEDAN.Selam, { vNummer: SELAM.vNummer! });
    await hub.verwijzingen.geef(tx, 'wsp', BIJ_WSP.Omar, { bsn: OMAR.bsn! });
  });
}

const overdracht = (mens: Mens, volgnummer: number): Partnerbestand => coabericht({ soort: 'OVERDRACHT', dag: '2025-04-14', volgnummer, personen: [coaPersoon(mens)] });
const bijAvedan = (plaatsing_id: string, meer: Partial<PlaatsingRegel> = {}): PlaatsingRegel =>
  ({ referentie: BIJ_AVEDAN.Omar, plaatsing_id, soort: '03', organisatie: 'Organisatieproef', activiteit: 'Activiteitproef', status: 'GESTART', datum_start: '01-03-2026', uren_per_week: '8', ...meer });

/** Sends them, each read and judged before the next. */
async function stuur(...bestanden: Partnerbestand[]): Promise<void> {
  for (const { partner, naam, bytes } of bestanden) {
    await hub.ontvang(partner, naam, bytes);
    await hub.draai();
  }
}

/** Name, state and counts that are not zero of every file but COA's, by name. */
async function standen(): Promise<string[]> {
  const berichten = (await hub.berichten()).filter(({ partner }) => partner !== 'coa');
  return berichten.map(({ naam, status, tellingen }) => `${naam} ${status} ${Object.entries(tellingen).filter(([, aantal]) => aantal > 0).map(([einde, aantal]) => `${einde}=${aantal}`).join(' ')}`).sort();
}

/** Every finding on files but COA's, by file name. */
async function bevindingen(): Promise<string[]> {
  const alle: string[] = [];
  for (const { id, naam, partner } of await hub.berichten()) if (partner !== 'coa') for (const { regel, kolom, code } of await hub.bevindingen(id)) alle.push(`${naam} ${regel}:${kolom}:${code}`);
  return alle.sort();
}

/** By first name: confirmed hours, placements and how mediation stands. */
async function beeld(): Promise<Record<string, unknown[]>> {
  const zaken = await hub.zaken();
  return Object.fromEntries(zaken.map(({ persoon, stand: { participatie, plaatsingen, bemiddelstanden } }) => [persoon.naam.voornamen, [
    participatie === null ? null : participatie.bevestigd / 4, plaatsingen.map(({ bron, kenmerk, soort, status, start, eind }) => `${bron} ${kenmerk} ${soort} ${status} ${start}..${eind}`),
    bemiddelstanden.map(({ bron, voorstel, status }) => `${bron} ${voorstel} ${status}`),
  ]]));
}

/** Every order of these. */
function volgordes<T>(delen: readonly T[]): T[][] {
  return delen.length === 0 ? [[]] : delen.flatMap((deel, i) => volgordes([...delen.slice(0, i), ...delen.slice(i + 1)]).map((rest) => [deel, ...rest]));
}

describe('a placement', () => {
  it('is about the person for whom the hub gave that partner the reference; who and where stands nowhere in the clear', async () => {
    await stuur(overdracht(OMAR, 1), overdracht(SELAM, 2),
      avedanPlaatsingen(MAART, [bijAvedan('AV-1', { referentie: BIJ_AVEDAN.Omar.toUpperCase(), soort: 'O3' }), bijAvedan('AV-2', { referentie: BIJ_AVEDAN.Selam, status: 'BEEINDIGD', datum_einde: '31-03-2026', reden_einde: 'AFGEROND' })]),
      wspBericht('WSP_20260316_1.json', [{ soort: 'PLAATSING', referentie: BIJ_WSP.Omar, plaatsingId: 'AV-1', codeTypeOvereenkomst: 1, werkgever: 'Organisatieproef', startdatum: '2026-04-01' }]));
    expect(await standen()).toEqual([`${MAART} verwerkt verwerkt=2`, 'WSP_20260316_1.json verwerkt verwerkt=1']);
    expect(await bevindingen()).toEqual([`${MAART} 2:soort:code-hersteld`, 'WSP_20260316_1.json 1:codeTypeOvereenkomst:code-hersteld']);
    expect(await beeld()).toEqual({
      Omar: [null, ['avedan AV-1 VRIJWILLIGERSWERK GESTART 2026-03-01..null', 'wsp AV-1 BETAALD_WERK GEPLAATST 2026-04-01..null'], []],
      Selam: [null, ['avedan AV-2 VRIJWILLIGERSWERK BEEINDIGD 2026-03-01..2026-04-01'], []],
    });
    const teksten = await new PlektekstLezer(hub.database, hub.kluis).van(await hub.zaken());
    expect([...teksten.values()]).toEqual(expect.arrayContaining([{ organisatie: 'Organisatieproef', activiteit: 'Activiteitproef' }, { organisatie: 'Organisatieproef', activiteit: null }]));
    const tabellen = await hub.database.query<{ naam: string }>(`select format('%I.%I', schemaname, tablename) as naam from pg_tables where schemaname in ('exchange', 'zaak')`);
    for (const { naam } of tabellen) {
      const [rij] = await hub.database.query<{ tekst: string }>(`select coalesce(string_agg(t::text, ' '), '') as tekst from ${naam} t`);
      expect([naam, [OMAR.bsn!, SELAM.vNummer!, 'Organisatieproef', 'Activiteitproef'].filter((geheim) => rij!.tekst.includes(geheim))]).toEqual([naam, []]);
    }
  });

  it('under a reference that this partner was not given is refused, also when another partner was; the others stand', async () => {
    await stuur(overdracht(OMAR, 1), avedanPlaatsingen(MAART, [bijAvedan('AV-1', { referentie: BIJ_WSP.Omar }), bijAvedan('AV-2'), bijAvedan('AV-3', { referentie: OMAR.bsn! })]),
      wspBericht('WSP_20260316_1.json', [{ soort: 'EINDE', referentie: BIJ_AVEDAN.Omar, plaatsingId: 'AV-2', einddatum: '2026-03-10', reden: 'TAAL' }]));
    expect(await standen()).toEqual([`${MAART} verwerkt verwerkt=1 afgekeurd=2`, 'WSP_20260316_1.json verwerkt afgekeurd=1']);
    expect(await bevindingen()).toEqual([`${MAART} 2:referentie:referentie-onbekend`, `${MAART} 4:referentie:referentie-onbekend`, 'WSP_20260316_1.json 1:referentie:referentie-onbekend']);
    expect(await hub.database.query(`select count(*) as n from exchange.regel r join exchange.bericht b on b.id = r.bericht_id where b.partner <> 'coa' and (r.melding is not null or r.geheim is not null)`)).toEqual([{ n: 1 }]);
    expect((await beeld())['Omar']?.[1]).toEqual(['avedan AV-2 VRIJWILLIGERSWERK GESTART 2026-03-01..null']);
  });

  it('grows out of what came before, and what became of it is told by the newest, in every order of the files', async () => {
    const bestanden = [
      avedanPlaatsingen('AVEDAN_PLAATSINGEN_202602.csv', [bijAvedan('', { status: 'KENNISMAKING', soort: '', organisatie: '', activiteit: '', datum_start: '', uren_per_week: '' }), bijAvedan('AV-1', { status: 'VOORGESTELD' })]),
      avedanPlaatsingen(MAART, [bijAvedan('AV-1', { status: 'GEPLAATST', uren_per_week: '6' })]),
      avedanPlaatsingen('AVEDAN_PLAATSINGEN_202604.csv', [bijAvedan('AV-1', { soort: '', organisatie: '', uren_per_week: '' })]),
      wspBericht('WSP_20260310_1.json', [{ soort: 'VOORSTEL', referentie: BIJ_WSP.Omar, voorstelId: 'V-1', codeTypeOvereenkomst: '01' }, { soort: 'VOORSTEL', referentie: BIJ_WSP.Omar, voorstelId: 'V-2', codeTypeOvereenkomst: '04' }]),
    ];
    for (const volgorde of volgordes([0, 1, 2, 3]).filter((_, i) => i % 6 === 0)) {
      await hub.leeg();
      await geefVerwijzingen();
      await stuur(overdracht(OMAR, 1), ...volgorde.map((i) => bestanden[i]!));
      expect([volgorde, await beeld()]).toEqual([volgorde, { Omar: [null, ['avedan AV-1 VRIJWILLIGERSWERK GESTART 2026-03-01..null'], ['wsp V-2 VOORGESTELD', 'wsp V-1 VOORGESTELD', 'avedan null KENNISMAKING']] }]);
      expect((await hub.zaken())[0]?.stand.plaatsingen[0]?.urenPerWeek).toBe(24);
      expect(await bevindingen()).toEqual([]);
    }
  });

  it('that is told of twice in one file is told once; lines that differ both stand, and the later speaks', async () => {
    await stuur(overdracht(OMAR, 1), avedanPlaatsingen(MAART, [bijAvedan('AV-1', { status: 'GEPLAATST' }), bijAvedan('AV-1'), bijAvedan('AV-1')]),
      wspBericht('WSP_20260316_1.json', Array.from({ length: 2 }, () => ({ soort: 'VOORSTEL', referentie: BIJ_WSP.Omar, voorstelId: 'V-1', codeTypeOvereenkomst: '01' }))));
    expect(await standen()).toEqual([`${MAART} verwerkt verwerkt=2 dubbel=1`, 'WSP_20260316_1.json verwerkt verwerkt=1 dubbel=1']);
    expect((await beeld())['Omar']).toEqual([null, ['avedan AV-1 VRIJWILLIGERSWERK GESTART 2026-03-01..null'], ['wsp V-1 VOORGESTELD']]);
  });
});

describe('hours', () => {
  const plaatsingen = avedanPlaatsingen(MAART, [bijAvedan('AV-1'), bijAvedan('AV-2', { referentie: BIJ_AVEDAN.Selam })]);
  const uren = avedanUren(UREN, [['AV-1', '202603', '32', 'J'], ['AV-2', '202603', '12,25', 'N'], ['AV-1', '202602', '4,5', 'J'], ['AV-9', '202603', '8', 'J']]);
  const correctie = avedanUren('AVEDAN_UREN_202604.csv', [['AV-1', '202603', '30', 'J'], ['AV-2', '202603', '12,25', 'J'], ['AV-1', '202604', '40', 'N']]);

  it('name a placement only, and are that person\'s in every order of the files; who is not told of waits with a warning', async () => {
    const bestanden = [overdracht(OMAR, 1), overdracht(SELAM, 2), plaatsingen, uren, correctie];
    for (const volgorde of volgordes([0, 1, 2, 3, 4]).filter((_, i) => i % 23 === 0)) {
      await hub.leeg();
      await geefVerwijzingen();
      await stuur(...volgorde.map((i) => bestanden[i]!));
      const { Omar, Selam } = await beeld();
      // By hand: Omar 4.5 (February) + 30 (March, corrected), April not confirmed; Selam 12.25 (March, confirmed since).
      expect([volgorde, Omar?.[0], Selam?.[0]]).toEqual([volgorde, 34.5, 12.25]);
      expect(await standen()).toEqual([`${MAART} verwerkt verwerkt=2`, `${UREN} verwerkt verwerkt=3 wachtOpKoppeling=1`, 'AVEDAN_UREN_202604.csv verwerkt verwerkt=3']);
      expect(await bevindingen()).toEqual([`${UREN} 5:plaatsing_id:plaatsing-onbekend`]);
    }
    expect((await hub.database.query(`select distinct k.grond from zaak.koppeling k join exchange.regel r using (bericht_id, regel) where r.soort = 'uren' and k.stand = 'verwerkt'`))).toEqual([{ grond: 'deelnemernummer' }]);
  });

  it('of a placement never heard of wait, and count as soon as it is', async () => {
    await stuur(overdracht(OMAR, 1), uren);
    expect([await standen(), await bevindingen(), await beeld()]).toEqual([
      [`${UREN} verwerkt wachtOpKoppeling=4`], [2, 3, 4, 5].map((regel) => `${UREN} ${regel}:plaatsing_id:plaatsing-onbekend`), { Omar: [null, [], []] },
    ]);
    await stuur(plaatsingen);
    expect([await standen(), await bevindingen()]).toEqual([[`${MAART} verwerkt verwerkt=1 wachtOpKoppeling=1`, `${UREN} verwerkt verwerkt=2 wachtOpKoppeling=2`], [`${UREN} 5:plaatsing_id:plaatsing-onbekend`]]);
    expect((await beeld())['Omar']?.[0]).toBe(36.5);
    await stuur(overdracht(SELAM, 2));
    expect([await standen(), (await beeld())['Selam']?.[0]]).toEqual([[`${MAART} verwerkt verwerkt=2`, `${UREN} verwerkt verwerkt=3 wachtOpKoppeling=1`], 0]);
  });

  it('wait again when the line that told of the placement is gone, or tells of two people', async () => {
    await stuur(overdracht(OMAR, 1), overdracht(SELAM, 2), plaatsingen, uren, avedanPlaatsingen('AVEDAN_PLAATSINGEN_202603_v2.csv', [bijAvedan('AV-2', { referentie: BIJ_AVEDAN.Selam })]));
    expect([await beeld(), (await bevindingen()).length]).toMatchObject([{ Omar: [null, [], []], Selam: [0, ['avedan AV-2 VRIJWILLIGERSWERK GESTART 2026-03-01..null'], []] }, 3]);
    await stuur(avedanPlaatsingen('AVEDAN_PLAATSINGEN_202604.csv', [bijAvedan('AV-2')]));
    expect([(await beeld())['Omar']?.[0], (await beeld())['Selam']?.[0]]).toEqual([null, null]);
    expect(await standen()).toContain(`${UREN} verwerkt wachtOpKoppeling=4`);
  });

  it('twice of one month in one file are one when they agree, and none when they do not', async () => {
    await stuur(overdracht(OMAR, 1), plaatsingen, avedanUren(UREN, [['AV-1', '202603', '32', 'J'], ['AV-1', '2026-03', '32,00', 'J'], ['AV-1', '202602', '8', 'J'], ['AV-1', '202602', '9', 'J']]));
    expect((await standen())[1]).toBe(`${UREN} verwerkt verwerkt=1 afgekeurd=2 dubbel=1`);
    expect(await bevindingen()).toEqual([`${UREN} 4:maand:regels-spreken-elkaar-tegen`, `${UREN} 5:maand:regels-spreken-elkaar-tegen`]);
    expect((await beeld())['Omar']?.[0]).toBe(32);
  });

  it('of a supplement go before those of the same month, and leave the other months of the file', async () => {
    await stuur(overdracht(OMAR, 1), plaatsingen, uren, avedanUren('AVEDAN_UREN_202603_a1.csv', [['AV-1', '202603', '20', 'J']]));
    expect((await beeld())['Omar']?.[0]).toBe(24.5);
    expect(await standen()).toContain('AVEDAN_UREN_202603_a1.csv verwerkt verwerkt=1');
  });

  it('of somebody whom COA withdraws wait with the placement, and bring nobody back; a later koppeling starts anew', async () => {
    const coa = (soort: 'INTREKKING' | 'KOPPELING', dag: string, volgnummer: number): Partnerbestand => coabericht({ soort, dag, volgnummer, personen: [soort === 'INTREKKING' ? { vNummer: OMAR.vNummer } : coaPersoon(OMAR)] });
    await stuur(overdracht(OMAR, 1), plaatsingen, uren, coa('INTREKKING', '2026-04-02', 2));
    expect([await hub.zaken(), await standen()]).toEqual([[], [`${MAART} verwerkt wachtOpKoppeling=2`, `${UREN} verwerkt wachtOpKoppeling=4`]]);
    expect(await bevindingen()).toEqual([`${UREN} 5:plaatsing_id:plaatsing-onbekend`]);
    await stuur(coa('KOPPELING', '2026-04-03', 3));
    expect((await beeld())['Omar']).toEqual([36.5, ['avedan AV-1 VRIJWILLIGERSWERK GESTART 2026-03-01..null'], []]);
  });
});

describe('what a coach knows of somebody for whom a place is sought', () => {
  const DAG = 'BEMIDDELING_0141_20260301.json';
  const profielen = async (): Promise<unknown[]> => [...(await new BemiddelingsprofielLezer(hub.connectors, hub.kluis).van(await hub.zaken())).values()];
  const staat = async (): Promise<unknown> => (await hub.zaken())[0]?.stand.bemiddeling;

  it('is part of the case, its profile sealed, in whatever order it comes; the newest counts whole, a withdrawal too', async () => {
    const werk = bemiddeling('BEMIDDELING_0141_20260401.json', { vNummer: OMAR.vNummer }, { ...GEWOON_PROFIEL, doel: 'BETAALD_WERK', toestemming: { gegeven: false } });
    const weg = bemiddeling('BEMIDDELING_0141_20260501.json', OMAR, { doel: 'BETAALD_WERK', ingetrokken: true });
    await stuur(werk, bemiddeling(DAG, OMAR), overdracht(OMAR, 1));
    expect([await standen(), await bevindingen()]).toEqual([[`${DAG} verwerkt verwerkt=1`, 'BEMIDDELING_0141_20260401.json verwerkt verwerkt=1'], ['BEMIDDELING_0141_20260401.json 1:toestemming.gegeven:toestemming-ontbreekt']]);
    expect(await staat()).toEqual({ doel: 'BETAALD_WERK', ingetrokken: false, toestemming: { gegeven: false }, urenPerWeek: 32, hoogsteUrenPerWeek: 50 });
    const { doel: _, toestemming: __, urenPerWeek: ___, hoogsteUrenPerWeek: ____, ...profiel } = GEWOON_PROFIEL;
    expect(await profielen()).toEqual([profiel]);
    await stuur(weg);
    expect([await staat(), await profielen()]).toEqual([{ doel: 'BETAALD_WERK', ingetrokken: true, toestemming: { gegeven: false }, urenPerWeek: null, hoogsteUrenPerWeek: null }, []]);
    const [rij] = await hub.database.query<{ tekst: string }>(`select string_agg(r::text, ' ') || (select string_agg(z::text, ' ') from zaak.zaak z) as tekst from exchange.regel r`);
    expect(['Roepnaamproef', 'interesseproef', 'ervaringproef', '0600000000'].filter((geheim) => rij!.tekst.includes(geheim))).toEqual([]);
  });

  it('is refused with a number or health in it, and of health only the hash is kept; what was known stays', async () => {
    await stuur(overdracht(OMAR, 1), bemiddeling(DAG, OMAR),
      bemiddeling('BEMIDDELING_0141_20260302.json', OMAR, { ...GEWOON_PROFIEL, interesses: [SELAM.bsn] }), bemiddeling('BEMIDDELING_0141_20260303.json', OMAR, { ...GEWOON_PROFIEL, ervaring: ['revalidatie'] }));
    expect((await standen()).slice(1)).toEqual(['BEMIDDELING_0141_20260302.json verwerkt afgekeurd=1', 'BEMIDDELING_0141_20260303.json verwerkt afgekeurd=1']);
    expect(await bevindingen()).toEqual(['BEMIDDELING_0141_20260302.json 1:interesses:nummer-in-tekst', 'BEMIDDELING_0141_20260303.json 1:ervaring:gezondheid-in-tekst']);
    expect(await hub.database.query(`select naam from exchange.bericht where origineel_id is null`)).toEqual([{ naam: 'BEMIDDELING_0141_20260303.json' }]);
    expect(await staat()).toMatchObject({ doel: 'VRIJWILLIGERSWERK', ingetrokken: false });
  });

  it('about two people on one day stands beside each other; about the same person the later receipt counts', async () => {
    await stuur(overdracht(OMAR, 1), overdracht(SELAM, 2), bemiddeling(DAG, OMAR), bemiddeling(DAG, SELAM), bemiddeling(DAG, OMAR, { ...GEWOON_PROFIEL, urenPerWeek: 9 }));
    expect(await standen()).toEqual([`${DAG} vervangen verwerkt=1`, `${DAG} verwerkt verwerkt=1`, `${DAG} verwerkt verwerkt=1`]);
    expect((await hub.zaken()).map(({ persoon, stand }) => [persoon.naam.voornamen, stand.bemiddeling?.urenPerWeek]).sort()).toEqual([['Omar', 36], ['Selam', 32]]);
  });
});

describe('a file of Avedan', () => {
  it('with a column of pay or health is refused, and only its hash is kept', async () => {
    const bytes = Buffer.from(`plaatsing_id;maand;loon\r\nAV-1;202603;1200\r\n`);
    await stuur({ partner: 'avedan', naam: UREN, bytes }, { partner: 'avedan', naam: 'AVEDAN_OVERZICHT.csv', bytes });
    expect([await standen(), await bevindingen()]).toEqual([['AVEDAN_OVERZICHT.csv geweigerd ', `${UREN} geweigerd `], ['AVEDAN_OVERZICHT.csv null:null:verboden-kolom', `${UREN} null:null:verboden-kolom`]]);
    expect(await hub.database.query('select count(*) as n from exchange.bericht where origineel_id is not null')).toEqual([{ n: 0 }]);
  });
});

describe('all of it', () => {
  it('is the same after every projection was thrown away, and balances', async () => {
    await stuur(overdracht(OMAR, 1), overdracht(SELAM, 2),
      avedanUren(UREN, [['AV-1', '202603', '32', 'J'], ['AV-9', '202603', '8', 'J'], ['AV-1', '202604', '8', 'J']]), avedanPlaatsingen(MAART, [bijAvedan('AV-1'), bijAvedan('AV-2', { referentie: 'onbekend' })]),
      wspBericht('WSP_20260316_1.json', [{ soort: 'VOORTGANG', referentie: BIJ_WSP.Omar, plaatsingId: 'P-1', werktNog: 'J' }, { soort: 'VOORSTEL', referentie: BIJ_WSP.Omar, voorstelId: 'V-1', codeTypeOvereenkomst: '01' }]),
      bemiddeling('BEMIDDELING_0141_20260301.json', OMAR));
    const voor = [await hub.zaken(), await standen(), await bevindingen()];
    expect(voor.slice(1)).toEqual([
      [`${MAART} verwerkt verwerkt=1 afgekeurd=1`, `${UREN} verwerkt verwerkt=1 wachtOpKoppeling=1 afgekeurd=1`, 'BEMIDDELING_0141_20260301.json verwerkt verwerkt=1', 'WSP_20260316_1.json verwerkt verwerkt=2'],
      [`${MAART} 3:referentie:referentie-onbekend`, `${UREN} 3:plaatsing_id:plaatsing-onbekend`, `${UREN} 4:maand:maand-in-toekomst`, 'WSP_20260316_1.json 1:plaatsingId:plaatsing-onbekend'],
    ]);
    await new Herbouw(hub.worker, hub.opdrachten).begin();
    await hub.draai();
    expect([await hub.zaken(), await standen(), await bevindingen()]).toEqual(voor);
  });

  it('that comes again in the same bytes changes nothing', async () => {
    const alles = [overdracht(OMAR, 1), avedanPlaatsingen(MAART, [bijAvedan('AV-1')]), avedanUren(UREN, [['AV-1', '202603', '32', 'J']]), bemiddeling('BEMIDDELING_0141_20260301.json', OMAR)];
    await stuur(...alles);
    const voor = await hub.zaken();
    await stuur(...alles);
    expect(await hub.zaken()).toEqual(voor);
    expect((await hub.berichten()).map(({ status }) => status)).toEqual(['verwerkt', 'verwerkt', 'verwerkt', 'verwerkt', 'al-ontvangen', 'al-ontvangen', 'al-ontvangen', 'al-ontvangen']);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Termijnbeleidboek, Termijntaken } from '#libs/case-store';
import { Kalender } from '#libs/exchange';
import { Klok } from '#libs/platform';
import { manifests } from '../../apps/connectors/src/manifests.js';
import { aanmelding, bsnVan, coabericht, coaPersoon, krPersoon, kwartaalrapport, type KrRegel, type Mens, type Partnerbestand, regiemaand } from '../support/builders/partnerbestanden.js';
import { BASIS, proefapi, type Proefapi } from '../support/api.harness.js';

/** Nobody of these exists. */
const OMAR: Mens = { bsn: bsnVan(1), vNummer: '2800000001', geslachtsnaam: 'Haddad', voornamen: 'Omar', geboortedatum: '1991-05-17' };
const ELIF: Mens = { bsn: bsnVan(4), vNummer: '2800000004', geslachtsnaam: 'Tekle', voornamen: 'Elif', geboortedatum: '1995-08-09' };

interface Besluit {
  besluit: string;
  codes: { code: string }[];
}
interface Werk {
  id: string;
  soort: string;
  eigenaar: { rol: string; gemeente: string | null; leerroute: string | null; medewerker: string | null };
  omschrijving: string;
  gevolg: string;
  uiterlijk: string;
  teLaat: boolean;
  partner: string | null;
  bericht: number | null;
  regel: number | null;
  zaak: string | null;
  code: string | null;
  kolom: string | null;
  aantal: number;
  kandidaten: string[];
  besluiten: Besluit[];
  elders: string | null;
}

let api: Proefapi;
beforeAll(async () => {
  api = await proefapi();
});
beforeEach(async () => {
  await api.hub.leeg();
  await api.hub.database.query('truncate exchange.toewijzing, exchange.gebeurtenis');
});
afterAll(async () => api.weg());

async function neemIn(...bestanden: Partnerbestand[]): Promise<number[]> {
  const nummers: number[] = [];
  for (const { partner, naam, bytes } of bestanden) nummers.push(await api.hub.ontvang(partner, naam, bytes));
  await api.hub.draai();
  return nummers;
}

const COACH = { gemeenten: ['0141'] };
const ENSCHEDE = { gemeenten: ['0153'] };
type Wie = [rol: string, claims?: Record<string, unknown>];
const coach: Wie = ['coach', COACH];
const contractmanager: Wie = ['contractmanager', ENSCHEDE];
const beheerder: Wie = ['beheerder'];

async function haal(pad: string, [rol, claims]: Wie): Promise<{ status: number; body: unknown; text: string }> {
  return api.vraag.get(BASIS + pad).set('Authorization', await api.als(rol, claims));
}

async function werk(wie: Wie, vraag = ''): Promise<Werk[]> {
  const antwoord = await haal(`/werkvoorraad${vraag}`, wie);
  expect(antwoord.status).toBe(200);
  return (antwoord.body as { resultaten: Werk[] }).resultaten;
}

async function stuur(pad: string, inhoud: object, [rol, claims]: Wie): Promise<{ status: number; body: { besluiten?: { kenmerk: string; bericht: number }[]; errors?: { code: string }[] } }> {
  const antwoord = await api.vraag.post(BASIS + pad).set('Authorization', await api.als(rol, claims)).send(inhoud);
  await api.hub.draai();
  return antwoord as never;
}

const besluit = async (id: string, inhoud: object, wie: Wie) => stuur(`/werkvoorraad/${id}/besluit`, inhoud, wie);
const herroep = async (kenmerk: string | undefined, wie: Wie) => stuur(`/besluiten/${kenmerk}/herroeping`, {}, wie);

const rapport = (naam: string, regels: readonly Partial<KrRegel>[]): Partnerbestand => kwartaalrapport(naam, regels.map((regel, i) => ({ deelnemernummer: `D${i + 1}`, ...regel })));
const coa = (mens: Mens): Partnerbestand => coabericht({ soort: 'KOPPELING', dag: '2025-02-03', volgnummer: 1, personen: [coaPersoon(mens)] });

describe('refused lines', () => {
  const fout = { status: 'LOPEND' };
  const bestand = rapport('KR_5101_B_2025K4.csv', [krPersoon(OMAR), fout, fout, { ...fout, uren_gevolgd: 'veel' }, { uren_gevolgd: 'veel' }]);

  it('of one file are one piece of work a cause, each line once, for the contract manager of the route', async () => {
    const [bericht] = await neemIn(bestand);
    const lijst = await werk(contractmanager);
    expect(lijst.map(({ id, aantal, regel }) => [id, aantal, regel])).toEqual([[`afgekeurd.${bericht}.code-onbekend.status`, 3, 3], [`afgekeurd.${bericht}.uren-geen-getal.uren_gevolgd`, 1, 6]]);
    expect(lijst[0]).toMatchObject({ soort: 'regels-afgekeurd', eigenaar: { rol: 'contractmanager', leerroute: 'B', gemeente: null }, partner: 'taalscholen', zaak: null, gevolg: expect.stringContaining('telt nergens mee') });
    expect(await werk(['contractmanager', { gemeenten: ['0189'] }])).toEqual([]);
    expect((await werk(coach)).filter(({ soort }) => soort === 'regels-afgekeurd')).toEqual([]);
    expect((await werk(beheerder)).map(({ id }) => id)).toEqual(lijst.map(({ id }) => id));
  });

  it('leave when somebody says what was done, come back when that is taken back, and are gone with a new version', async () => {
    await neemIn(bestand);
    const [eerste] = await werk(contractmanager);
    const antwoord = await besluit(eerste!.id, { besluit: 'afhandelen', code: 'afzender-gevraagd' }, contractmanager);
    expect(antwoord.status).toBe(202);
    expect((await werk(contractmanager)).map(({ code }) => code)).toEqual(['uren-geen-getal']);
    expect((await herroep(antwoord.body.besluiten?.[0]?.kenmerk, contractmanager)).status).toBe(202);
    expect((await werk(contractmanager)).map(({ code }) => code)).toEqual(['code-onbekend', 'uren-geen-getal']);
    expect((await herroep(antwoord.body.besluiten?.[0]?.kenmerk, contractmanager)).status).toBe(409);
    await neemIn(rapport('KR_5101_B_2025K4_v2.csv', [krPersoon(OMAR)]));
    expect(await werk(contractmanager)).toEqual([]);
  });

  it('of regie are the coach\'s of that municipality', async () => {
    const [bericht] = await neemIn(regiemaand('REGIE_0141_202506.csv', [{ bsn: OMAR.bsn!, mijlpaal: 'PIP', datum: '2025-06-10', waarde: 'X' }]));
    expect(await werk(coach)).toMatchObject([{ id: `afgekeurd.${bericht}.code-onbekend.waarde`, eigenaar: { rol: 'coach', gemeente: '0141' }, aantal: 1 }]);
    expect(await werk(['coach', ENSCHEDE])).toEqual([]);
    expect(await werk(contractmanager)).toEqual([]);
  });
});

describe('a refused file', () => {
  it('is theirs whom its name names, until a file of that name is used', async () => {
    const [een] = await neemIn({ partner: 'taalscholen', naam: 'KR_5101_B_2025K4.csv', bytes: Buffer.from('a;b\r\n1;2\r\n') });
    expect(await werk(contractmanager)).toMatchObject([{ id: `geweigerd.${een}`, soort: 'bestand-geweigerd', eigenaar: { rol: 'contractmanager' }, besluiten: [{ besluit: 'afhandelen' }] }]);
    expect(await werk(['contractmanager', { gemeenten: ['0189'] }])).toEqual([]);
    const [twee] = await neemIn({ partner: 'taalscholen', naam: 'KR_5101_B_2025K4.csv', bytes: Buffer.from('a;b\r\n3;4\r\n') });
    expect((await werk(contractmanager)).map(({ id }) => id)).toEqual([`geweigerd.${twee}`]);
    await neemIn(rapport('KR_5101_B_2025K4.csv', [krPersoon(OMAR)]));
    expect(await werk(contractmanager)).toEqual([]);
  });

  it('that names nobody is the operator\'s alone', async () => {
    const [een] = await neemIn({ partner: 'taalscholen', naam: 'rapport.csv', bytes: Buffer.from('a;b\r\n') });
    expect((await werk(beheerder)).map(({ id }) => id)).toEqual([`geweigerd.${een}`]);
    expect(await werk(contractmanager)).toEqual([]);
  });
});

describe('a file of which columns stand under the wrong name', () => {
  /** Fourteen participants whose status and route changed places; of one the hours are wrong as well. */
  const scheef = (): Partnerbestand => {
    const { partner, naam, bytes } = rapport('KR_5101_B_2025K4.csv', Array.from({ length: 14 }, (_, i) => ({ bsn: bsnVan(i + 1), uren_gevolgd_cumulatief: String(90 + i), ...(i === 13 ? { uren_aangeboden: 'veel' } : {}) })));
    const [kop = '', ...regels] = bytes.toString().split('\r\n');
    const wissel = (naam: string): string => (naam === 'status' ? 'leerroute' : naam === 'leerroute' ? 'status' : naam);
    return { partner, naam, bytes: Buffer.from([kop.split(';').map(wissel).join(';'), ...regels].join('\r\n')) };
  };

  it('is one piece of work that shows what another heading would do, does it, and undoes it', async () => {
    const [, bericht] = await neemIn(coa(OMAR), scheef());
    const [een, ...rest] = await werk(contractmanager);
    expect([een?.id, een?.aantal, rest]).toEqual([`afgekeurd.${bericht}`, 14, []]);
    expect(een).toMatchObject({ omschrijving: expect.stringContaining('één oorzaak'), besluiten: [{ besluit: 'herstel' }, { besluit: 'afhandelen' }] });
    const { herstel } = (await haal(`/werkvoorraad/${een!.id}`, contractmanager)).body as { herstel: { nummer: number; kop: string[] }[] };
    expect(herstel).toMatchObject([{
      nummer: 1, tellingen: { verwerkt: 1, wachtOpKoppeling: 12, afgekeurd: 1, dubbel: 0, buitenBereik: 0 }, overgangen: [{ van: 'afgekeurd', naar: 'open', aantal: 13 }, { van: 'afgekeurd', naar: 'afgekeurd', aantal: 1 }],
      bevindingen: expect.arrayContaining([{ kolom: 'uren_aangeboden', code: 'uren-geen-getal', ernst: 'regel', aantal: 1, regel: 15 }]),
    }]);
    const zaken = await api.hub.zaken();
    const antwoord = await besluit(een!.id, { besluit: 'herstel' }, contractmanager);
    const na = await api.hub.berichten();
    expect(na.filter(({ naam }) => naam.startsWith('KR_')).map(({ status, tellingen }) => [status, tellingen.verwerkt, tellingen.wachtOpKoppeling, tellingen.afgekeurd])).toEqual([['vervangen', 0, 0, 14], ['verwerkt', 1, 12, 1]]);
    expect((await werk(contractmanager)).map(({ kolom, aantal }) => [kolom, aantal])).toEqual([['uren_aangeboden', 1]]);
    expect((await haal(`/berichten/${na.at(-1)!.id}`, contractmanager)).body).toMatchObject({ herstelVan: bericht });
    expect((await api.hub.zaken())[0]?.stand.taal).not.toBeNull();
    await herroep(antwoord.body.besluiten?.[0]?.kenmerk, contractmanager);
    expect((await werk(contractmanager)).map(({ id }) => id)).toEqual([`afgekeurd.${bericht}`]);
    expect(await api.hub.zaken()).toEqual(zaken);
  });

  it('is mended by a proposal that is there, and by nothing else', async () => {
    const [bericht] = await neemIn(scheef());
    expect((await besluit(`afgekeurd.${bericht}`, { besluit: 'herstel', voorstel: 2 }, contractmanager)).body.errors?.[0]?.code).toBe('voorstel-niet-mogelijk');
    expect((await besluit(`afgekeurd.${bericht}`, { besluit: 'herstel' }, coach)).status).toBe(404);
  });
});

describe('lines that wait', () => {
  const tegen = { ...krPersoon(OMAR), v_nummer: ELIF.vNummer! };

  it('for somebody who is not known are one piece of work a file; those that may be somebody\'s one a person, for the coach', async () => {
    const [, bericht] = await neemIn(coa(OMAR), rapport('KR_5101_B_2025K4.csv', [{ bsn: bsnVan(77) }, { bsn: bsnVan(78) }, { ...krPersoon(OMAR), v_nummer: '2800000077' }]));
    const lijst = await werk(coach);
    expect(lijst.map(({ id, soort, aantal }) => [id, soort, aantal])).toEqual([[`koppelen.${bericht}.4`, 'koppelen', 1], [`wachten.${bericht}`, 'wacht-op-persoon', 2]]);
    const [omar] = await api.hub.zaken();
    expect(lijst[0]).toMatchObject({ code: 'nummers-spreken-elkaar-tegen', kandidaten: [omar!.id], eigenaar: { rol: 'coach', gemeente: '0141' }, besluiten: [{ besluit: 'koppel' }, { besluit: 'ontkoppel' }, { besluit: 'afhandelen' }] });
    for (const wie of [contractmanager, beheerder, ['coach', ENSCHEDE] as Wie]) expect(await werk(wie)).toEqual([]);
    const detail = await haal(`/werkvoorraad/koppelen.${bericht}.4`, coach);
    expect(detail.body).toMatchObject({ regels: [{ bericht, regel: 4, bsn: OMAR.bsn, vNummer: '2800000077', geslachtsnaam: 'Haddad' }] });
  });

  it('are linked by a decision that names the line and the person, in nothing but the sealed part', async () => {
    const [, , bericht] = await neemIn(coa(OMAR), coabericht({ soort: 'KOPPELING', dag: '2025-02-04', volgnummer: 2, personen: [coaPersoon(ELIF)] }), rapport('KR_5101_B_2025K4.csv', [tegen]));
    const elif = (await api.hub.zaken()).find(({ persoon }) => persoon.vNummer === ELIF.vNummer);
    const [een] = await werk(coach);
    expect((await besluit(een!.id, { besluit: 'koppel', zaak: '3f0c2f5e-0000-4000-8000-000000000000' }, coach)).body.errors?.[0]?.code).toBe('zaak-onbekend');
    expect((await besluit(een!.id, { besluit: 'koppel' }, coach)).body.errors?.[0]?.code).toBe('zaak-ontbreekt');
    expect((await besluit(een!.id, { besluit: 'koppel', zaak: elif!.id }, coach)).status).toBe(202);
    const [vast] = await api.hub.database.query<{ melding: object; zaak: string }>(`select r.melding, k.zaak_id as zaak from exchange.regel r join zaak.koppeling k using (bericht_id, regel) where r.soort = 'besluit'`);
    expect(vast).toMatchObject({ zaak: elif!.id, melding: { besluit: { soort: 'koppel', bericht, regel: 2 } } });
    expect(JSON.stringify(vast!.melding)).not.toContain(ELIF.bsn);
    expect(await werk(coach)).toEqual([]);
  });
});

describe('a contradiction', () => {
  const brp = regiemaand('REGIE_0141_202506.csv', [aanmelding({ ...OMAR, geboortedatum: '1991-05-18' }, '2025-06-02')]);

  it('is the coach\'s, without its values in the list and with them in the work itself', async () => {
    await neemIn(coa({ ...OMAR }), brp);
    const [omar] = await api.hub.zaken();
    const lijst = await haal('/werkvoorraad?soort=tegenstrijdigheid', coach);
    expect((lijst.body as { resultaten: Werk[] }).resultaten.map(({ id, kolom, zaak }) => [id, kolom, zaak])).toEqual([
      [`tegenstrijdig.${omar!.id}.geboortedatum`, 'geboortedatum', omar!.id], [`tegenstrijdig.${omar!.id}.geslacht`, 'geslacht', omar!.id],
    ]);
    expect(lijst.text).not.toContain('1991-05');
    expect((await haal(`/werkvoorraad/tegenstrijdig.${omar!.id}.geboortedatum`, coach)).body).toMatchObject({ tegenstrijdigheid: { veld: 'geboortedatum', waarden: [{ waarde: '1991-05-18', bron: 'regie' }, { waarde: '1991-05-17', bron: 'coa' }] } });
    for (const wie of [contractmanager, beheerder, ['coach', ENSCHEDE] as Wie]) {
      expect(await werk(wie)).toEqual([]);
      expect((await haal(`/werkvoorraad/tegenstrijdig.${omar!.id}.geboortedatum`, wie)).status).toBe(404);
    }
  });

  it('is settled by a choice, back when that is taken back, and work again when a source says something else', async () => {
    await neemIn(coa(OMAR), brp);
    const [omar] = await api.hub.zaken();
    const id = `tegenstrijdig.${omar!.id}.geboortedatum`;
    const open = async (): Promise<(string | null)[]> => (await werk(coach)).map(({ kolom }) => kolom);
    const toon = async (): Promise<unknown> => (await haal(`/zaken/${omar!.id}`, coach)).body;
    const antwoord = await besluit(id, { besluit: 'kies', waarde: '1991-05-17', gezien: ['1991-05-17', '1991-05-18'] }, coach);
    expect(antwoord.status).toBe(202);
    expect(await open()).toEqual(['geslacht']);
    expect(JSON.stringify(await api.hub.database.query(`select melding from exchange.regel where soort = 'besluit'`))).not.toContain('1991-05');
    expect(await toon()).toMatchObject({ geboortedatum: '1991-05-17', herkomst: { geboortedatum: { bron: 'coach', bericht: antwoord.body.besluiten?.[0]?.bericht, regel: 1 } } });
    await herroep(antwoord.body.besluiten?.[0]?.kenmerk, coach);
    expect(await open()).toEqual(['geboortedatum', 'geslacht']);
    expect(await toon()).toMatchObject({ geboortedatum: '1991-05-18', herkomst: { geboortedatum: { bron: 'regie' } } });
    await besluit(id, { besluit: 'kies', waarde: '1991-05-17' }, coach);
    expect(await open()).toEqual(['geslacht']);
    await neemIn(coabericht({ soort: 'WIJZIGING', dag: '2026-02-03', volgnummer: 9, personen: [{ vNummer: OMAR.vNummer, geboortedatum: '1991-05-19' }] }));
    expect(await open()).toEqual(['geboortedatum', 'geslacht']);
    expect(await toon()).toMatchObject({ geboortedatum: '1991-05-18' });
  });

  it('is not settled by what nobody says, by what was not seen, or by a code', async () => {
    await neemIn(coa(OMAR), brp);
    const [omar] = await api.hub.zaken();
    const id = `tegenstrijdig.${omar!.id}.geboortedatum`;
    const probeer = async (inhoud: object): Promise<unknown[]> => {
      const { status, body } = await besluit(id, inhoud, coach);
      return [status, body.errors?.[0]?.code];
    };
    expect(await probeer({ besluit: 'kies', waarde: '2000-01-01' })).toEqual([422, 'waarde-niet-mogelijk']);
    expect(await probeer({ besluit: 'kies' })).toEqual([422, 'waarde-niet-mogelijk']);
    expect(await probeer({ besluit: 'kies', waarde: '1991-05-17', gezien: ['1991-05-17', '1991-05-19'] })).toEqual([409, undefined]);
    expect(await probeer({ besluit: 'afhandelen', code: 'niet-nodig' })).toEqual([422, 'besluit-niet-mogelijk']);
    expect(await probeer({ besluit: 'verzin' })).toEqual([400, 'isIn']);
    expect((await besluit('taak.999', { besluit: 'afhandelen', code: 'niet-nodig' }, coach)).status).toBe(404);
  });
});

describe('a task', () => {
  const taak = async (soort: string, meer = ''): Promise<number> => {
    const [rij] = await api.hub.database.query<{ id: number }>(`insert into exchange.taak (oorzaak, soort, partner, omschrijving, uiterlijk) values ('${soort}${meer}', '${soort}', 'cbs', 'Doe iets.', '2026-11-01') returning id`);
    return rij!.id;
  };
  const gebeurd = async (id: number): Promise<string[]> =>
    (await api.hub.database.query<{ soort: string }>(`select soort from exchange.gebeurtenis where onderwerp = 'taak/${id}' order by id`)).map(({ soort }) => soort);

  it('that somebody says is done leaves the queue and the status, is told, and comes back', async () => {
    const id = await taak('antwoord-tegenstrijdig');
    expect(await werk(beheerder)).toMatchObject([{ id: `taak.${id}`, omschrijving: 'Doe iets.', uiterlijk: '2026-11-01', teLaat: true, besluiten: [{ besluit: 'afhandelen', codes: [{ code: 'uitgezocht' }] }] }]);
    const antwoord = await besluit(`taak.${id}`, { besluit: 'afhandelen', code: 'uitgezocht' }, beheerder);
    expect(await werk(beheerder)).toEqual([]);
    expect(((await haal('/status', beheerder)).body as { taken: unknown[] }).taken).toEqual([]);
    await herroep(antwoord.body.besluiten?.[0]?.kenmerk, beheerder);
    expect((await werk(beheerder)).map((een) => een.id)).toEqual([`taak.${id}`]);
    expect(await gebeurd(id)).toEqual(['taak-gemaakt', 'taak-gesloten', 'taak-heropend']);
  });

  it('is another task when its cause was gone and comes back', async () => {
    const id = await taak('antwoord-tegenstrijdig');
    await besluit(`taak.${id}`, { besluit: 'afhandelen', code: 'uitgezocht' }, beheerder);
    await api.hub.database.query('update exchange.taak set gesloten = now() where id = $1', [id]);
    await api.hub.database.query('update exchange.taak set gesloten = null where id = $1', [id]);
    expect((await werk(beheerder)).map((een) => een.id)).toEqual([`taak.${id}`]);
    expect(await gebeurd(id)).toEqual(['taak-gemaakt', 'taak-gesloten', 'taak-heropend']);
  });

  it('of a kind that nobody described is an operator\'s, and a code must be one of its own', async () => {
    const id = await taak('iets-nieuws');
    expect(await werk(beheerder)).toMatchObject([{ soort: 'iets-nieuws', eigenaar: { rol: 'beheerder' } }]);
    expect((await besluit(`taak.${id}`, { besluit: 'afhandelen', code: 'hersteld' }, beheerder)).body.errors?.[0]?.code).toBe('code-niet-mogelijk');
    expect((await besluit(`taak.${id}`, { besluit: 'afhandelen', code: 'uitgezocht' }, coach)).status).toBe(404);
  });
});

describe('what is late', () => {
  it('of a school is the contract manager\'s of the route until it comes, or until something else was agreed', async () => {
    await api.hub.database.query(`insert into exchange.verwacht values ('taalscholen', 'kwartaalrapportage', '5103', 'Z', '2025K4', '2026-01-21')`);
    const kalender = new Kalender(api.hub.connectors, Object.assign(new Klok(), { vandaag: () => '2026-01-25' }));
    const werkBij = async (): Promise<void> => kalender.werkBij({ ...manifests.find(({ partner }) => partner === 'taalscholen')!, verwacht: () => [] });
    await werkBij();
    const wierden: Wie = ['contractmanager', { gemeenten: ['0189'] }];
    const [een] = await werk(wierden);
    expect(een).toMatchObject({ soort: 'levering-te-laat', eigenaar: { rol: 'contractmanager', leerroute: 'Z' }, besluiten: [{ besluit: 'afhandelen' }] });
    expect(await werk(contractmanager)).toEqual([]);
    await besluit(een!.id, { besluit: 'afhandelen', code: 'afgesproken' }, wierden);
    await werkBij();
    expect(await werk(wierden)).toEqual([]);
  });

  it('of a case is its coach\'s, and what is said of it stands on the timeline of the case', async () => {
    await neemIn(coa(OMAR));
    await api.hub.database.query('truncate zaak.termijnronde');
    await new Termijntaken(api.hub.worker, new Termijnbeleidboek()).werkBij('2025-03-10');
    const [omar] = await api.hub.zaken();
    const [een] = await werk(coach);
    expect(een).toMatchObject({ soort: 'termijn', zaak: omar!.id, uiterlijk: '2025-03-17', omschrijving: expect.stringContaining('welkomgesprek'), eigenaar: { rol: 'coach', gemeente: '0141' } });
    expect(await werk(beheerder)).toEqual([]);
    expect(((await haal('/status', beheerder)).body as { taken: unknown[] }).taken).toEqual([]);
    await besluit(een!.id, { besluit: 'afhandelen', code: 'elders-gedaan' }, coach);
    expect(await werk(coach)).toEqual([]);
    expect((await haal(`/zaken/${omar!.id}/tijdlijn`, coach)).body).toMatchObject({ resultaten: expect.arrayContaining([expect.objectContaining({ soort: 'BESLUIT_AFHANDELEN', inhoud: 'elders-gedaan' })]) });
    expect((await haal(`/besluiten?zaak=${omar!.id}`, coach)).body).toMatchObject({ resultaten: [{ soort: 'afhandelen', medewerker: 'proef', zaak: omar!.id, geldt: true }] });
    for (const wie of [contractmanager, beheerder, ['coach', ENSCHEDE] as Wie]) expect((await haal('/besluiten', wie)).body).toEqual({ resultaten: [], volgende: null });
  });
});

describe('a file that is held', () => {
  it('is released from the queue by who may, and by nobody else', async () => {
    const mensen = Array.from({ length: 20 }, (_, i) => ({ bsn: bsnVan(100 + i) }));
    await neemIn(rapport('KR_5101_B_2025K4.csv', mensen));
    const [bericht] = await neemIn(rapport('KR_5101_B_2025K4_v2.csv', mensen.slice(0, 5)));
    const [een] = await werk(contractmanager);
    expect(een).toMatchObject({ soort: 'vastgehouden', bericht, eigenaar: { rol: 'contractmanager', leerroute: 'B' }, besluiten: [{ besluit: 'vrijgeven' }, { besluit: 'afhandelen' }] });
    expect((await besluit(een!.id, { besluit: 'vrijgeven' }, contractmanager)).body).toEqual({ besluiten: [] });
    expect(await werk(contractmanager)).toEqual([]);
    expect((await api.hub.berichten()).map(({ status }) => status)).toEqual(['vervangen', 'verwerkt']);
  });
});

describe('the queue', () => {
  it('is paged by due date, narrowed, and given to somebody', async () => {
    await neemIn(coa(OMAR), regiemaand('REGIE_0141_202506.csv', [aanmelding({ ...OMAR, geboortedatum: '1991-05-18' }, '2025-06-02')]), regiemaand('REGIE_0141_202507.csv', [{ bsn: OMAR.bsn!, mijlpaal: 'PIP', datum: '2025-06-10', waarde: 'X' }]));
    const alle = (await werk(coach)).map(({ id }) => id);
    expect(alle.length).toBe(3);
    const gelezen: string[] = [];
    for (let na = ''; ; ) {
      const { resultaten, volgende } = (await haal(`/werkvoorraad?aantal=1${na}`, coach)).body as { resultaten: Werk[]; volgende: string | null };
      gelezen.push(...resultaten.map(({ id }) => id));
      if (volgende === null) break;
      na = `&na=${volgende}`;
    }
    expect(gelezen).toEqual(alle);
    expect((await werk(coach, '?partner=regie')).length).toBe(1);
    const zet = async (medewerker: string | null) => api.vraag.put(`${BASIS}/werkvoorraad/${alle[0]}/toewijzing`).set('Authorization', await api.als(...coach)).send({ medewerker });
    expect((await zet('proef')).status).toBe(204);
    expect((await werk(coach, '?mijn=true')).map(({ id, eigenaar }) => [id, eigenaar.medewerker])).toEqual([[alle[0], 'proef']]);
    expect((await zet(null)).status).toBe(204);
    expect(await werk(coach, '?mijn=true')).toEqual([]);
    expect((await haal('/werkvoorraad?na=x', coach)).status).toBe(400);
  });
});

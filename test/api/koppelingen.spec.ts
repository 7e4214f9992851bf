import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aanmelding, bsnVan, coabericht, coaPersoon, krPersoon, kwartaalrapport, type Mens, type Partnerbestand, regiemaand } from '../support/builders/partnerbestanden.js';
import { BASIS, proefapi, type Proefapi } from '../support/api.harness.js';

/** Nobody of these exists. */
const OMAR: Mens = { bsn: bsnVan(1), vNummer: '2800000001', geslachtsnaam: 'Haddad', voornamen: 'Omar', geboortedatum: '1991-05-17' };
const SELAM: Mens = { vNummer: '2800000002', geslachtsnaam: 'Tekle', voornamen: 'Selam', geboortedatum: '1988-11-02' };

interface Koppeling {
  bericht: number;
  regel: number;
  partner: string;
  grond: string;
  actief: boolean;
  besluit: string | null;
  bewijs: { gewicht: number; redenen: { code: string; gewicht: number; tekst: string }[]; versie: string } | null;
}

let api: Proefapi;
beforeAll(async () => {
  api = await proefapi();
});
beforeEach(async () => api.hub.leeg());
afterAll(async () => api.weg());

async function neemIn(...bestanden: Partnerbestand[]): Promise<number[]> {
  const nummers: number[] = [];
  for (const { partner, naam, bytes } of bestanden) nummers.push(await api.hub.ontvang(partner, naam, bytes));
  await api.hub.draai();
  return nummers;
}

const coa = (mens: Mens, volgnummer: number): Partnerbestand => coabericht({ soort: 'OVERDRACHT', dag: '2025-02-03', volgnummer, personen: [coaPersoon(mens)] });
const rapport = (naam: string, ...mensen: Mens[]): Partnerbestand => kwartaalrapport(naam, mensen.map((mens, i) => ({ deelnemernummer: `D${i + 1}`, ...krPersoon(mens) })));

async function zaakVan({ vNummer }: Mens): Promise<string> {
  return (await api.hub.zaken()).find(({ persoon }) => persoon.vNummer === vNummer)!.id;
}

async function haal(pad: string, gemeente = '0141'): Promise<{ status: number; body: unknown; text: string }> {
  return api.vraag.get(BASIS + pad).set('Authorization', await api.als('coach', { gemeenten: [gemeente] }));
}

async function koppelingen(mens: Mens): Promise<Koppeling[]> {
  return ((await haal(`/zaken/${await zaakVan(mens)}/koppelingen`)).body as { resultaten: Koppeling[] }).resultaten;
}

async function besluit(mens: Mens, inhoud: object, gemeente = '0141'): Promise<{ status: number; kenmerk: string | undefined }> {
  const antwoord = await api.vraag.post(`${BASIS}/zaken/${await zaakVan(mens)}/koppelingen`).set('Authorization', await api.als('coach', { gemeenten: [gemeente] })).send(inhoud);
  await api.hub.draai();
  return { status: antwoord.status, kenmerk: (antwoord.body as { besluiten?: { kenmerk: string }[] }).besluiten?.[0]?.kenmerk };
}

const codes = ({ bewijs }: Koppeling): string[] => (bewijs?.redenen ?? []).map(({ code }) => code);

describe('the links of a case', () => {
  it('say of each line on what ground and with which reasons, and name nobody', async () => {
    await neemIn(coa(OMAR, 1), regiemaand('REGIE_0141_202506.csv', [aanmelding({ ...OMAR, geslachtsnaam: 'Hadad' }, '2025-06-02')]), rapport('KR_5101_B_2025K4.csv', { ...OMAR, voornamen: 'Umar', geboortedatum: '1991-01-01' }, { geslachtsnaam: 'Haddad', voornamen: 'Omar', geboortedatum: '1991-05-17' }));
    const lijst = await koppelingen(OMAR);
    expect(lijst.map(({ partner, regel, grond }) => [partner, regel, grond])).toEqual([['coa', 1, 'houder'], ['regie', 2, 'houder'], ['taalscholen', 2, 'bsn'], ['taalscholen', 3, 'naam-en-geboortedatum']]);
    expect(codes(lijst[0]!)).toEqual(['achternaam-klank', 'voornaam-gelijk', 'geboortedatum-gelijk', 'geslacht-anders', 'bsn-gelijk', 'v_nummer-gelijk']);
    expect(codes(lijst[2]!)).toEqual(['achternaam-gelijk', 'voornaam-klank', 'geboortedatum-deel-onbekend', 'bsn-gelijk', 'v_nummer-gelijk']);
    expect(lijst[3]!.bewijs).toMatchObject({ versie: '2026-1', gewicht: 30.3, redenen: [{ gewicht: 9.3, tekst: 'De achternaam is gelijk.' }, { gewicht: 7.4 }, { gewicht: 13.6 }] });
    const { text } = await haal(`/zaken/${await zaakVan(OMAR)}/koppelingen`);
    for (const geheim of ['Haddad', 'Hadad', 'Omar', 'Umar', '1991', OMAR.bsn, OMAR.vNummer]) expect(text).not.toContain(geheim);
  });

  it('give no evidence for the only line that holds a case, nor for a line that says nothing of who it is', async () => {
    await neemIn(coa(OMAR, 1));
    expect(await koppelingen(OMAR)).toMatchObject([{ grond: 'houder', besluit: null, bewijs: null, actief: true }]);
  });

  it('are for coaches of that municipality', async () => {
    await neemIn(coa(OMAR, 1));
    expect((await haal(`/zaken/${await zaakVan(OMAR)}/koppelingen`, '0153')).status).toBe(404);
    expect((await besluit(OMAR, { besluit: 'koppel', bericht: 1, regel: 1 }, '0153')).status).toBe(404);
  });
});

describe('a decision about a line', () => {
  it('unlinks a line, links it to another case, and is taken back by its kenmerk', async () => {
    const [, , bericht] = await neemIn(coa(OMAR, 1), coa(SELAM, 2), rapport('KR_5101_B_2025K4.csv', { ...OMAR, vNummer: '' }));
    const weg = await besluit(OMAR, { besluit: 'ontkoppel', bericht, regel: 2 });
    expect(weg.status).toBe(202);
    expect(await koppelingen(OMAR)).toHaveLength(1);
    const er = await besluit(SELAM, { besluit: 'koppel', bericht, regel: 2 });
    expect((await koppelingen(SELAM))[1]).toMatchObject({ bericht, regel: 2, grond: 'besluit', besluit: er.kenmerk });
    for (const kenmerk of [er.kenmerk, weg.kenmerk]) {
      expect((await api.vraag.post(`${BASIS}/besluiten/${kenmerk}/herroeping`).set('Authorization', await api.als('coach', { gemeenten: ['0141'] })).send({})).status).toBe(202);
      await api.hub.draai();
    }
    expect((await koppelingen(OMAR))[1]).toMatchObject({ bericht, regel: 2, grond: 'bsn', besluit: null });
    expect(await koppelingen(SELAM)).toHaveLength(1);
  });

  it('makes two cases one, and two again', async () => {
    const [, tweede] = await neemIn(coa(OMAR, 1), coa(SELAM, 2));
    const { kenmerk } = await besluit(OMAR, { besluit: 'koppel', bericht: tweede, regel: 1 });
    expect(await api.hub.zaken()).toHaveLength(1);
    await api.vraag.post(`${BASIS}/besluiten/${kenmerk}/herroeping`).set('Authorization', await api.als('coach', { gemeenten: ['0141'] })).send({});
    await api.hub.draai();
    expect(await api.hub.zaken()).toHaveLength(2);
  });

  it('is refused about a line that is not there, of another municipality, refused, or a decision itself', async () => {
    const [, bericht] = await neemIn(coa(OMAR, 1), kwartaalrapport('KR_5101_B_2025K4.csv', [{ deelnemernummer: 'D1', ...krPersoon(SELAM), gemeentecode: '0153' }, { deelnemernummer: 'D2', ...krPersoon(SELAM), uren_gevolgd: '-1' }, { deelnemernummer: 'D3', ...krPersoon(SELAM) }]));
    for (const regel of [2, 3, 99]) expect((await besluit(OMAR, { besluit: 'koppel', bericht, regel })).status).toBe(422);
    expect((await besluit(OMAR, { besluit: 'samenvoegen', bericht, regel: 4 })).status).toBe(400);
    expect((await besluit(OMAR, { besluit: 'koppel', bericht, regel: 4 })).status).toBe(202);
    const [eigen] = await api.hub.database.query<{ bericht: number }>(`select bericht_id as bericht from exchange.regel where soort = 'besluit'`);
    expect((await besluit(OMAR, { besluit: 'koppel', bericht: eigen?.bericht, regel: 1 })).status).toBe(422);
  });
});

describe('a line that waits', () => {
  it('is work with the likeliest people, their names and the reasons, for the coach alone', async () => {
    await neemIn(coa(OMAR, 1), coa(SELAM, 2), rapport('KR_5101_B_2025K4.csv', { geslachtsnaam: 'Hadad', voornamen: 'Umar', geboortedatum: '1991-01-01' }));
    const { resultaten } = (await haal('/werkvoorraad?soort=koppelen')).body as { resultaten: { id: string; kandidaten: string[] }[] };
    expect(resultaten).toMatchObject([{ kandidaten: [await zaakVan(OMAR)] }]);
    const pad = `/werkvoorraad/${resultaten[0]?.id}`;
    expect((await haal(pad)).body).toMatchObject({
      voorstellen: [{ zaak: await zaakVan(OMAR), naam: { geslachtsnaam: 'Haddad', voornamen: 'Omar' }, geboortedatum: '1991-05-17', bewijs: { versie: '2026-1', redenen: [{ code: 'achternaam-klank', tekst: 'De achternaam klinkt hetzelfde, maar is anders geschreven.' }, { code: 'voornaam-klank' }, { code: 'geboortedatum-deel-onbekend' }] } }],
    });
    const beheerder = await api.vraag.get(BASIS + pad).set('Authorization', await api.als('beheerder'));
    expect(beheerder.status).toBe(404);
  });
});

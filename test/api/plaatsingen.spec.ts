import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { avedanPlaatsingen, avedanUren, bsnVan, coabericht, coaPersoon, GEWOON_PROFIEL, type Partnerbestand, wspBericht } from '../support/builders/partnerbestanden.js';
import { BASIS, proefapi, type Proefapi } from '../support/api.harness.js';

const OMAR = { bsn: bsnVan(1), vNummer: '2800000001', geslachtsnaam: 'Haddad', voornamen: 'Omar', geboortedatum: '1991-05-17' };
const BIJ_AVEDAN = '5b0c7e0a-8f1d-4c62-9a53-1f2d3c4b5a60';
const BIJ_WSP = '9d3f1a77-2c4e-4b1b-8e0f-6a7b8c9d0e1f';

let api: Proefapi;
let coach: string;
let zaak: string;

beforeAll(async () => {
  api = await proefapi();
  coach = await api.als('coach');
  await stuur(coabericht({ soort: 'OVERDRACHT', dag: '2025-04-14', volgnummer: 1, personen: [coaPersoon(OMAR)] }));
  await api.hub.database.run(async (tx) => {
    await api.hub.verwijzingen.geef(tx, 'avedan', BIJ_AVEDAN, { bsn: OMAR.bsn });
    await api.hub.verwijzingen.geef(tx, 'wsp', BIJ_WSP, { bsn: OMAR.bsn });
  });
  zaak = (await api.hub.zaken())[0]!.id;
});
afterAll(async () => api.weg());

const haal = (pad: string, wie = coach) => api.vraag.get(BASIS + pad).set('Authorization', wie);
const leg = (opgave: object, wie = coach) => api.vraag.put(`${BASIS}/zaken/${zaak}/bemiddeling`).set('Authorization', wie).send(opgave);

async function stuur(...bestanden: Partnerbestand[]): Promise<void> {
  for (const { partner, naam, bytes } of bestanden) await api.hub.ontvang(partner, naam, bytes);
  await api.hub.draai();
}

describe('placements and hours of a case', () => {
  it('are not known until a partner tells of any', async () => {
    expect((await haal(`/zaken/${zaak}`)).body).toMatchObject({ participatie: { urenBevestigd: null, prognoseEinde: null }, plaatsingen: [], bemiddelstanden: [], bemiddeling: null });
  });

  it('stand in the case with where they come from: where somebody works, hours with decimals, ends exclusive', async () => {
    await stuur(
      avedanPlaatsingen('AVEDAN_PLAATSINGEN_202603.csv', [
        { referentie: BIJ_AVEDAN, plaatsing_id: 'AV-1', soort: '03', organisatie: 'Buurthuis De Proef', activiteit: 'koffie schenken', status: 'GESTART', datum_start: '02-03-2026', uren_per_week: '6,5' },
        { referentie: BIJ_AVEDAN, plaatsing_id: 'AV-0', soort: 'STAGE', status: 'BEEINDIGD', datum_start: '02-01-2026', datum_einde: '28-02-2026', reden_einde: 'OVERSTAP' },
      ]),
      avedanUren('AVEDAN_UREN_202603.csv', [['AV-1', '202603', '26,25', 'J'], ['AV-0', '202602', '8', 'N']]),
      wspBericht('WSP_20260316_1.json', [{ soort: 'VOORSTEL', referentie: BIJ_WSP, voorstelId: 'V-7', codeTypeOvereenkomst: 'O1', codeTypeArbeidscontract: 'B', werkgever: 'Bakkerij De Proef', functie: 'inpakken', aantalWerkurenPerWeek: 16, startdatum: '2026-04-01' }]),
    );
    const leeg = { organisatie: null, activiteit: null, urenPerWeek: null, contract: null, redenEinde: null, knelpunt: null };
    const { body } = await haal(`/zaken/${zaak}`);
    expect(body).toMatchObject({ participatie: { urenBevestigd: 26.25 } });
    const { plaatsingen, bemiddelstanden, herkomst } = body as Record<string, Record<string, unknown>>;
    expect(plaatsingen).toEqual([
      { ...leeg, bron: 'avedan', kenmerk: 'AV-0', soort: 'STAGE', status: 'BEEINDIGD', start: '2026-01-02', eind: '2026-03-01', redenEinde: 'OVERSTAP' },
      { ...leeg, bron: 'avedan', kenmerk: 'AV-1', soort: 'VRIJWILLIGERSWERK', status: 'GESTART', organisatie: 'Buurthuis De Proef', activiteit: 'koffie schenken', urenPerWeek: 6.5, start: '2026-03-02', eind: null },
    ]);
    expect(bemiddelstanden).toEqual([{
      bron: 'wsp', voorstel: 'V-7', status: 'VOORGESTELD', datum: '2026-03-16', soort: 'BETAALD_WERK', organisatie: 'Bakkerij De Proef', activiteit: 'inpakken', urenPerWeek: 16, start: '2026-04-01', contract: 'B',
      redenEinde: null,
    }]);
    const van = (bron: string, regel: number, peildatum: string): object => expect.objectContaining({ bron, regel, peildatum, ontvangen: expect.any(String) });
    expect(herkomst).toMatchObject({
      'plaatsingen.0': van('avedan', 3, '2026-03-31'), 'plaatsingen.1': van('avedan', 2, '2026-03-31'), 'plaatsingen.1.organisatie': van('avedan', 2, '2026-03-31'),
      'bemiddelstanden.0': van('wsp', 1, '2026-03-16'), participatie: van('avedan', 3, '2026-03-31'),
    });
  });

  it('are the same in the export', async () => {
    const { text } = await haal('/zaken').set('Accept', 'application/x-ndjson');
    const { plaatsingen, participatie, bemiddelstanden } = (await haal(`/zaken/${zaak}`)).body as Record<string, unknown>;
    expect(JSON.parse(text)).toMatchObject({ plaatsingen, participatie, bemiddelstanden });
  });

  it('stand on the timeline, without where and who', async () => {
    const { body, text } = await haal(`/zaken/${zaak}/tijdlijn`);
    const gezegd = (body as { resultaten: { datum: string; soort: string; inhoud: string; partner: string; koppelgrond: string }[] }).resultaten.slice(1);
    expect(gezegd.map(({ datum, soort, inhoud, partner, koppelgrond }) => `${datum} ${soort} ${inhoud} (${partner}, ${koppelgrond})`)).toEqual([
      '2026-03-16 BEMIDDELING VOORGESTELD, BETAALD_WERK (wsp, bsn)', '2026-03-31 PLAATSING GESTART, VRIJWILLIGERSWERK (avedan, bsn)', '2026-03-31 PLAATSING BEEINDIGD, STAGE, OVERSTAP (avedan, bsn)',
      '2026-03-31 UREN 202603: 26.25 uur gewerkt, bevestigd (avedan, deelnemernummer)', '2026-03-31 UREN 202602: 8 uur gewerkt, niet bevestigd (avedan, deelnemernummer)',
    ]);
    expect(text).not.toMatch(/De Proef|koffie|inpakken/);
  });

  it('come in from the partner itself, which sees its own receipt and no case', async () => {
    const avedan = await api.als('partner', { partner: 'avedan', gemeenten: [] });
    const { naam, bytes } = avedanUren('AVEDAN_UREN_202604.csv', [['AV-5', '202604', '4', 'J']]);
    const antwoord = await api.vraag.post(`${BASIS}/berichten`).set('Authorization', avedan).field('partner', 'avedan').attach('bestand', bytes, naam);
    expect(antwoord.status).toBe(202);
    await api.hub.draai();
    const { id } = antwoord.body as { id: number };
    const bewijs = await haal(`/berichten/${id}/ontvangstbewijs`, avedan);
    expect(bewijs.body).toMatchObject({ status: 'verwerkt', tellingen: { wachtOpKoppeling: 1 } });
    expect(JSON.stringify(bewijs.body)).toContain('De plaatsing in kolom plaatsing_id is nog niet bij ons gemeld.');
    expect((await haal(`/zaken/${zaak}`, avedan)).status).toBe(403);
    expect((await api.vraag.post(`${BASIS}/berichten`).set('Authorization', avedan).field('partner', 'wsp').attach('bestand', bytes, naam)).status).toBe(403);
  });
});

describe('what a coach knows of somebody for whom a place is sought', () => {
  it('is not there until it is recorded, and then goes the way of a file and comes back whole', async () => {
    expect((await haal(`/zaken/${zaak}/bemiddeling`)).status).toBe(404);
    const antwoord = await leg(GEWOON_PROFIEL);
    expect([antwoord.status, antwoord.body]).toMatchObject([202, { id: expect.any(Number), status: 'ontvangen' }]);
    const { id } = antwoord.body as { id: number };
    expect(antwoord.headers['location']).toBe(`${BASIS}/berichten/${id}`);
    await api.hub.draai();
    const bericht = (await haal(`/berichten/${id}`)).body as { bestand: string };
    expect(bericht).toMatchObject({ partner: 'regie', uitwisseling: 'bemiddeling', status: 'verwerkt', tellingen: { verwerkt: 1 } });
    expect(bericht.bestand).toMatch(/^BEMIDDELING_0141_20261123_[0-9a-f-]{36}\.json$/);
    expect((await haal(`/zaken/${zaak}/bemiddeling`)).body).toEqual({ ingetrokken: false, ...GEWOON_PROFIEL });
  });

  it('shows in the case whether a place is sought, without the profile', async () => {
    const { body, text } = await haal(`/zaken/${zaak}`);
    expect(body).toMatchObject({
      bemiddeling: { doel: 'VRIJWILLIGERSWERK', ingetrokken: false, toestemming: { gegeven: true, datum: '2026-02-20' }, urenPerWeek: 8, hoogsteUrenPerWeek: 12.5 },
      herkomst: { bemiddeling: { bron: 'coach', regel: 1, peildatum: '2026-11-23' } },
    });
    expect(text).not.toMatch(/Roepnaamproef|interesseproef|0600000000/);
  });

  it('ends with a withdrawal', async () => {
    await leg({ doel: 'VRIJWILLIGERSWERK', ingetrokken: true });
    await api.hub.draai();
    expect((await haal(`/zaken/${zaak}/bemiddeling`)).body).toEqual({ doel: 'VRIJWILLIGERSWERK', ingetrokken: true, toestemming: { gegeven: false } });
    const { resultaten } = (await haal(`/zaken/${zaak}/tijdlijn`)).body as { resultaten: object[] };
    expect(resultaten.at(-1)).toMatchObject({ datum: '2026-11-23', soort: 'BEMIDDELINGSPROFIEL', inhoud: 'VRIJWILLIGERSWERK, ingetrokken' });
  });

  it('is refused with the message where it speaks of health, and what was known stays', async () => {
    const { body } = await leg({ ...GEWOON_PROFIEL, interesses: ['zwemmen na een depressie'] });
    await api.hub.draai();
    const { id } = body as { id: number };
    expect((await haal(`/berichten/${id}`)).body).toMatchObject({ status: 'verwerkt', tellingen: { afgekeurd: 1 } });
    const { resultaten } = (await haal(`/berichten/${id}/bevindingen`)).body as { resultaten: object[] };
    expect(resultaten).toMatchObject([{ regel: 1, kolom: 'interesses', code: 'gezondheid-in-tekst', ernst: 'regel', tekst: expect.stringContaining('wat iemand kan en wil') }]);
    expect((await haal(`/zaken/${zaak}`)).body).toMatchObject({ bemiddeling: { ingetrokken: true } });
  });

  const zonder = (veld: keyof typeof GEWOON_PROFIEL): object => ({ ...GEWOON_PROFIEL, [veld]: undefined });
  it.each<[string, object, string, string]>([
    ['no aim', zonder('doel'), '/doel', 'isIn'],
    ['another aim', { ...GEWOON_PROFIEL, doel: 'STAGE' }, '/doel', 'isIn'],
    ['no consent', zonder('toestemming'), '/toestemming', 'isDefined'],
    ['no name', zonder('roepnaam'), '/roepnaam', 'isString'],
    ['no part of the week', { ...GEWOON_PROFIEL, beschikbaarheid: [] }, '/beschikbaarheid', 'arrayNotEmpty'],
    ['a part of the week that is none', { ...GEWOON_PROFIEL, beschikbaarheid: ['MAANDAG'] }, '/beschikbaarheid', 'isIn'],
    ['hours that are none', { ...GEWOON_PROFIEL, urenPerWeek: 'acht' }, '/urenPerWeek', 'isNumber'],
    ['more hours than a week has', { ...GEWOON_PROFIEL, hoogsteUrenPerWeek: 169 }, '/hoogsteUrenPerWeek', 'max'],
    ['a whole postcode', { ...GEWOON_PROFIEL, postcode4: '7607AA' }, '/postcode4', 'matches'],
    ['a telephone that is none', { ...GEWOON_PROFIEL, telefoon: 'bel maar' }, '/telefoon', 'matches'],
    ['a story for a keyword', { ...GEWOON_PROFIEL, ervaring: ['x'.repeat(61)] }, '/ervaring', 'maxLength'],
    ['a licence that is none', { ...GEWOON_PROFIEL, rijbewijzen: ['Z'] }, '/rijbewijzen', 'isIn'],
    ['a field that is none', { ...GEWOON_PROFIEL, diagnose: 'x' }, '/diagnose', 'whitelistValidation'],
  ])('is not taken with %s, and nothing of it is repeated', async (_, opgave, plaats, code) => {
    const antwoord = await leg(opgave);
    expect(antwoord.status).toBe(400);
    expect((antwoord.body as { errors: object[] }).errors).toContainEqual({ plaats, code, melding: expect.any(String) });
    expect(antwoord.text).not.toMatch(/proef|0600000000|7607/i);
  });

  it('is of the own municipality alone', async () => {
    for (const elders of [await api.als('coach', { gemeenten: ['0147'] })]) {
      expect([(await leg(GEWOON_PROFIEL, elders)).status, (await haal(`/zaken/${zaak}/bemiddeling`, elders)).status]).toEqual([404, 404]);
    }
    for (const wie of ['beheerder', 'contractmanager', 'partner']) expect([wie, (await leg(GEWOON_PROFIEL, await api.als(wie))).status]).toEqual([wie, 403]);
  });
});

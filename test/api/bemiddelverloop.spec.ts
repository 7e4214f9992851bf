import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { plusDagen } from '#libs/case-model';
import { Klok } from '#libs/platform';
import { PROFIEL } from '../support/builders/bemiddeling.builder.js';
import { bsnVan, coabericht, coaPersoon, type Partnerbestand, regiemaand, wspBericht } from '../support/builders/partnerbestanden.js';
import { BASIS, proefapi, type Proefapi } from '../support/api.harness.js';
import { pollUntil } from '../support/poll-until.js';
import { voorstelproef, type Voorstelproef } from '../support/voorsteller.harness.js';

const OMAR = { bsn: bsnVan(1), vNummer: '2800000001', geslachtsnaam: 'Haddad', voornamen: 'Omar', geboortedatum: '1991-05-17' };
const NU = new Klok().vandaag();

let api: Proefapi;
let proef: Voorstelproef;
let coach: string;
let zaak: string;
let referentie: string;

beforeAll(async () => {
  api = await proefapi();
  proef = voorstelproef(api.hub, api.hub.connectors, { vandaag: NU });
  coach = await api.als('coach');
  await na(
    coabericht({ soort: 'OVERDRACHT', dag: '2025-04-14', volgnummer: 1, personen: [coaPersoon(OMAR)] }),
    regiemaand('REGIE_0141_202605.csv', [{ bsn: OMAR.bsn, mijlpaal: 'PIP', datum: '2026-05-12', waarde: 'B:B1' }]),
    { partner: 'regie', naam: 'BEMIDDELING_0141_20260601.json', bytes: Buffer.from(JSON.stringify({ bsn: OMAR.bsn, doel: 'BETAALD_WERK', toestemming: { gegeven: true, datum: '2026-06-01' }, urenPerWeek: 8, ...PROFIEL })) },
  );
  zaak = (await api.hub.zaken())[0]!.id;
  referentie = (await api.hub.database.query<{ kenmerk: string }>('select kenmerk::text from exchange.voorstel'))[0]!.kenmerk;
});
afterAll(async () => api.weg());

async function na(...bestanden: Partnerbestand[]): Promise<void> {
  for (const { partner, naam, bytes } of bestanden) await api.hub.ontvang(partner, naam, bytes);
  await api.hub.draai();
  await proef.runner.kijk();
  await pollUntil(async () => {
    await api.hub.draai();
    return (await api.hub.database.query('select from exchange.opdracht where klaar is null')).length === 0;
  }, { wat: 'everything to be sent' });
}

async function verloop(partner: 'avedan' | 'wsp', vraag = `?peildatum=${NU}`): Promise<Record<string, unknown>> {
  const { body } = await api.vraag.get(`${BASIS}/zaken/${zaak}/bemiddeling/verloop${vraag}`).set('Authorization', coach).expect(200);
  return (body as { resultaten: Record<string, unknown>[] }).resultaten.find((een) => een['partner'] === partner)!;
}

const besluit = (inhoud: object, wie = coach) => api.vraag.post(`${BASIS}/zaken/${zaak}/bemiddeling/besluiten`).set('Authorization', wie).send(inhoud);
const AANVAARD = { partner: 'wsp', voorstel: 'V-1', uitkomst: 'aanvaard' };

describe('how mediation stands', () => {
  it('is told of both partners, with whose turn it is and until when', async () => {
    expect(await verloop('avedan')).toEqual({ partner: 'avedan', onzeKijk: 'NIET_AANGEBODEN', hunKijk: null, aanZet: null, uiterlijk: null, beurten: [], geschillen: [], redenen: [] });
    const uiterlijk = plusDagen(NU, 14);
    expect(await verloop('wsp')).toEqual({
      partner: 'wsp', onzeKijk: 'AANGEBODEN', hunKijk: null, aanZet: 'partner', uiterlijk, beurten: [{ wie: 'partner', wat: 'antwoorden', kenmerk: null, uiterlijk }], geschillen: [], redenen: [],
    });
  });

  it('takes a decision only about what the partner proposed, from a coach of the own municipality', async () => {
    expect((await besluit(AANVAARD)).status).toBe(422);
    await na(wspBericht('WSP_20260616_1.json', [{ soort: 'VOORSTEL', referentie, voorstelId: 'V-1', codeTypeOvereenkomst: '01', startdatum: '2026-07-01' }]));
    expect(await verloop('wsp')).toMatchObject({ hunKijk: 'VOORGESTELD', aanZet: 'gemeente', uiterlijk: '2026-06-23', beurten: [{ wat: 'besluiten', kenmerk: 'V-1' }] });
    expect((await besluit({ ...AANVAARD, partner: 'avedan' })).status).toBe(422);
    expect((await besluit({ ...AANVAARD, uitkomst: 'misschien' })).status).toBe(400);
    expect((await besluit(AANVAARD, await api.als('coach', { gemeenten: ['0153'] }))).status).toBe(404);
    expect((await api.hub.database.query(`select from exchange.regel where soort = 'besluit'`)).length).toBe(0);
  });

  it('follows a decision, and what is taken back', async () => {
    const { body } = await besluit(AANVAARD).expect(202);
    const [{ kenmerk } = { kenmerk: '' }] = (body as { besluiten: { kenmerk: string }[] }).besluiten;
    await na();
    expect(await verloop('wsp')).toMatchObject({ onzeKijk: 'BEKENDGEMAAKT', hunKijk: 'VOORGESTELD', aanZet: 'partner', uiterlijk: plusDagen(NU, 42), geschillen: [] });
    await api.vraag.post(`${BASIS}/besluiten/${kenmerk}/herroeping`).set('Authorization', coach).expect(202);
    await api.hub.draai();
    expect(await verloop('wsp')).toMatchObject({
      onzeKijk: 'BEKENDGEMAAKT', aanZet: 'gemeente', geschillen: [{ code: 'bekend-zonder-aanvaarding', kenmerk: 'V-1', tekst: expect.stringContaining('contactgegevens') }],
    });
    await na();
    expect(await verloop('wsp')).toMatchObject({ onzeKijk: 'AANGEBODEN', aanZet: 'gemeente', geschillen: [], beurten: [{ wat: 'besluiten', kenmerk: 'V-1' }] });
  });

  it('says why nothing leaves, in words that a coach can act on', async () => {
    await na({ partner: 'regie', naam: 'BEMIDDELING_0141_20260620.json', bytes: Buffer.from(JSON.stringify({ bsn: OMAR.bsn, doel: 'BETAALD_WERK', toestemming: { gegeven: false }, urenPerWeek: 8, ...PROFIEL })) });
    expect(await verloop('wsp')).toMatchObject({ onzeKijk: 'INGETROKKEN', aanZet: null, redenen: [{ code: 'toestemming-ontbreekt', tekst: expect.stringContaining('Vraag de toestemming') }] });
  });
});

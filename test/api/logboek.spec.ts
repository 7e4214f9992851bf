import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Database } from '#libs/platform';
import { aanmelding, bsnVan, regiemaand } from '../support/builders/partnerbestanden.js';
import { BASIS } from '../support/api.harness.js';
import { OMAR, SELAM, type TweeGemeenten, tweeGemeenten } from '../support/twee-gemeenten.js';

interface Regel {
  trace: string;
  span: string;
  ouder: string | null;
  extern: string | null;
  verwerker: string | null;
  status: string;
  name: string;
  activiteit: string;
  betrokkene: string;
  soort: string;
  wie: string;
  rol: string;
  gemeenten: string[];
  doel: string;
}

const AANTAL = 50;
let wereld: TweeGemeenten;
beforeAll(async () => {
  wereld = await tweeGemeenten();
  const mensen = Array.from({ length: AANTAL }, (_, i) => ({ bsn: bsnVan(100 + i), geslachtsnaam: 'Proef', voornamen: `P${i}`, geboortedatum: '1990-01-02' }));
  const { partner, naam, bytes } = regiemaand('REGIE_0141_202604.csv', mensen.map((mens) => aanmelding(mens, '2026-04-02')));
  await wereld.api.hub.ontvang(partner, naam, bytes);
  await wereld.api.hub.draai();
});
afterAll(async () => wereld.api.weg());
afterEach(() => void jest.restoreAllMocks());

type Wie = [rol: string, claims?: Record<string, unknown>];

const roep = async (methode: 'get' | 'post', pad: string, wie: Wie, { koppen = {}, inhoud = {} }: { koppen?: Record<string, string>; inhoud?: object } = {}) => {
  const { api } = wereld;
  const vraag = api.vraag[methode](BASIS + pad).set('Authorization', await api.als(...wie)).set(koppen);
  return methode === 'get' ? vraag.buffer(true) : vraag.send(inhoud);
};

/** Lines that a call of this trace wrote. */
async function regels(trace: string): Promise<Regel[]> {
  return wereld.api.hub.database.query<Regel>(
    `select encode(trace_id, 'hex') as trace, encode(span_id, 'hex') as span, encode(parent_span_id, 'hex') as ouder, encode(foreign_operation_span_id, 'hex') as extern, foreign_operation_processor as verwerker,
            status, name, processing_activity_id as activiteit, data_subject_id::text as betrokkene, replace(data_subject_id_type, 'urn:schakel:betrokkene:', '') as soort, wie, rol, gemeenten, doel
       from logboek.verwerking where trace_id = decode($1, 'hex') order by id`,
    [trace],
  );
}

const traceVan = ({ headers }: { headers: Record<string, string> }): string => headers['traceparent']!.split('-')[1]!;
const COACH: Wie = ['coach', { sub: 'coach.jansen' }];

describe('a look at people', () => {
  it('gives a line per person in one statement, before the answer', async () => {
    const vraag = jest.spyOn(wereld.api.app.get(Database), 'herhaald');
    const antwoord = await roep('get', `/zaken?aantal=${AANTAL}`, COACH);
    const geschreven = vraag.mock.calls.filter(([sql]) => sql.includes('insert into logboek'));
    const { resultaten } = antwoord.body as { resultaten: { id: string }[] };
    const lijnen = await regels(traceVan(antwoord));
    expect([resultaten.length, geschreven.length, lijnen.length]).toEqual([AANTAL, 1, AANTAL]);
    expect(new Set(lijnen.map(({ betrokkene }) => betrokkene)).size).toBe(AANTAL);
    expect(lijnen[0]).toMatchObject({ status: 'Ok', name: 'lijstZaken', activiteit: 'urn:schakel:verwerkingsactiviteit:begeleiding', soort: 'zaak', wie: 'coach.jansen', rol: 'coach', gemeenten: ['0141'], doel: 'begeleiding', ouder: null, extern: null });
  });

  it('goes on with the trace of who calls, and says where', async () => {
    const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00';
    const antwoord = await roep('get', `/zaken/${wereld.omar}`, COACH, { koppen: { traceparent } });
    const [lijn] = await regels('4bf92f3577b34da6a3ce929d0e0e4736');
    expect(antwoord.headers['traceparent']).toBe(`00-4bf92f3577b34da6a3ce929d0e0e4736-${lijn?.span}-01`);
    expect(lijn).toMatchObject({ name: 'toonZaak', ouder: '00f067aa0ba902b7', extern: null, verwerker: null });
  });

  it('of a partner is a foreign operation', async () => {
    const school: Wie = ['partner', { sub: 'school', partner: 'taalscholen', afzender: '5101', gemeenten: [] }];
    await roep('get', `/berichten/${wereld.rapport}/bevindingen`, school, { koppen: { traceparent: '00-5bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01' } });
    expect(await regels('5bf92f3577b34da6a3ce929d0e0e4736')).toMatchObject([{ name: 'lijstBevindingen', soort: 'regel', rol: 'partner', ouder: null, extern: '00f067aa0ba902b7', verwerker: 'taalscholen/5101', doel: 'uitwisseling' }]);
  });

  it('is in the log too where all leave in pieces', async () => {
    const ndjson = await roep('get', '/zaken', COACH, { koppen: { Accept: 'application/x-ndjson' } });
    expect([ndjson.text.trim().split('\n').length, (await regels(traceVan(ndjson))).length]).toEqual([AANTAL + 1, AANTAL + 1]);
    const manager: Wie = ['contractmanager', { gemeenten: ['0153'] }];
    const csv = await roep('get', '/aanbieders/5101/kwartaalrapportages/2026K2/regels?leerroute=B', manager, { koppen: { Accept: 'text/csv' } });
    expect([csv.text.trim().split('\r\n').length - 1, (await regels(traceVan(csv))).length]).toEqual([4, 4]);
    const cbs = await roep('get', `/leveringsbestanden/${wereld.opmaak}/inhoud`, COACH);
    expect(await regels(traceVan(cbs))).toMatchObject([{ name: 'haalLeveringsbestand', soort: 'bsn', doel: 'verantwoording' }]);
  });

  it('of nobody leaves no line', async () => {
    const antwoord = await roep('post', '/zaken/_zoek', COACH, { inhoud: { geslachtsnaam: 'Niemand' } });
    expect([antwoord.status, await regels(traceVan(antwoord))]).toEqual([200, []]);
    const elders = await roep('get', `/zaken/${wereld.selam}`, COACH);
    expect([elders.status, await regels(traceVan(elders))]).toEqual([404, []]);
  });
});

describe('a log that cannot be written', () => {
  beforeAll(async () => void (await wereld.api.hub.database.query('alter table logboek.verwerking add constraint stuk check (false) not valid')));
  afterAll(async () => void (await wereld.api.hub.database.query('alter table logboek.verwerking drop constraint stuk')));

  it.each([
    ['/zaken', 'coach', '0141', 'application/json'], ['/zaken', 'coach', '0141', 'application/x-ndjson'], ['/zaken/OMAR', 'coach', '0141', 'application/json'], ['/zaken/OMAR/inzagen', 'coach', '0141', 'application/json'],
    ['/voorstellen', 'coach', '0141', 'application/json'], ['/werkvoorraad', 'coach', '0141', 'application/json'], ['/leveringsbestanden/1/inhoud', 'coach', '0141', 'application/xml'],
    ['/aanbieders/5101/kwartaalrapportages/2026K2/regels?leerroute=B', 'contractmanager', '0153', 'text/csv'], ['/berichten/6/ontvangstbewijs', 'contractmanager', '0153', 'text/csv'],
    ['/berichten/6/ontvangstbewijs', 'beheerder', '0141', 'application/json'], ['/gebeurtenissen', 'beheerder', '0141', 'application/json'],
  ])('shows nothing of %s (%s, %s, %s)', async (pad, rol, gemeente, vorm) => {
    const antwoord = await roep('get', pad.replace('OMAR', wereld.omar), [rol, { gemeenten: [gemeente] }], { koppen: { Accept: vorm } });
    expect([antwoord.status, antwoord.headers['content-type']]).toEqual([503, 'application/problem+json; charset=utf-8']);
    expect(JSON.parse(antwoord.text)).toMatchObject({ status: 503, type: 'urn:schakel:fout:niet-vast-te-leggen' });
    for (const waarde of [OMAR.bsn!, OMAR.vNummer!, OMAR.geslachtsnaam]) expect(antwoord.text).not.toContain(waarde);
  });

  it('keeps changes from being made', async () => {
    const aantal = async () => (await wereld.api.hub.berichten()).length;
    const voor = await aantal();
    const antwoord = await roep('post', `/zaken/${wereld.omar}/mijlpalen`, COACH, { inhoud: { mijlpaal: 'WELKOMGESPREK', datum: '2026-03-10' } });
    expect([antwoord.status, await aantal()]).toEqual([503, voor]);
    expect((await roep('post', `/voorstellen/${wereld.voorstel}/goedkeuring`, COACH)).status).toBe(503);
    expect(await wereld.api.hub.database.query('select goedkeuringen from exchange.voorstel')).toEqual([{ goedkeuringen: [] }]);
  });
});

describe('the report on one person', () => {
  it('tells who looked, in what role, when and for what: the case, lines of files and files that went out', async () => {
    const { api, omar, selam, opmaak } = wereld;
    await roep('get', `/zaken/${omar}/tijdlijn`, ['coach', { sub: 'coach.kijkt' }]);
    await roep('get', '/aanbieders/5101/kwartaalrapportages/2026K2/regels?leerroute=B', ['contractmanager', { sub: 'manager.kijkt', gemeenten: ['0153'] }]);
    await roep('get', `/leveringsbestanden/${opmaak}/inhoud`, ['coach', { sub: 'coach.haalt' }]);
    const { body } = await roep('get', `/zaken/${omar}/inzagen`, ['coach', { sub: 'coach.vraagt' }]);
    const { resultaten } = body as { resultaten: { wie: string; rol: string; wat: string; waarvoor: string; op: string; trace: string }[] };
    const eerste = ['coach.vraagt', 'coach.haalt', 'manager.kijkt', 'coach.kijkt'].map((wie) => resultaten.find((een) => een.wie === wie));
    expect(eerste).toMatchObject([
      { rol: 'coach', wat: 'lijstInzagen', waarvoor: 'Behandelen van een verzoek om inzage' }, { rol: 'coach', wat: 'haalLeveringsbestand', waarvoor: 'Leveren van statistiek aan het CBS' },
      { rol: 'contractmanager', wat: 'lijstRapportregels', waarvoor: 'Beheren van de contracten met taalscholen' }, { rol: 'coach', wat: 'toonTijdlijn', waarvoor: 'Begeleiden van inburgeraars' },
    ]);
    expect(resultaten[0]).toMatchObject({ op: expect.stringMatching(/Z$/), trace: expect.stringMatching(/^[0-9a-f]{32}$/) });
    const ander = await roep('get', `/zaken/${selam}/inzagen`, ['coach', { gemeenten: ['0153'] }]);
    expect((ander.body as { resultaten: { wie: string }[] }).resultaten.map(({ wie }) => wie)).toContain('manager.kijkt');
    expect(ander.text).not.toContain('coach.kijkt');
    expect((await api.vraag.get(`${BASIS}/zaken/${omar}/inzagen`).set('Authorization', await api.als('coach', { gemeenten: ['0153'] }))).status).toBe(404);
  });

  it('comes page by page', async () => {
    const blad = (await roep('get', `/zaken/${wereld.omar}/inzagen?aantal=1`, COACH)).body as { volgende: string; resultaten: { trace: string }[] };
    const volgend = (await roep('get', `/zaken/${wereld.omar}/inzagen?aantal=1&na=${blad.volgende}`, COACH)).body as { resultaten: { trace: string }[] };
    expect([blad.resultaten.length, volgend.resultaten.length]).toEqual([1, 1]);
    expect(volgend.resultaten[0]?.trace).not.toBe(blad.resultaten[0]?.trace);
    expect((await roep('get', `/zaken/${wereld.omar}/inzagen?na=x`, COACH)).status).toBe(400);
  });
});

describe('the processing log', () => {
  it('holds nothing that says who somebody is', async () => {
    const rijen = await wereld.api.hub.database.query<{ alles: string }>('select verwerking::text as alles from logboek.verwerking verwerking');
    expect(rijen.length).toBeGreaterThan(AANTAL);
    const tekst = rijen.map(({ alles }) => alles).join('\n');
    for (const waarde of [OMAR.bsn!, OMAR.vNummer!, OMAR.geslachtsnaam, SELAM.geslachtsnaam, wereld.omar, wereld.selam]) expect(tekst).not.toContain(waarde);
  });

  it.each(['update logboek.verwerking set wie = $$x$$', 'delete from logboek.verwerking', 'truncate logboek.verwerking', 'update logboek.handeling set wie = $$x$$', 'delete from logboek.handeling', 'truncate logboek.handeling'])('does not take %s', async (sql) => {
    await expect(wereld.api.hub.database.query(sql)).rejects.toMatchObject({ code: '42501' });
  });
});

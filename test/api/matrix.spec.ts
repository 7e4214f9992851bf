import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Routedekking } from '../../apps/api/src/toegang/routedekking.js';
import { geefToegangsbewijs, Kluis } from '#libs/platform';
import { BASIS } from '../support/api.harness.js';
import { GEWONE_LASTEN, GEWOON_PROFIEL } from '../support/builders/partnerbestanden.js';
import { OMAR, SELAM, type TweeGemeenten, tweeGemeenten } from '../support/twee-gemeenten.js';

/** Who calls, in the order of the columns: each role of Almelo (a school, where the role is partner), and the same of Enschede (another school). */
const BELLERS = ['coach', 'contractmanager', 'beheerder', 'partner'].flatMap((rol) => [{ rol, gemeente: '0141', school: '5101' }, { rol, gemeente: '0153', school: '5102' }]);

type Uitkomst = `${number}`;
/** coach Almelo, coach Enschede; contract manager of either; operator of either; school 5101 and 5102. */
type Kolommen = readonly [Uitkomst, Uitkomst, Uitkomst, Uitkomst, Uitkomst, Uitkomst, Uitkomst, Uitkomst];
const dan = (...kolommen: Kolommen): Kolommen => kolommen;

const IEDEREEN = dan('200', '200', '200', '200', '200', '200', '200', '200');
/** Omar's case: there for his own coach, not there for another's, and no business of others. */
const ZAAK = dan('200', '404', '403', '403', '403', '403', '403', '403');
const ZAAK_ERBIJ = dan('202', '404', '403', '403', '403', '403', '403', '403');
const COACHES = dan('200', '200', '403', '403', '403', '403', '403', '403');
/** Enschede manages the contracts of the B1 and education routes; Almelo none. */
const ROUTE_B = dan('403', '403', '404', '200', '403', '403', '403', '403');
const BEHEER = dan('403', '403', '403', '403', '200', '200', '403', '403');
const BEHEER_NIET_NU = dan('403', '403', '403', '403', '409', '409', '403', '403');
/** A report of school 5101: of its route's manager, of operators, and of the school itself. */
const RAPPORT = dan('404', '404', '404', '200', '200', '200', '200', '404');
const WERKERS = dan('200', '200', '200', '200', '200', '200', '403', '403');

/** Every route, in the order in which it is called: what each caller gets, and what is sent along. Written by hand. */
const TABEL: Record<string, readonly [Kolommen, (object | null)?, string?]> = {
  'GET /openapi.json': [IEDEREEN],
  'GET /openapi.yaml': [IEDEREEN],
  'GET /ik': [IEDEREEN],
  'POST /ik/aanmeldingen': [dan('204', '204', '204', '204', '204', '204', '204', '204'), { stap: 'aangemeld' }],
  'GET /berichten': [IEDEREEN],
  'GET /berichten/:id': [RAPPORT],
  'GET /berichten/:id/bevindingen': [RAPPORT],
  'GET /berichten/:id/ontvangstbewijs': [RAPPORT],
  // Nothing of it is to be mended.
  'GET /berichten/:id/aanvulling': [dan('403', '403', '403', '403', '403', '403', '409', '404')],
  'POST /berichten/:id/vrijgave': [dan('403', '403', '404', '409', '409', '409', '403', '403')],
  'GET /zaken': [COACHES],
  'POST /zaken/_zoek': [COACHES, { bsn: OMAR.bsn }],
  'GET /zaken/:id': [ZAAK],
  'GET /zaken/:id/tijdlijn': [ZAAK],
  'GET /zaken/:id/tegenstrijdigheden': [ZAAK],
  'GET /zaken/:id/termijnen': [ZAAK],
  'GET /zaken/:id/leveringen': [ZAAK],
  'GET /zaken/:id/taken': [ZAAK],
  'GET /zaken/:id/koppelingen': [ZAAK],
  'GET /zaken/:id/inzagen': [ZAAK],
  'GET /zaken/:id/ontzorging': [ZAAK],
  'GET /zaken/:id/bemiddeling': [ZAAK],
  'GET /zaken/:id/bemiddeling/verloop': [ZAAK],
  'GET /voorstellen': [COACHES],
  'GET /voorstellen/:id': [ZAAK],
  'POST /voorstellen/:id/goedkeuring': [ZAAK],
  'POST /voorstellen/:id/afwijzing': [ZAAK, { reden: 'gegevens-onjuist' }],
  'GET /werkvoorraad': [WERKERS],
  'GET /werkvoorraad/:id': [dan('200', '404', '404', '404', '404', '404', '403', '403')],
  'PUT /werkvoorraad/:id/toewijzing': [dan('204', '404', '404', '404', '404', '404', '403', '403'), { medewerker: 'coach.jansen' }],
  'POST /werkvoorraad/:id/besluit': [dan('422', '404', '404', '404', '404', '404', '403', '403'), { besluit: 'vrijgeven' }],
  'GET /besluiten': [WERKERS],
  'POST /besluiten/:kenmerk/herroeping': [dan('202', '404', '404', '404', '404', '404', '403', '403')],
  'GET /aanbieders': [ROUTE_B, null, '?leerroute=B&kwartaal=2026K2'],
  'GET /aanbieders/:bow/kwartaalrapportages/:kwartaal': [ROUTE_B],
  'GET /aanbieders/:bow/kwartaalrapportages/:kwartaal/regels': [ROUTE_B, null, '?leerroute=B'],
  'PUT /aanbieders/:bow/kwartaalrapportages/:kwartaal/oordeel': [ROUTE_B, { leerroute: 'B', besluit: 'goedgekeurd' }],
  'GET /aanbieders/:bow/kwartaalrapportages/:kwartaal/oordelen': [dan('403', '403', '200', '200', '200', '200', '403', '403')],
  'GET /leveringen': [BEHEER],
  'GET /leveringen/:id': [BEHEER],
  'POST /leveringen/:id/besluit': [BEHEER_NIET_NU, { besluit: 'herzend' }],
  'GET /stromen': [BEHEER],
  'GET /stromen/:partner/:uitwisseling/aansluiting': [BEHEER],
  'PUT /stromen/:partner/:uitwisseling': [BEHEER, { aan: true }],
  'GET /leveringsbestanden/:id': [BEHEER],
  'GET /leveringsbestanden/:id/bevindingen': [BEHEER],
  'GET /leveringsbestanden/:id/inhoud': [ZAAK],
  'POST /leveringsbestanden/:id/verzending': [BEHEER_NIET_NU],
  'GET /gebeurtenissen': [BEHEER],
  'GET /status': [BEHEER],
  'GET /logboek/handelingen': [BEHEER],
  'POST /logboek/_controleer': [BEHEER],
  'POST /leveringsbestanden': [dan('403', '403', '403', '403', '202', '202', '403', '403'), { levering: 'cbs/swi', periode: '2026K2', gemeente: '0141' }],
  'POST /zaken/:id/mijlpalen': [ZAAK_ERBIJ, { mijlpaal: 'WELKOMGESPREK', datum: '2026-03-10' }],
  'PUT /zaken/:id/ontzorging': [ZAAK_ERBIJ, GEWONE_LASTEN],
  'PUT /zaken/:id/bemiddeling': [ZAAK_ERBIJ, GEWOON_PROFIEL],
  'POST /zaken/:id/bemiddeling/besluiten': [dan('422', '404', '403', '403', '403', '403', '403', '403'), { partner: 'wsp', voorstel: 'V-1', uitkomst: 'aanvaard' }],
  'POST /zaken/:id/koppelingen': [ZAAK_ERBIJ, { besluit: 'ontkoppel', bericht: 6, regel: 2 }],
  // A school hands in files that name it.
  'POST /berichten/_controleer': [dan('403', '403', '403', '403', '200', '200', '200', '403')],
  'POST /berichten': [dan('403', '403', '403', '403', '202', '202', '202', '403')],
};

let wereld: TweeGemeenten;
beforeAll(async () => {
  wereld = await tweeGemeenten();
});
afterAll(async () => wereld.api.weg());

interface Antwoord {
  status: number;
  text: string;
  headers: Record<string, string>;
}

function adres(pad: string): string {
  const { omar, rapport, voorstel, opmaak, levering, werk, besluit } = wereld;
  const ids: Record<string, string | number> = { zaken: omar, berichten: rapport, voorstellen: voorstel, leveringsbestanden: opmaak, leveringen: levering, werkvoorraad: werk };
  return pad.replace(':id', String(ids[pad.split('/')[1] ?? ''])).replace(':kenmerk', besluit).replace(':bow', '5101').replace(':kwartaal', '2026K2').replace(':partner', 'stadsbank').replace(':uitwisseling', 'budgetplan');
}

async function roep(route: string, bewijs: string | undefined): Promise<Antwoord> {
  const [methode = '', pad = ''] = route.split(' ');
  const [, inhoud, vraag = ''] = TABEL[route]!;
  const verzoek = wereld.api.vraag[methode.toLowerCase() as 'get' | 'post' | 'put'](BASIS + adres(pad) + vraag);
  if (bewijs !== undefined) verzoek.set('Authorization', bewijs);
  if (/^POST [/]berichten([/]_controleer)?$/.test(route)) return verzoek.field('partner', 'taalscholen').attach('bestand', Buffer.from('x'), 'KR_5101_B_2026K1.csv') as unknown as Promise<Antwoord>;
  return (methode === 'GET' ? verzoek.buffer(true) : verzoek.send(inhoud ?? {})) as unknown as Promise<Antwoord>;
}

async function alsBeller({ rol, gemeente, school }: (typeof BELLERS)[number]): Promise<string> {
  return wereld.api.als(rol, { sub: `${rol}-${gemeente}`, gemeenten: [gemeente], ...(rol === 'partner' ? { partner: 'taalscholen', afzender: school } : {}) });
}

/** Lines in the processing log under the trace of this answer. */
async function regels({ headers }: Antwoord): Promise<number> {
  const [rij] = await wereld.api.hub.database.query<{ aantal: number }>(`select count(*)::int as aantal from logboek.verwerking where trace_id = decode($1, 'hex')`, [headers['traceparent']?.split('-')[1]]);
  return rij?.aantal ?? 0;
}

/** Which of these the answer says. A problem repeats the path that was asked, so there a case's key is no news. */
const zegt = ({ status, text }: Antwoord, wie: readonly (string | undefined)[]): (string | undefined)[] => wie.filter((deel) => deel !== undefined && text.includes(deel) && (status < 300 || !deel.includes('-')));

/** What a caller may not meet: another municipality's people, and who is no coach anybody's name or number. */
function verborgen({ rol, gemeente }: (typeof BELLERS)[number]): (string | undefined)[] {
  const { omar, selam } = wereld;
  const [almelo, enschede] = [OMAR, SELAM].map(({ bsn, vNummer, geslachtsnaam }) => [bsn, vNummer, geslachtsnaam]);
  if (rol !== 'coach') return [...almelo!, ...enschede!];
  return gemeente === '0141' ? [selam, ...enschede!] : [omar, ...almelo!];
}

/** Whether an answer must have lines in the log (true), may not have them (false), or is about whatever it lists (null). */
function moetInLog(route: string, over: string | undefined, antwoord: Antwoord): boolean | null {
  if (over === 'geen-personen') return false;
  // What is about somebody and cannot be done was looked at all the same.
  if (antwoord.status >= 300) return antwoord.status === 422;
  if (zegt(antwoord, [wereld.omar, wereld.selam]).length > 0) return true;
  return /^(GET [/]zaken[/]:id|PUT|POST (?![/]zaken[/]_zoek))/.test(route) ? true : null;
}

describe('every route', () => {
  it('is in the table, and no other', () => {
    expect(wereld.api.app.get(Routedekking).routes().map((r) => `${r.methode} ${r.pad}`).sort()).toEqual(Object.keys(TABEL).sort());
  });

  it.each(Object.keys(TABEL))('%s', async (route) => {
    const { api } = wereld;
    const beleid = api.app.get(Routedekking).routes().find((r) => `${r.methode} ${r.pad}` === route)?.beleid;
    const uitkomsten: string[] = [];
    for (const beller of BELLERS) {
      const antwoord = await roep(route, await alsBeller(beller));
      uitkomsten.push(String(antwoord.status));
      expect([beller, beleid?.recht === 'openbaar' ? [] : zegt(antwoord, verborgen(beller))]).toEqual([beller, []]);
      if (beleid?.over === 'geen-personen') expect([beller, zegt(antwoord, [wereld.omar, wereld.selam])]).toEqual([beller, []]);
      const [gelogd, moet] = [(await regels(antwoord)) > 0, moetInLog(route, beleid?.over, antwoord)];
      expect([beller, gelogd]).toEqual([beller, moet ?? gelogd]);
    }
    expect(uitkomsten).toEqual(TABEL[route]![0]);
  });

  it.each(Object.keys(TABEL).filter((route) => !route.includes('openapi')))('%s is closed to nobody, yesterday and forgery', async (route) => {
    const { api } = wereld;
    const claims = { sub: 'proef', rollen: ['coach', 'contractmanager', 'beheerder', 'partner'], gemeenten: ['0141', '0153'], partner: 'taalscholen' };
    const nagemaakt = await geefToegangsbewijs(new Kluis(Buffer.alloc(32, 9)), claims, 60);
    for (const bewijs of [undefined, await api.als(claims.rollen, claims, -60), `Bearer ${nagemaakt}`]) {
      const antwoord = await roep(route, bewijs);
      expect([antwoord.status, await regels(antwoord)]).toEqual([401, 0]);
    }
  });
});

describe('a route with a key of somebody else', () => {
  it('lists nothing of another municipality', async () => {
    const { api, omar, selam } = wereld;
    for (const [gemeente, eigen, ander] of [['0141', omar, selam], ['0153', selam, omar]] as const) {
      const { text } = await api.vraag.get(`${BASIS}/zaken`).set('Authorization', await api.als('coach', { gemeenten: [gemeente] }));
      expect([text.includes(eigen), text.includes(ander)]).toEqual([true, false]);
    }
  });

  it('is closed to a role that does not exist, and to none', async () => {
    const { api } = wereld;
    for (const rol of ['keizer', []]) expect((await api.vraag.get(`${BASIS}/zaken`).set('Authorization', await api.als(rol))).status).toBe(403);
  });
});

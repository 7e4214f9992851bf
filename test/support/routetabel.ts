import { BASIS, type Proefapi } from './api.harness.js';
import { GEWONE_LASTEN, GEWOON_PROFIEL } from './builders/partnerbestanden.js';
import { OMAR, type TweeGemeenten } from './twee-gemeenten.js';

/** Who calls, in the order of the columns: each role of Almelo (a school, where the role is partner), and the same of Enschede (another school). */
export const BELLERS = ['coach', 'contractmanager', 'beheerder', 'partner'].flatMap((rol) => [{ rol, gemeente: '0141', school: '5101' }, { rol, gemeente: '0153', school: '5102' }]);

type Uitkomst = `${number}`;
/** coach Almelo, coach Enschede; contract manager of either; operator of either; school 5101 and 5102. */
export type Kolommen = readonly [Uitkomst, Uitkomst, Uitkomst, Uitkomst, Uitkomst, Uitkomst, Uitkomst, Uitkomst];
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
export const TABEL: Record<string, readonly [Kolommen, (object | null)?, string?]> = {
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
  'GET /leveringen/:id/herkomst': [BEHEER],
  'GET /berichten/:id/regels/:regel/spoor': [BEHEER],
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
  'GET /wissingen': [COACHES],
  'GET /sleutels': [BEHEER],
  'POST /sleutels': [dan('403', '403', '403', '403', '201', '201', '403', '403'), { bereik: '0141' }],
  'POST /sleutels/:bereik/vernietiging': [BEHEER_NIET_NU],
  'POST /leveringsbestanden': [dan('403', '403', '403', '403', '202', '202', '403', '403'), { levering: 'cbs/swi', periode: '2026K2', gemeente: '0141' }],
  'POST /zaken/:id/mijlpalen': [ZAAK_ERBIJ, { mijlpaal: 'WELKOMGESPREK', datum: '2026-03-10' }],
  'PUT /zaken/:id/ontzorging': [ZAAK_ERBIJ, GEWONE_LASTEN],
  'PUT /zaken/:id/bemiddeling': [ZAAK_ERBIJ, GEWOON_PROFIEL],
  'POST /zaken/:id/bemiddeling/besluiten': [dan('422', '404', '403', '403', '403', '403', '403', '403'), { partner: 'wsp', voorstel: 'V-1', uitkomst: 'aanvaard' }],
  'POST /zaken/:id/koppelingen': [ZAAK_ERBIJ, { besluit: 'ontkoppel', bericht: 6, regel: 2 }],
  // The reason is refused before anybody is looked at: erasing is tried elsewhere.
  'POST /zaken/:id/wissing': [dan('400', '400', '403', '403', '403', '403', '403', '403'), { reden: 'zomaar' }],
  // A school hands in files that name it.
  'POST /berichten/_controleer': [dan('403', '403', '403', '403', '200', '200', '200', '403')],
  'POST /berichten': [dan('403', '403', '403', '403', '202', '202', '202', '403')],
};

function adres({ omar, rapport, voorstel, opmaak, levering, werk, besluit }: TweeGemeenten, pad: string): string {
  const ids: Record<string, string | number> = { zaken: omar, berichten: rapport, voorstellen: voorstel, leveringsbestanden: opmaak, leveringen: levering, werkvoorraad: werk };
  return pad.replace(':id', String(ids[pad.split('/')[1] ?? ''])).replace(':kenmerk', besluit).replace(':bow', '5101').replace(':kwartaal', '2026K2').replace(':partner', 'stadsbank').replace(':uitwisseling', 'budgetplan').replace(':regel', '2').replace(':bereik', '0141');
}

/** Calls a route of the table about what Almelo has, on this API of that world. */
export function roepRoute(wereld: TweeGemeenten, { vraag }: Pick<Proefapi, 'vraag'>, route: string, bewijs: string | undefined): ReturnType<Proefapi['vraag']['get']> {
  const [methode = '', pad = ''] = route.split(' ');
  const [, inhoud, rest = ''] = TABEL[route]!;
  const verzoek = vraag[methode.toLowerCase() as 'get' | 'post' | 'put'](BASIS + adres(wereld, pad) + rest);
  if (bewijs !== undefined) verzoek.set('Authorization', bewijs);
  if (/^POST [/]berichten([/]_controleer)?$/.test(route)) return verzoek.field('partner', 'taalscholen').attach('bestand', Buffer.from('x'), 'KR_5101_B_2026K1.csv');
  return methode === 'GET' ? verzoek.buffer(true) : verzoek.send(inhoud ?? {});
}

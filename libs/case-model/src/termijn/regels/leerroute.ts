import { plusMaanden } from '../../kernel/datum.js';
import { kwartaalEinde } from '../../kernel/kwartaal.js';
import type { Leerroute } from '../../melding/taal-melding.js';
import type { ZaakStand } from '../../zaak/zaak-stand.js';
import { looptijd } from '../looptijd.js';
import { plusDagen } from '../plus-dagen.js';
import { mogelijkheid, type Peiling, plicht, type Termijnfeiten, type Termijnregel } from '../termijnregel.js';

/** Hours of a course, in the quarters of an hour that schools report. */
const AFSCHALEN_VANAF = 600 * 4;
const TAALUREN_Z = 800 * 4;
/** How long before the end of the term DUO takes that somebody is not to blame. */
const MELDEN_MAANDEN = 2;

/** What must be done, or may, before the inburgeringstermijn ends, by route. A switch of route ends what the new one does not ask. */
export const LEERROUTEREGELS: readonly Termijnregel[] = [
  plicht({
    code: 'D16', naam: 'taaluren', soort: 'wettelijk',
    feiten: (op) => binnenTermijn(op, ['Z'], { gedaan: urenBereikt(op.stand, TAALUREN_Z), grond: 'Besluit inburgering 2021, artikel 3.14: 800 uur taal en KNM binnen de inburgeringstermijn van drie jaar' }),
  }),
  mogelijkheid({
    code: 'D18', naam: 'afschalen', soort: 'wettelijk',
    feiten(op) {
      const datum = urenBereikt(op.stand, AFSCHALEN_VANAF);
      const feiten = binnenTermijn(op, ['B'], { gedaan: afgeschaald(op.stand), grond: 'Besluit inburgering 2021, artikel 5.5: afschalen naar A2 kan vanaf 600 uur taalles' });
      if (datum === null || feiten === null) return null;
      return { ...feiten, trigger: { wat: '600 uur taalles', datum } };
    },
  }),
  plicht({
    code: 'D21', naam: 'map', soort: 'wettelijk',
    feiten: (op) => binnenTermijn(op, ['B', 'Z'], { gedaan: op.stand.map, grond: 'Wet inburgering 2021: eindgesprek van de module arbeidsmarkt en participatie binnen de inburgeringstermijn van drie jaar' }),
  }),
  plicht({
    code: 'D22', naam: 'zroute-eindgesprek', soort: 'wettelijk',
    feiten: (op) => binnenTermijn(op, ['Z'], { gedaan: op.stand.zrouteEindgesprek, grond: 'Besluit inburgering 2021, artikel 3.14: eindgesprek van de Z-route binnen de inburgeringstermijn van drie jaar' }),
  }),
  mogelijkheid({ code: 'D23', naam: 'niet-verwijtbaar-melden', soort: 'beleid', feiten: nietVerwijtbaar }),
];

/** Asked by the last day of the term, as long as the case is on one of these routes. */
function binnenTermijn({ stand, peildatum }: Peiling, routes: readonly Leerroute[], rest: Pick<Termijnfeiten, 'gedaan' | 'grond'>): Termijnfeiten | null {
  const termijn = stand.inburgeringstermijn;
  if (termijn === null) return null;
  const loopt = looptijd(stand.verloop.pips, ({ leerroute }) => routes.includes(leerroute), { van: termijn.start, tot: peildatum });
  if (loopt === null) return null;
  return {
    trigger: { wat: 'start van de inburgeringstermijn', datum: termijn.start }, uiterlijk: plusDagen(termijn.eind, -1),
    vervalt: loopt.voorbij === null ? null : { datum: loopt.voorbij, reden: 'De leerroute is gewijzigd.' }, ...rest,
  };
}

/** As long as something that DUO asks about is not done: PVT, MAP and, on the Z-route, its final talk. */
function nietVerwijtbaar(op: Peiling): Termijnfeiten | null {
  const { stand: { inburgeringstermijn: termijn, pvt, map, zrouteEindgesprek, verloop }, peildatum } = op;
  const route = verloop.pips.findLast(({ vanaf }) => vanaf <= peildatum)?.waarde.leerroute;
  if (termijn === null || route === undefined) return null;
  const datum = plusMaanden(termijn.eind, -MELDEN_MAANDEN);
  const klaar = laatsteVan([pvt, ...(route === 'O' ? [] : [map]), ...(route === 'Z' ? [zrouteEindgesprek] : [])]);
  if (klaar !== null && klaar < datum) return null;
  return {
    trigger: { wat: 'laatste twee maanden van de inburgeringstermijn', datum }, uiterlijk: plusDagen(termijn.eind, -1), gedaan: null,
    vervalt: klaar === null ? null : { datum: klaar, reden: 'Alles waarover DUO dit vraagt, is gedaan.' },
    grond: 'Uitwisseling met DUO: niet verwijtbaar melden kan in de laatste 2 maanden van de inburgeringstermijn',
  };
}

/** Last day of the first quarter that reports so many hours: a school tells no day. */
function urenBereikt({ verloop }: ZaakStand, uren: number): string | null {
  const kwartaal = verloop.taaluren.find(({ cumulatief }) => cumulatief >= uren)?.kwartaal;
  return kwartaal === undefined ? null : kwartaalEinde(kwartaal);
}

function afgeschaald({ verloop }: ZaakStand): string | null {
  return verloop.pips.find(({ waarde }) => waarde.niveau === 'A2')?.vanaf ?? null;
}

/** Null while one of them is not there. */
function laatsteVan(dagen: readonly (string | null)[]): string | null {
  return dagen.reduce((tot, dag) => (tot === null || dag === null ? null : laatste(tot, dag)));
}

function laatste(een: string, ander: string): string {
  return een > ander ? een : ander;
}

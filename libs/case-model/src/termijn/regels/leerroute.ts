import { plusMaanden } from '../../kernel/datum.js';
import { participatieuren } from '../../uren/participatieuren.js';
import { taaluren } from '../../uren/taaluren.js';
import { inburgeringstermijnOp } from '../../zaak/inburgeringstermijn.js';
import { stapOp } from '../../zaak/stap-op.js';
import { binnenTermijn } from '../binnen-termijn.js';
import { metVerlenging } from '../met-verlenging.js';
import { opLeerroute } from '../op-leerroute.js';
import { plusDagen } from '../plus-dagen.js';
import { mogelijkheid, type Peiling, plicht, type Termijnfeiten, type Termijnregel } from '../termijnregel.js';

/** How long before the end of the term DUO takes that somebody is not to blame. */
const MELDEN_MAANDEN = 2;

/** What must be done, or may, before the inburgeringstermijn ends, by route. A switch of route ends what the new one does not ask. */
export const LEERROUTEREGELS: readonly Termijnregel[] = [
  plicht({
    code: 'D21', naam: 'map', soort: 'wettelijk',
    feiten: (op) => binnenTermijn(op, opLeerroute(op.stand, 'B', 'Z'), { gedaan: op.stand.map, grond: metVerlenging('Wet inburgering 2021: eindgesprek van de module arbeidsmarkt en participatie binnen de inburgeringstermijn van drie jaar', op) }),
  }),
  plicht({ code: 'D22', naam: 'zroute-eindgesprek', soort: 'wettelijk', feiten: zrouteEindgesprek }),
  mogelijkheid({ code: 'D23', naam: 'niet-verwijtbaar-melden', soort: 'beleid', feiten: nietVerwijtbaar }),
];

/** It can be held once the hours are complete; that it must be held is known from the start. */
function zrouteEindgesprek(op: Peiling): Termijnfeiten | null {
  const feiten = binnenTermijn(op, opLeerroute(op.stand, 'Z'), {
    gedaan: op.stand.zrouteEindgesprek, grond: metVerlenging('Besluit inburgering 2021, artikel 3.14: eindgesprek van de Z-route binnen de inburgeringstermijn van drie jaar', op),
  });
  const datum = urenCompleet(op);
  return feiten && datum !== null ? { ...feiten, trigger: { wat: 'uren van de Z-route compleet', datum }, vanaf: feiten.trigger.datum } : feiten;
}

function urenCompleet({ stand, peildatum }: Peiling): string | null {
  const participatie = participatieuren(stand, peildatum);
  return laatsteVan([taaluren(stand, peildatum).gehaaldOp, ...(participatie.nodig === null ? [] : [participatie.gehaaldOp])]);
}

/** As long as something that DUO asks about is not done: PVT, MAP and, on the Z-route, its final talk. */
function nietVerwijtbaar(op: Peiling): Termijnfeiten | null {
  const { stand: { pvt, map, zrouteEindgesprek: gesprek, verloop }, peildatum } = op;
  const termijn = inburgeringstermijnOp(op.stand, peildatum);
  const route = stapOp(verloop.pips, peildatum)?.leerroute;
  if (termijn === null || route === undefined) return null;
  const datum = plusMaanden(termijn.eind, -MELDEN_MAANDEN);
  const klaar = laatsteVan([pvt, ...(route === 'O' ? [] : [map]), ...(route === 'Z' ? [gesprek] : [])]);
  if (klaar !== null && klaar < datum) return null;
  return {
    trigger: { wat: 'laatste twee maanden van de inburgeringstermijn', datum }, uiterlijk: plusDagen(termijn.eind, -1), gedaan: null,
    vervalt: klaar === null ? null : { datum: klaar, reden: 'Alles waarover DUO dit vraagt, is gedaan.' },
    grond: 'Uitwisseling met DUO: niet verwijtbaar melden kan in de laatste 2 maanden van de inburgeringstermijn',
  };
}

/** Null while one of them is not there. */
function laatsteVan(dagen: readonly (string | null)[]): string | null {
  return dagen.reduce((tot, dag) => (tot === null || dag === null ? null : laatste(tot, dag)));
}

function laatste(een: string, ander: string): string {
  return een > ander ? een : ander;
}

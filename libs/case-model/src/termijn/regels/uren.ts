import { dagErna, plusMaanden } from '../../kernel/datum.js';
import { geteldeTaaluren } from '../../uren/getelde-taaluren.js';
import { participatieplicht } from '../../uren/participatieplicht.js';
import { participatieuren } from '../../uren/participatieuren.js';
import { taaluren } from '../../uren/taaluren.js';
import { isLopend } from '../../zaak/is-lopend.js';
import type { Plaatsing } from '../../zaak/plaatsing.js';
import type { ZaakStand } from '../../zaak/zaak-stand.js';
import { binnenTermijn } from '../binnen-termijn.js';
import { metVerlenging } from '../met-verlenging.js';
import { opLeerroute } from '../op-leerroute.js';
import { plusDagen } from '../plus-dagen.js';
import { telwoord } from '../telwoord.js';
import { mogelijkheid, type Peiling, plicht, type Termijnfeiten, type Termijnregel, type Verval } from '../termijnregel.js';

/** Quarters of an hour of lessons after which the B1-route may aim at A2. */
const AFSCHALEN_VANAF = 600 * 4;
/** Quarters of an hour of participation that are asked without an ontheffing. */
const PARTICIPATIE = 800 * 4;
/** What counts as volunteer work: what Avedan finds, and the places in the neighbourhood and to gain experience that it offers instead (domain G.2). */
const VRIJWILLIG: ReadonlySet<Plaatsing['soort']> = new Set(['VRIJWILLIGERSWERK', 'BUURTACTIVITEIT', 'WERKERVARINGSPLAATS']);

/** What hangs on hours of lessons and of participation, and on the work in which those are made. */
export const URENREGELS: readonly Termijnregel[] = [
  plicht({ code: 'D15', naam: 'vrijwilligerswerk', soort: 'beleid', feiten: vrijwilligerswerk }),
  plicht({
    code: 'D16', naam: 'taaluren', soort: 'wettelijk',
    feiten(op) {
      const { gehaaldOp: gedaan, prognose } = taaluren(op.stand, op.peildatum);
      return binnenTermijn(op, opLeerroute(op.stand, 'Z'), { gedaan, prognose, grond: metVerlenging('Besluit inburgering 2021, artikel 3.14: 800 uur taal en KNM binnen de inburgeringstermijn van drie jaar', op) });
    },
  }),
  plicht({ code: 'D17', naam: 'participatie-uren', soort: 'wettelijk', feiten: participatie }),
  mogelijkheid({
    code: 'D18', naam: 'afschalen', soort: 'wettelijk',
    feiten(op) {
      const datum = geteldeTaaluren(op.stand).find(({ kwartieren }) => kwartieren >= AFSCHALEN_VANAF)?.dag;
      const feiten = binnenTermijn(op, opLeerroute(op.stand, 'B'), { gedaan: afgeschaald(op.stand), grond: 'Besluit inburgering 2021, artikel 5.5: afschalen naar A2 kan vanaf 600 uur taalles' });
      if (datum === undefined || feiten === null) return null;
      return { ...feiten, trigger: { wat: '600 uur taalles', datum } };
    },
  }),
];

function participatie(op: Peiling): Termijnfeiten | null {
  const { gehaaldOp: gedaan, prognose, nodig } = participatieuren(op.stand, op.peildatum);
  const aantal = nodig === null || nodig === PARTICIPATIE ? '800 uur' : `${String(nodig / 4).replace('.', ',')} uur (ontheffing van DUO)`;
  return binnenTermijn(
    op,
    { stappen: participatieplicht(op.stand.verloop), geldt: (plicht) => plicht.nodig > 0, reden: ({ reden }) => reden },
    { gedaan, prognose, grond: metVerlenging(`Besluit inburgering 2021, artikel 3.14: ${aantal} participatie binnen de inburgeringstermijn van drie jaar`, op) },
  );
}

/** Counted from the day after the PIP that put the case on the Z-route: of the first PIP that is the start of the inburgeringstermijn. */
function vrijwilligerswerk({ stand, peildatum, beleid }: Peiling): Termijnfeiten | null {
  const { naam, vrijwilligerswerkMaanden: maanden, vrijwilligerswerkUren: uren } = beleid;
  const route = laatsteZroute(stand, peildatum);
  if (route === null) return null;
  const start = dagErna(route.van);
  return {
    trigger: { wat: 'start van de Z-route', datum: start }, uiterlijk: plusDagen(plusMaanden(start, maanden), -1),
    gedaan: begonnenMet(stand.plaatsingen.filter(({ eind }) => eind === null || eind > start), uren * 4),
    vervalt: eerste([route.voorbij, zonderParticipatie(stand)]),
    grond: `${naam}: vrijwilligerswerk van ten minste ${uren} uur per week begonnen binnen ${telwoord(maanden, 'maand', 'maanden')} na de start van de Z-route`,
  };
}

/** A stretch on the Z-route: the date of the PIP that began it, and what ended it. */
interface Zroute {
  van: string;
  voorbij: Verval | null;
}

/** The last one that began up to a day. */
function laatsteZroute({ verloop: { pips } }: ZaakStand, dag: string): Zroute | null {
  return pips.filter(({ vanaf }) => vanaf <= dag).reduce<Zroute | null>((tot, { vanaf, waarde: { leerroute } }) => {
    if (leerroute === 'Z') return tot !== null && tot.voorbij === null ? tot : { van: vanaf, voorbij: null };
    return tot && { ...tot, voorbij: tot.voorbij ?? { datum: vanaf, reden: 'De leerroute is gewijzigd.' } };
  }, null);
}

function zonderParticipatie({ verloop: { ontheffing } }: ZaakStand): Verval | null {
  return ontheffing?.waarde === 0 ? { datum: ontheffing.vanaf, reden: 'Door een ontheffing wordt geen participatie gevraagd.' } : null;
}

/** First day on which the work that runs comes to so many quarters of an hour a week; what is placed and has not begun is none. */
function begonnenMet(plaatsingen: readonly Plaatsing[], kwartieren: number): string | null {
  const werk = plaatsingen.filter(({ soort, status }) => VRIJWILLIG.has(soort) && status !== 'GEPLAATST');
  const perWeek = (dag: string): number => werk.filter((een) => isLopend(een, dag)).reduce((som, { urenPerWeek }) => som + (urenPerWeek ?? 0), 0);
  return werk.map(({ start }) => start).find((start) => start !== null && perWeek(start) >= kwartieren) ?? null;
}

function eerste(redenen: readonly (Verval | null)[]): Verval | null {
  return redenen.reduce((tot, een) => (tot === null || (een !== null && een.datum < tot.datum) ? een : tot));
}

function afgeschaald({ verloop }: ZaakStand): string | null {
  return verloop.pips.find(({ waarde }) => waarde.niveau === 'A2')?.vanaf ?? null;
}

import { plusMaanden } from '../../kernel/datum.js';
import { inburgeringstermijnOp } from '../../zaak/inburgeringstermijn.js';
import type { Periode } from '../../zaak/zaak-stand.js';
import { metVerlenging } from '../met-verlenging.js';
import { plusDagen } from '../plus-dagen.js';
import { telwoord } from '../telwoord.js';
import { mogelijkheid, type Peiling, plicht, type Termijnfeiten, type Termijnregel } from '../termijnregel.js';

const SCHAKELEN_MAANDEN = 18;

/** What the start of the inburgeringstermijn starts, whatever the route. Terms of years do not move for weekends (Algemene termijnenwet, art. 4). */
export const INBURGERINGSTERMIJNREGELS: readonly Termijnregel[] = [
  plicht({
    code: 'D8', naam: 'inburgeringstermijn', soort: 'wettelijk',
    feiten: (op) => vanafStart(op, ({ eind }) => eind, { gedaan: null, grond: metVerlenging('Wet inburgering 2021, artikel 11: drie jaar vanaf de dag na de dagtekening van het eerste PIP', op) }),
  }),
  plicht({
    code: 'D9', naam: 'voortgangsgesprekken', soort: 'beleid',
    feiten(op) {
      const { naam, voortgangsgesprekken: aantal, voortgangsgesprekkenMaanden: maanden } = op.beleid;
      const binnen = `${telwoord(aantal, 'voortgangsgesprek', 'voortgangsgesprekken')} binnen ${telwoord(maanden, 'maand', 'maanden')}`;
      const grond = `${naam}: ${binnen} na de start van de inburgeringstermijn`;
      return vanafStart(op, ({ start }) => plusMaanden(start, maanden), { gedaan: gesprek(op, aantal), grond });
    },
  }),
  mogelijkheid({
    code: 'D19', naam: 'schakelen-leerroute', soort: 'wettelijk',
    feiten: (op) => vanafStart(op, ({ start }) => plusMaanden(start, SCHAKELEN_MAANDEN), {
      gedaan: null, grond: 'Wet inburgering 2021: schakelen van leerroute binnen anderhalf jaar na de start van de termijn',
    }),
  }),
  plicht({
    code: 'D20', naam: 'pvt', soort: 'wettelijk',
    feiten: (op) => vanafStart(op, ({ eind }) => eind, {
      gedaan: op.stand.pvt, grond: metVerlenging('Besluit inburgering 2021, artikel 3.1: participatieverklaring ondertekend binnen de inburgeringstermijn van drie jaar', op),
    }),
  }),
];

/** @param eind the day after the last */
function vanafStart({ stand, peildatum }: Peiling, eind: (termijn: Periode) => string, rest: Pick<Termijnfeiten, 'gedaan' | 'grond'>): Termijnfeiten | null {
  const termijn = inburgeringstermijnOp(stand, peildatum);
  if (termijn === null) return null;
  return { trigger: { wat: 'start van de inburgeringstermijn', datum: termijn.start }, uiterlijk: plusDagen(eind(termijn), -1), ...rest };
}

/** Talks before the term started do not count. */
function gesprek({ stand: { voortgangsgesprekken, inburgeringstermijn } }: Peiling, aantal: number): string | null {
  return voortgangsgesprekken.filter((dag) => inburgeringstermijn !== null && dag >= inburgeringstermijn.start)[aantal - 1] ?? null;
}

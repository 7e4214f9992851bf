import type { Doelgroep } from '../../melding/mijlpaal-melding.js';
import { looptijd } from '../looptijd.js';
import { plusDagen } from '../plus-dagen.js';
import { telwoord } from '../telwoord.js';
import { type Peiling, plicht, type Termijnfeiten, type Termijnregel } from '../termijnregel.js';

/** Ten weeks to find a house and two to move: agreed between COA and municipalities, not set by one of them. */
const HUISVESTING_WEKEN = 12;

/** What a koppeling starts: for asylum status holders alone, for nobody else is linked (domain J.3). */
export const KOPPELINGSREGELS: readonly Termijnregel[] = [
  plicht({
    code: 'D2', naam: 'huisvesting', soort: 'beleid',
    feiten: (op) => vanafKoppeling(op, HUISVESTING_WEKEN, { gedaan: op.stand.huisvestingsdatum, wie: 'Afspraak van COA en gemeenten' }),
  }),
  plicht({
    code: 'D3', naam: 'welkomgesprek', soort: 'beleid',
    feiten: (op) => vanafKoppeling(op, op.beleid.welkomgesprekWeken, { gedaan: op.stand.welkomgesprek, wie: op.beleid.naam }),
  }),
  plicht({
    code: 'D5', naam: 'brede-intake', soort: 'beleid',
    feiten: (op) => vanafKoppeling(op, op.beleid.bredeIntakeWeken, { gedaan: op.stand.eindgesprekIntake, wie: op.beleid.naam }),
  }),
];

function vanafKoppeling({ stand, peildatum }: Peiling, weken: number, { gedaan, wie }: { gedaan: string | null; wie: string }): Termijnfeiten | null {
  const { koppelingsdatum: van, verloop } = stand;
  if (van === null) return null;
  const loopt = verloop.doelgroepen.length === 0 ? { voorbij: null } : looptijd(verloop.doelgroepen, isAsiel, { van, tot: peildatum });
  if (loopt === null) return null;
  return {
    trigger: { wat: 'koppeling', datum: van }, uiterlijk: plusDagen(van, weken * 7), gedaan,
    vervalt: loopt.voorbij === null ? null : { datum: loopt.voorbij, reden: 'De doelgroep is gewijzigd.' },
    grond: `${wie}: binnen ${telwoord(weken, 'week', 'weken')} na de koppeling`,
  };
}

function isAsiel(doelgroep: Doelgroep): boolean {
  return doelgroep === 'Asielstatushouder';
}

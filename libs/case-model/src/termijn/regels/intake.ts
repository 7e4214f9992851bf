import { plusDagen } from '../plus-dagen.js';
import { telwoord } from '../telwoord.js';
import { plicht, type Termijnregel } from '../termijnregel.js';
import { eersteWerkdag } from '../werkdag.js';

const PIP_WEKEN = 10;
const BEZWAAR_WEKEN = 6;

/** From welcome to PIP, and what may be said against it. */
export const INTAKEREGELS: readonly Termijnregel[] = [
  plicht({
    code: 'D4', naam: 'vragenlijst', soort: 'beleid',
    feiten({ stand: { welkomgesprek, startVragenlijst }, beleid: { naam, vragenlijstWeken } }) {
      if (welkomgesprek === null) return null;
      const grond = `${naam}: binnen ${telwoord(vragenlijstWeken, 'week', 'weken')} na het welkomgesprek`;
      return { trigger: { wat: 'welkomgesprek', datum: welkomgesprek }, uiterlijk: plusDagen(welkomgesprek, vragenlijstWeken * 7), gedaan: startVragenlijst, grond };
    },
  }),
  plicht({
    code: 'D6', naam: 'pip', soort: 'wettelijk',
    feiten({ stand: { kennisgevingDuo, dagtekeningInitielePip } }) {
      if (kennisgevingDuo === null) return null;
      return {
        trigger: { wat: 'kennisgeving van DUO', datum: kennisgevingDuo }, uiterlijk: eersteWerkdag(plusDagen(kennisgevingDuo, PIP_WEKEN * 7)), gedaan: dagtekeningInitielePip,
        grond: 'Besluit inburgering 2021, artikel 5.3: binnen 10 weken na de kennisgeving van DUO',
      };
    },
  }),
  {
    code: 'D29', naam: 'bezwaar-pip', soort: 'wettelijk', naAfloop: 'vervallen', eindigtMetZaak: false,
    feiten({ stand: { verloop }, peildatum }) {
      const pip = verloop.pips.findLast(({ vanaf }) => vanaf <= peildatum);
      if (pip === undefined) return null;
      return {
        trigger: { wat: 'dagtekening van het PIP', datum: pip.vanaf }, uiterlijk: eersteWerkdag(plusDagen(pip.vanaf, BEZWAAR_WEKEN * 7)), gedaan: null,
        grond: 'Algemene wet bestuursrecht, artikel 6:7: bezwaar binnen 6 weken na het PIP',
      };
    },
  },
];

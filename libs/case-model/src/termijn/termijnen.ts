import { plusMaanden } from '../kernel/datum.js';
import type { ZaakStand } from '../zaak/zaak-stand.js';
import { beslisdataVerlenging } from './beslisdata-verlenging.js';
import { plusDagen } from './plus-dagen.js';
import type { Termijn, Termijnnaam, Termijnstatus } from './termijn.js';
import { eersteWerkdag } from './werkdag.js';

const BELEID = 'Beleidsregels inburgering Almelo';
const GROND: Record<Termijnnaam, string> = {
  welkomgesprek: `${BELEID}: binnen 6 weken na de koppeling`,
  vragenlijst: `${BELEID}: binnen 2 weken na het welkomgesprek`,
  'brede-intake': `${BELEID}: binnen 10 weken na de koppeling`,
  pip: 'Besluit inburgering 2021, artikel 5.3: binnen 10 weken na de kennisgeving van DUO',
  inburgeringstermijn: 'Wet inburgering 2021, artikel 11: drie jaar vanaf de dag na de dagtekening van het eerste PIP',
  'beoordeling-verlenging': `${BELEID}: binnen 5 maanden na het PIP, en niet later dan 5 maanden na de start van het ontzorgen`,
  ontzorgen: 'Participatiewet, artikel 56a: zes maanden vanaf de bijstand',
  'verlengd-ontzorgen': 'Participatiewet, artikel 56a: met zes maanden verlengd',
  'schakelen-leerroute': 'Wet inburgering 2021: schakelen van leerroute binnen anderhalf jaar na de start van de termijn',
};

interface Peiling {
  stand: ZaakStand;
  peildatum: string;
}

/**
 * The deadlines that follow from a case, as they stand on `peildatum` (`jjjj-mm-dd`); a deadline without its trigger is not there.
 * What happened after that day counts as not yet happened. Source: domain J.4.
 */
export function termijnen(stand: ZaakStand, peildatum: string): Termijn[] {
  const op = { stand, peildatum };
  return [...vanKoppeling(op), ...vanIntake(op), ...vanTermijn(op), ...vanOntzorging(op)];
}

function vanKoppeling(op: Peiling): Termijn[] {
  const { stand } = op;
  const { koppelingsdatum } = stand;
  if (koppelingsdatum === null) return [];
  return [
    taak(op, 'welkomgesprek', plusDagen(koppelingsdatum, 42), stand.welkomgesprek),
    taak(op, 'brede-intake', plusDagen(koppelingsdatum, 70), stand.eindgesprekIntake),
  ];
}

function vanIntake(op: Peiling): Termijn[] {
  const { stand } = op;
  const uit: Termijn[] = [];
  if (stand.welkomgesprek !== null) uit.push(taak(op, 'vragenlijst', plusDagen(stand.welkomgesprek, 14), stand.startVragenlijst));
  if (stand.kennisgevingDuo !== null) {
    uit.push(taak(op, 'pip', eersteWerkdag(plusDagen(stand.kennisgevingDuo, 70)), stand.dagtekeningInitielePip));
  }
  return uit;
}

function vanTermijn(op: Peiling): Termijn[] {
  const { stand, peildatum } = op;
  const termijn = stand.inburgeringstermijn;
  if (termijn === null) return [];
  const schakelen = plusDagen(plusMaanden(termijn.start, 18), -1);
  return [
    taak(op, 'inburgeringstermijn', plusDagen(termijn.eind, -1), null),
    een('schakelen-leerroute', schakelen, peildatum > schakelen || isGeeindigd(stand, peildatum) ? 'vervallen' : 'open'),
  ];
}

function vanOntzorging(op: Peiling): Termijn[] {
  const { peildatum } = op;
  const { ontzorging } = op.stand;
  const beslissen = beslisdataVerlenging(op.stand);
  if (ontzorging === null || beslissen === null) return [];
  const beoordeling = taak(op, 'beoordeling-verlenging', beslissen.uiterlijk, null);
  const naam = ontzorging.verlengd === true ? 'verlengd-ontzorgen' : 'ontzorgen';
  return [
    ontzorging.verlengd === null ? beoordeling : { ...beoordeling, status: 'gehaald' },
    een(naam, plusDagen(ontzorging.eind, -1), peildatum >= ontzorging.eind ? 'gehaald' : 'open'),
  ];
}

/** A deadline that is met by something that happens on a day (`gedaan`), and lapses when the case ends before it. */
function taak(op: Peiling, naam: Termijnnaam, uiterlijk: string, gedaan: string | null): Termijn {
  const { stand, peildatum } = op;
  if (gedaan !== null && gedaan <= peildatum) return een(naam, uiterlijk, gedaan <= uiterlijk ? 'gehaald' : 'overschreden');
  if (isGeeindigd(stand, peildatum < uiterlijk ? peildatum : uiterlijk)) return een(naam, uiterlijk, 'vervallen');
  return een(naam, uiterlijk, peildatum > uiterlijk ? 'overschreden' : 'open');
}

function een(naam: Termijnnaam, uiterlijk: string, status: Termijnstatus): Termijn {
  return { naam, uiterlijk, status, grond: GROND[naam] };
}

function isGeeindigd(stand: ZaakStand, op: string): boolean {
  return stand.einde !== null && stand.einde.datum <= op;
}

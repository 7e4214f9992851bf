import { iso, kwartaalBegin } from './dagen.js';
import type { Dobbel } from './dobbel.js';
import { NAAMSTAMMEN } from './namen.js';
import type { Nummeruitgifte } from './nummers.js';
import type { Rapportplan } from './rapportplan.js';
import type { Rapportregel } from './rapportregel.js';

/** Other municipalities in Twente whose people sit in the same classes. */
export const ANDERE_GEMEENTEN = ['0153', '0189', '1742', '0164'] as const;

/** The line of somebody of another municipality. */
export function buitenregel(plan: Rapportplan, dobbel: Dobbel, nummers: Nummeruitgifte): Rapportregel {
  const { school, route, kwartaal } = plan;
  const stam = dobbel.kies(NAAMSTAMMEN);
  const uren = dobbel.geheel(20, 120);
  const begin = iso(kwartaalBegin(kwartaal));
  const vNummer = nummers.vNummerElders();
  return {
    gemeente: dobbel.kies(ANDERE_GEMEENTEN), deelnemer: `X${vNummer.slice(4)}`, bsn: school.bsn ? nummers.bsnVanNiemand() : '', vNummer: school.vNummer === 'altijd' ? vNummer : '',
    achternaam: dobbel.kies(stam.families), voorvoegsel: '', voornamen: dobbel.kies(stam.mannen), geboortedatum: '1985-03-04', route, aanmelding: begin, start: begin, lesvorm: 'DAG', groep: 'X',
    aangeboden: uren, gevolgd: uren, geoorloofd: 0, ongeoorloofd: 0, cumulatief: uren, niveaus: ['A1', 'A1', 'A1', 'A1'], toets: '', examens: [], status: 'ACTIEF',
    reden: '', einde: '', signaal: 'GEEN', toelichting: '',
  };
}

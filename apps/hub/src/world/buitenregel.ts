import { iso, kwartaalBegin } from './dagen.js';
import type { Dobbel } from './dobbel.js';
import { NAAMSTAMMEN } from './namen.js';
import type { Nummeruitgifte } from './nummers.js';
import type { Rapportplan } from './rapportplan.js';
import type { Rapportregel } from './rapportregel.js';

const TWENTE = ['0153', '0189', '1742', '0164', '0141'] as const;

/** Other municipalities in Twente whose people sit in the same classes as this one's. */
export function andereGemeenten(gemeente: string): readonly string[] {
  return TWENTE.filter((g) => g !== gemeente).slice(0, 4);
}

/** The line of somebody of another municipality than `gemeente`. */
export function buitenregel(plan: Rapportplan, dobbel: Dobbel, nummers: Nummeruitgifte, gemeente: string): Rapportregel {
  const { school, route, kwartaal } = plan;
  const stam = dobbel.kies(NAAMSTAMMEN);
  const uren = dobbel.geheel(20, 120);
  const begin = iso(kwartaalBegin(kwartaal));
  const vNummer = nummers.vNummerElders();
  return {
    gemeente: dobbel.kies(andereGemeenten(gemeente)), deelnemer: `X${vNummer.slice(4)}`, bsn: school.bsn ? nummers.bsnVanNiemand() : '', vNummer: school.vNummer === 'altijd' ? vNummer : '',
    achternaam: dobbel.kies(stam.families), voorvoegsel: '', voornamen: dobbel.kies(stam.mannen), geboortedatum: '1985-03-04', route, aanmelding: begin, start: begin, lesvorm: 'DAG', groep: 'X',
    aangeboden: uren, gevolgd: uren, geoorloofd: 0, ongeoorloofd: 0, cumulatief: uren, niveaus: ['A1', 'A1', 'A1', 'A1'], toets: '', examens: [], status: 'ACTIEF',
    reden: '', einde: '', signaal: 'GEEN', toelichting: '',
  };
}

import type { Doelgroep, Leerroute } from '#libs/case-model';
import type { Swiactiviteit, Swiattributen } from './attributen.selection.js';

const PLANNEN: readonly (readonly [Leerroute, 'B1' | 'A2' | null])[] = [['B', 'B1'], ['B', 'A2'], ['O', 'B1'], ['Z', null]];
const DOELGROEPEN: readonly Doelgroep[] = ['Asielstatushouder', 'Gezinsmigrant en overige migrant'];
const DAG = '2025-01-31';

const LEEG: Swiattributen = {
  bsn: '999992351', doelgroep: 'Asielstatushouder', leerroute: null, niveauPip: null, dagtekeningInitielePip: null, dagtekeningPip: null,
  urenTaal: null, urenParticipatie: null, zrouteEindgesprek: null, pvt: null, map: null, ontzorgStart: null, ontzorgEind: null, activiteiten: [],
};
const SOORTEN: readonly Swiactiviteit['soort'][] = ['VRIJWILLIGERSWERK', 'WERKERVARINGSPLAATS', 'LEERBAAN', 'BETAALD_WERK', 'STAGE', 'BUURTACTIVITEIT'];

/** Invented people in every combination that a profile can distinguish, as full and as empty as they come: to try a profile on its schema at start. */
export function proefpersonen(): Swiattributen[] {
  const activiteiten = SOORTEN.flatMap((soort): Swiactiviteit[] => [{ soort, start: DAG, einde: DAG, urenPerWeek: 12 }, { soort, start: DAG, einde: null, urenPerWeek: null }]);
  const vol = { activiteiten, dagtekeningInitielePip: DAG, dagtekeningPip: DAG, urenTaal: 123, urenParticipatie: 123, zrouteEindgesprek: DAG, pvt: DAG, map: DAG, ontzorgStart: DAG, ontzorgEind: DAG };
  return DOELGROEPEN.flatMap((doelgroep) => [
    { ...LEEG, doelgroep },
    ...PLANNEN.map(([leerroute, niveauPip]) => ({ ...LEEG, ...vol, doelgroep, leerroute, niveauPip })),
  ]);
}

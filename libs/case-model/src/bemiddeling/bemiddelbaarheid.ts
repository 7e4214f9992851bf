import type { Bemiddeldoel } from '../melding/bemiddelingsprofiel.js';
import type { Bemiddelaar } from '../melding/plaatsing-melding.js';
import type { Leerroute } from '../melding/taal-melding.js';
import type { Bemiddeling } from '../zaak/bemiddeling.js';
import type { ZaakStand } from '../zaak/zaak-stand.js';

/** Whether somebody may and should be offered to a partner on a day, and what a person could mend where not. Codes: contracts/avedan/aanmelding, contracts/wsp/profiel, SOURCE.md. */
export interface Bemiddelbaarheid {
  aanbieden: boolean;
  redenen: readonly string[];
}

/** What of a case it is judged by. */
export type Bemiddelbron = Pick<ZaakStand, 'einde' | 'leerroute' | 'doelgroep' | 'inburgeringstermijn' | 'bemiddeling'>;

/** What each partner finds, and beside which route. Source: partners.md 5, 6. */
const DOEL: Readonly<Record<Bemiddelaar, { doel: Bemiddeldoel; leerroute: Leerroute }>> = {
  avedan: { doel: 'VRIJWILLIGERSWERK', leerroute: 'Z' },
  wsp: { doel: 'BETAALD_WERK', leerroute: 'B' },
};
/** Six hours a week. Source: partners.md 5. */
const MINSTE_KWARTIEREN = 24;

/** Judges a case as it is known; null: it is there no more. Nobody is offered without a profile that says so and a permission, nor after the end or the term. */
export function bemiddelbaarheid(stand: Bemiddelbron | null, bemiddelaar: Bemiddelaar, peildatum: string): Bemiddelbaarheid {
  if (stand === null || isVoorbij(stand, peildatum)) return { aanbieden: false, redenen: [] };
  const { bemiddeling } = stand;
  if (bemiddeling === null) return { aanbieden: false, redenen: moet(stand, bemiddelaar) ? ['profiel-ontbreekt'] : [] };
  if (bemiddeling.doel !== DOEL[bemiddelaar].doel || bemiddeling.ingetrokken) return { aanbieden: false, redenen: [] };
  const redenen = [
    ...toestemmingdeel(bemiddeling, peildatum),
    ...(stand.leerroute === DOEL[bemiddelaar].leerroute && stand.inburgeringstermijn !== null ? [] : ['doel-past-niet-bij-leerroute']),
    ...(bemiddelaar === 'avedan' ? urendeel(bemiddeling) : []),
  ];
  return { aanbieden: redenen.length === 0, redenen };
}

function isVoorbij({ einde, inburgeringstermijn }: Bemiddelbron, peildatum: string): boolean {
  return (einde !== null && einde.datum <= peildatum) || (inburgeringstermijn !== null && inburgeringstermijn.eind <= peildatum);
}

/** Participation is asked of who follows the Z-route on asylum; paid work is nobody's duty. Source: domain C.1 (Besluit 3.14), G.3. */
function moet({ leerroute, doelgroep }: Bemiddelbron, bemiddelaar: Bemiddelaar): boolean {
  return bemiddelaar === 'avedan' && leerroute === 'Z' && doelgroep === 'Asielstatushouder';
}

function toestemmingdeel({ toestemming: { gegeven, datum } }: Bemiddeling, peildatum: string): string[] {
  if (!gegeven || datum === undefined) return ['toestemming-ontbreekt'];
  return datum > peildatum ? ['toestemming-in-toekomst'] : [];
}

function urendeel({ urenPerWeek, hoogsteUrenPerWeek }: Bemiddeling): string[] {
  if (hoogsteUrenPerWeek !== null && hoogsteUrenPerWeek < MINSTE_KWARTIEREN) return ['belastbaarheid-onder-minimum'];
  return urenPerWeek === null || urenPerWeek < MINSTE_KWARTIEREN ? ['uren-onder-minimum'] : [];
}

import type { Bemiddeldoel } from '../melding/bemiddelingsprofiel.js';
import type { Bemiddelaar } from '../melding/plaatsing-melding.js';
import type { Leerroute } from '../melding/taal-melding.js';
import type { Bemiddeling } from '../zaak/bemiddeling.js';
import type { ZaakStand } from '../zaak/zaak-stand.js';

/** Whether somebody may and should be offered to a partner on a day, and what a person could mend where not. Codes: contracts/avedan/aanmelding, contracts/wsp/profiel, SOURCE.md. */
export interface Bemiddelbaarheid {
  /** Why not, as a code; null: the person is to be offered. */
  waaromNiet: string | null;
  /** Of this and whatever else stands in the way, what a person could mend. */
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
  if (stand === null) return { waaromNiet: 'zaak-ingetrokken', redenen: [] };
  const voorbij = voorbijdeel(stand, peildatum) ?? nietGevraagd(stand.bemiddeling, bemiddelaar);
  if (voorbij !== null) return { waaromNiet: voorbij, redenen: [] };
  const { bemiddeling } = stand;
  if (bemiddeling === null) return { waaromNiet: 'profiel-ontbreekt', redenen: moet(stand, bemiddelaar) ? ['profiel-ontbreekt'] : [] };
  const redenen = [...toestemmingdeel(bemiddeling, peildatum), ...routedeel(stand, bemiddelaar), ...(bemiddelaar === 'avedan' ? urendeel(bemiddeling) : [])];
  return { waaromNiet: redenen[0] ?? null, redenen };
}

function nietGevraagd(bemiddeling: Bemiddeling | null, bemiddelaar: Bemiddelaar): string | null {
  if (bemiddeling?.ingetrokken === true) return 'profiel-ingetrokken';
  return bemiddeling === null || bemiddeling.doel === DOEL[bemiddelaar].doel ? null : 'ander-doel';
}

function routedeel({ leerroute, inburgeringstermijn }: Bemiddelbron, bemiddelaar: Bemiddelaar): string[] {
  return leerroute === DOEL[bemiddelaar].leerroute && inburgeringstermijn !== null ? [] : ['doel-past-niet-bij-leerroute'];
}

function voorbijdeel({ einde, inburgeringstermijn }: Bemiddelbron, peildatum: string): string | null {
  if (einde !== null && einde.datum <= peildatum) return 'zaak-beeindigd';
  return inburgeringstermijn !== null && inburgeringstermijn.eind <= peildatum ? 'termijn-voorbij' : null;
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

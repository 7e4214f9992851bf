import type { Feit } from '../melding/feit.js';
import type { Mijlpaal } from '../melding/mijlpaal-melding.js';
import type { TaalMelding, TrajectStatus } from '../melding/taal-melding.js';
import type { ZaakStand, ZaakStatus } from './zaak-stand.js';

type Voortgang = Pick<ZaakStand, 'koppelingsdatum' | 'dagtekeningPip'>;

const BEGONNEN: ReadonlySet<TrajectStatus> = new Set<TrajectStatus>(['ACTIEF', 'ONDERBROKEN', 'AFGEROND', 'UITGEVALLEN']);

/** The furthest state that the milestones, and a school that has begun, prove. Source: domain J.3. */
export function zaakStatusVan(stand: Voortgang, gehaald: ReadonlyMap<Mijlpaal, unknown>, taal: readonly Feit<TaalMelding>[]): ZaakStatus {
  if (gehaald.has('EINDE')) return 'AFGESLOTEN';
  if (stand.dagtekeningPip !== null) return taal.some((rij) => BEGONNEN.has(rij.melding.status)) ? 'TRAJECT_ACTIEF' : 'PIP_VASTGESTELD';
  return voorDePip(stand, gehaald);
}

function voorDePip(stand: Voortgang, gehaald: ReadonlyMap<Mijlpaal, unknown>): ZaakStatus {
  if (gehaald.has('EINDGESPREK_INTAKE')) return 'INTAKE_AFGEROND';
  if (gehaald.has('START_VRAGENLIJST') || gehaald.has('LEERBAARHEIDSTOETS')) return 'INTAKE_GESTART';
  if (gehaald.has('WELKOMGESPREK')) return 'WELKOM_GEVOERD';
  return stand.koppelingsdatum === null ? 'AANGEKONDIGD' : 'GEKOPPELD';
}

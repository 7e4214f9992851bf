import type { CoaMelding } from '../melding/coa-melding.js';
import type { Feit } from '../melding/feit.js';
import type { Herkomst } from './herkomst.js';
import { herkomstVan } from './herkomst-van.js';
import type { ZaakStand } from './zaak-stand.js';

type Coadeel = Pick<ZaakStand, 'vergunning' | 'koppelingsdatum' | 'huisvestingsdatum'>;

/** What COA knows: per key the newest message that has it. Takes feiten in the order of `laatstVerzondenEerst`. Source: partners.md 1. */
export function vouwCoa(coa: readonly Feit<CoaMelding>[], herkomst: Record<string, Herkomst>): Coadeel {
  return {
    vergunning: nieuwste(coa, 'vergunning', herkomst, (melding) => melding.vergunning?.soort),
    koppelingsdatum: nieuwste(coa, 'koppelingsdatum', herkomst, (melding) => melding.koppelingsdatum),
    huisvestingsdatum: nieuwste(coa, 'huisvestingsdatum', herkomst, (melding) => melding.huisvestingsdatum),
  };
}

function nieuwste<T>(
  coa: readonly Feit<CoaMelding>[],
  veld: string,
  herkomst: Record<string, Herkomst>,
  lees: (melding: CoaMelding) => T | undefined,
): T | null {
  for (const feit of coa) {
    const waarde = lees(feit.melding);
    if (waarde === undefined) continue;
    herkomst[veld] = herkomstVan(feit);
    return waarde;
  }
  return null;
}

import type { GelezenRegel } from '../gelezen-regel.js';
import { isAfgekeurd } from './rij.js';
import type { Rij } from './rij.js';
import type { Vertaling } from './tabeluitwisseling.js';

/** A judged line in the words of the kernel; only a line that is not refused is translated. */
export function naarGelezenRegel(rij: Rij, groep: string | null, vertaal: (rij: Rij) => Vertaling): GelezenRegel {
  const vertaling = isAfgekeurd(rij) ? null : vertaal(rij);
  return {
    regel: rij.regel,
    eind: vertaling?.eind ?? 'afgekeurd',
    bevindingen: rij.bevindingen,
    groep,
    inhoud: rij.inhoud,
    sleutels: vertaling?.sleutels ?? {},
    ...(vertaling?.verwijzing === undefined ? {} : { verwijzing: vertaling.verwijzing }),
    melding: vertaling?.melding ?? null,
    persoon: vertaling?.persoon ?? null,
  };
}

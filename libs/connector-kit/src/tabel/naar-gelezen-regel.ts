import type { GelezenRegel } from '../gelezen-regel.js';
import { isAfgekeurd } from './rij.js';
import type { Rij } from './rij.js';
import type { Vertaling } from './tabeluitwisseling.js';

/** A line that is refused says nothing. */
const AFGEKEURD: Pick<GelezenRegel, 'eind' | 'sleutels' | 'melding' | 'persoon'> = { eind: 'afgekeurd', sleutels: {}, melding: null, persoon: null };

/** A judged line in the words of the kernel; only a line that is not refused is translated. */
export function naarGelezenRegel(rij: Rij, groep: string | null, vertaal: (rij: Rij) => Vertaling): GelezenRegel {
  const { regel, bevindingen, inhoud } = rij;
  return { regel, bevindingen, groep, inhoud, ...(isAfgekeurd(rij) ? AFGEKEURD : vertaal(rij)) };
}

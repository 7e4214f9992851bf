import type { Leerroute } from '../melding/taal-melding.js';
import type { Pipkeuze } from '../zaak/verloop.js';
import type { ZaakStand } from '../zaak/zaak-stand.js';
import type { Aanspraak } from './binnen-termijn.js';

/** Asked of whoever follows one of these routes: a switch of route ends what the new one does not ask. */
export function opLeerroute({ verloop: { pips } }: Pick<ZaakStand, 'verloop'>, ...routes: readonly Leerroute[]): Aanspraak<Pipkeuze> {
  return { stappen: pips, geldt: ({ leerroute }) => routes.includes(leerroute), reden: () => 'De leerroute is gewijzigd.' };
}

import type { ZaakPersoon } from '#libs/case-model';
import type { Kluis } from '#libs/platform';

/** Ties the sealed person to its case: moved to another row it does not open. */
const context = (id: string): string => `zaak/${id}`;

/** Seals who a case is about, as stored in `zaak.zaak.geheim`. */
export function verzegelPersoon(kluis: Kluis, id: string, persoon: ZaakPersoon): Buffer {
  return kluis.verzegel(JSON.stringify(persoon), context(id));
}

/** Opens it again. Throws when the bytes were changed or belong to another case. */
export function ontzegelPersoon(kluis: Kluis, id: string, geheim: Buffer): ZaakPersoon {
  return JSON.parse(kluis.ontzegel(geheim, context(id)).toString()) as ZaakPersoon;
}

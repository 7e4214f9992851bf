import type { Persoonsdeel, ZaakPersoon } from '#libs/case-model';
import type { Kluis, Tx } from '#libs/platform';

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

/** What each source states of these cases' names and birth dates. */
export async function leesVerklaringen(tx: Tx, kluis: Kluis, ids: readonly string[]): Promise<Map<string, Verklaring[]>> {
  if (ids.length === 0) return new Map();
  const rijen = await tx.query<{ id: string; geheim: Buffer }>('select id, geheim from zaak.zaak where id = any($1::uuid[])', [ids]);
  return new Map(rijen.map(({ id, geheim }) => [id, (JSON.parse(kluis.ontzegel(geheim, context(id)).toString()) as { verklaringen: Verklaring[] }).verklaringen]));
}

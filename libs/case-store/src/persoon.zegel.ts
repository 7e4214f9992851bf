import type { Persoonsdeel, ZaakPersoon } from '#libs/case-model';
import type { Kluis, Leesbron } from '#libs/platform';

/** Ties the sealed person to its case: moved to another row it does not open. */
const context = (id: string): string => `zaak/${id}`;

/** Name and birth date as one source states them: what a line's own are compared with. */
export type Verklaring = Pick<Persoonsdeel, 'geslachtsnaam' | 'voornamen' | 'geboortedatum'>;

/** Seals who a case is about, with what each source states of name and birth date, as stored in `zaak.zaak.geheim`. */
export function verzegelPersoon(kluis: Kluis, id: string, persoon: ZaakPersoon, verklaringen: readonly Verklaring[]): Buffer {
  const kort = verklaringen.map(({ geslachtsnaam, voornamen, geboortedatum }) => ({ geslachtsnaam, voornamen, geboortedatum }));
  return kluis.verzegel(JSON.stringify({ ...persoon, verklaringen: kort }), context(id));
}

/** Opens it again. Throws when the bytes were changed or belong to another case. */
export function ontzegelPersoon(kluis: Kluis, id: string, geheim: Buffer): ZaakPersoon {
  return JSON.parse(kluis.ontzegel(geheim, context(id)).toString()) as ZaakPersoon;
}

/** What each source states of these cases' names and birth dates. */
export async function leesVerklaringen(bron: Leesbron, kluis: Kluis, ids: readonly string[]): Promise<Map<string, Verklaring[]>> {
  if (ids.length === 0) return new Map();
  const rijen = await bron.query<{ id: string; geheim: Buffer }>('select id, geheim from zaak.zaak where id = any($1::uuid[])', [ids]);
  return new Map(rijen.map(({ id, geheim }) => [id, (JSON.parse(kluis.ontzegel(geheim, context(id)).toString()) as { verklaringen: Verklaring[] }).verklaringen]));
}

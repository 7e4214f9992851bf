import type { Beschrijving, ZaakPersoon } from '#libs/case-model';
import type { Kluis, Leesbron } from '#libs/platform';

/** Ties the sealed person to its case: moved to another row it does not open. */
const context = (id: string): string => `zaak/${id}`;

/** Seals who a case is about, with what each source states of it (what a line's own is compared with), as stored in `zaak.zaak.geheim`. */
export function verzegelPersoon(kluis: Kluis, { id, gemeentecode }: { id: string; gemeentecode: string }, persoon: ZaakPersoon, verklaringen: readonly Beschrijving[]): Buffer {
  const kort = verklaringen.map(({ geslachtsnaam, voornamen, geboortedatum, geslacht, bsn, vNummer }): Partial<Record<keyof Beschrijving, unknown>> => ({ geslachtsnaam, voornamen, geboortedatum, geslacht, bsn, vNummer }));
  return kluis.verzegel(JSON.stringify({ ...persoon, verklaringen: kort }), context(id), gemeentecode);
}

/** Opens it again. Throws when the bytes were changed or belong to another case. */
export function ontzegelPersoon(kluis: Kluis, id: string, geheim: Buffer): ZaakPersoon {
  return JSON.parse(kluis.ontzegel(geheim, context(id)).toString()) as ZaakPersoon;
}

/** What each source states of these cases' people. */
export async function leesVerklaringen(bron: Leesbron, kluis: Kluis, ids: readonly string[]): Promise<Map<string, Beschrijving[]>> {
  if (ids.length === 0) return new Map();
  const rijen = await bron.query<{ id: string; geheim: Buffer }>('select id, geheim from zaak.zaak where id = any($1::uuid[])', [ids]);
  return new Map(rijen.map(({ id, geheim }) => [id, (JSON.parse(kluis.ontzegel(geheim, context(id)).toString()) as { verklaringen: Beschrijving[] }).verklaringen]));
}

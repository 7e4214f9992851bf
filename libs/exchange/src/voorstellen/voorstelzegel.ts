import type { Kluis } from '#libs/platform';
import type { Verwezene } from '../verwijzingen/verwijzingen.js';

/** What of a proposal is only ever stored encrypted. */
export interface Voorstelgeheim {
  /** The attributes that may leave. */
  inhoud: unknown;
  /** Whom the chain's reference stands for; absent when the case was there no more. */
  nummers?: Verwezene;
}

/** Ties it to its proposal: moved to another row it does not open. */
const context = (id: number): string => `voorstel/${id}`;

/** Seals it for `exchange.voorstel.geheim`. */
export function verzegelVoorstel(kluis: Kluis, { id, gemeente }: { id: number; gemeente: string }, geheim: Voorstelgeheim): Buffer {
  return kluis.verzegel(JSON.stringify(geheim), context(id), gemeente);
}

/** Opens it again. Throws when the bytes were changed or belong to another proposal. */
export function ontzegelVoorstel(kluis: Kluis, id: number, geheim: Buffer): Voorstelgeheim {
  return JSON.parse(kluis.ontzegel(geheim, context(id)).toString()) as Voorstelgeheim;
}

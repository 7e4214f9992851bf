import { type Detailattributen, DETAILATTRIBUTEN } from './attributen.selection.js';

/** Attributes with what makes them a message; those of a withdrawal are not there. */
export interface Detail {
  referentie: string;
  /** From 1, without a gap. */
  versie: number;
  soort: 'DETAIL' | 'INTREKKING';
  attributen: Partial<Detailattributen>;
}

/** A message as it leaves: what the contract's layout describes. */
export type Detailbericht = Omit<Detail, 'attributen'> & Partial<Detailattributen>;

/** Attributes to message. Nothing that the type does not name can get in. */
export function naarBericht({ referentie, versie, soort, attributen }: Detail): Detailbericht {
  const delen = DETAILATTRIBUTEN.flatMap((naam) => (attributen[naam] === undefined ? [] : [[naam, attributen[naam]] as const]));
  return { referentie, versie, soort, ...(Object.fromEntries(delen) as Partial<Detailattributen>) };
}

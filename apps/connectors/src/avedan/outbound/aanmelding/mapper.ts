import { type Aanmeldattributen, AANMELDATTRIBUTEN } from './attributen.selection.js';

/** Attributes with what makes them a message; those of a withdrawal are not there. */
export interface Aanmelding {
  referentie: string;
  /** From 1, without a gap. */
  versie: number;
  soort: 'AANMELDING' | 'WIJZIGING' | 'INTREKKING';
  attributen: Partial<Aanmeldattributen>;
}

/** A message as it leaves: what the contract's layout describes. */
export type Aanmeldbericht = Omit<Aanmelding, 'attributen'> & Partial<Aanmeldattributen>;

/** Attributes to message. Nothing that the type does not name can get in. */
export function naarBericht({ referentie, versie, soort, attributen }: Aanmelding): Aanmeldbericht {
  const delen = AANMELDATTRIBUTEN.flatMap((naam) => (attributen[naam] === undefined ? [] : [[naam, attributen[naam]] as const]));
  return { referentie, versie, soort, ...(Object.fromEntries(delen) as Partial<Aanmeldattributen>) };
}

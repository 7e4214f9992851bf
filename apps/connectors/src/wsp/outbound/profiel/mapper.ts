import type { Profielattributen } from './attributen.selection.js';

/** Attributes with what makes them a message; those of a withdrawal are not there. */
export interface Profiel {
  referentie: string;
  /** From 1, without a gap. */
  versie: number;
  soort: 'PROFIEL' | 'WIJZIGING' | 'INTREKKING';
  attributen: Partial<Profielattributen>;
}

/** A message as it leaves: what the contract's layout describes. */
export type Profielbericht = Omit<Profiel, 'attributen'> & Partial<Profielattributen>;

/** Attributes to message. Nothing that the type does not name can get in. */
export function naarBericht({ referentie, versie, soort, attributen }: Profiel): Profielbericht {
  const { leeftijdscategorie, contacttaal, twvVrij, mobiliteit, vervoermiddel, werktijden, beschikbaarheid, lesurenPerWeek, arbeidsmarktkwalificatie } = attributen;
  const delen = { leeftijdscategorie, contacttaal, twvVrij, mobiliteit, vervoermiddel, werktijden, beschikbaarheid, lesurenPerWeek, arbeidsmarktkwalificatie };
  return { referentie, versie, soort, ...(Object.fromEntries(Object.entries(delen).filter(([, deel]) => deel !== undefined)) as Partial<Profielattributen>) };
}

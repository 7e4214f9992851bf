import type { Budgetattributen, Instructiesoort } from './attributen.selection.js';

/** Attributes with what makes them an instruction. */
export interface Instructie {
  instructieId: string;
  /** From 1, without a gap: what Stadsbank gets. */
  versie: number;
  soort: Instructiesoort;
  attributen: Budgetattributen;
}

/** An instruction as a message: what the contract's layout describes. */
export type Budgetbericht = Omit<Instructie, 'attributen'> & Budgetattributen;

/** Instruction to message. Nothing that the type does not name can get in. */
export function naarBericht({ instructieId, versie, soort, attributen }: Instructie): Budgetbericht {
  const { vervangtInstructieId, client, looptijd, opschorting, grondslag, besluit, verlenging, machtiging, partner, bijstand, betalingen, restant } = attributen;
  const delen = { vervangtInstructieId, opschorting, grondslag, besluit, verlenging, machtiging, partner, bijstand, betalingen, restant };
  return { instructieId, versie, soort, client, looptijd, ...gevuld(delen) };
}

function gevuld<T extends object>(delen: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(delen).filter(([, deel]) => deel !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> };
}

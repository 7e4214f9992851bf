import type { Besluit, Keuze, Persoonsdeel } from '#libs/case-model';

/** A decision as it is to be recorded; a choice comes whole, whatever the field. */
export type TeNemenBesluit = Exclude<Besluit, { soort: 'kies' }> | ({ soort: 'kies'; veld: string } & Keuze);

/** Who decides, about whom, and when. */
export interface Besluitcontext {
  /** The numbers of the person; null for a decision about a file or a task. */
  persoon: Pick<Persoonsdeel, 'bsn' | 'vNummer'> | null;
  gemeentecode: string;
  /** Subject of the token. */
  medewerker: string;
  nu: Date;
  /** Uuid of the decision, and which version of it this is: 1, or a higher one that takes it back. */
  kenmerk: string;
  versie: number;
}

/** A decision as the file that regie's own exchange reads (contracts/regie/besluit): recorded here, it goes the way of every file. */
export function besluitbestand(besluit: TeNemenBesluit, { persoon, gemeentecode, medewerker, nu, kenmerk, versie }: Besluitcontext): { naam: string; inhoud: Buffer } {
  const inhoud = { bsn: persoon?.bsn, v_nummer: persoon?.vNummer, kenmerk, vastgelegd: nu.toISOString(), medewerker, besluit };
  return { naam: `BESLUIT_${gemeentecode}_${kenmerk}${versie === 1 ? '' : `_v${versie}`}.json`, inhoud: Buffer.from(JSON.stringify(inhoud)) };
}

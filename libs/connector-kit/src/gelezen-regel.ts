import type { Bevinding, Melding, Persoonsdeel } from '#libs/case-model';

/** What identifies the person of a line, in the clear; the kernel stores keyed hashes of these and nothing else. */
export interface Regelsleutels {
  /** Nine digits that pass the eleven-test. */
  bsn?: string;
  /** Ten digits. */
  vNummer?: string;
  /** The sender's own number of a participant or a placement, made unique by the sender: `5101/D1`, `avedan/P1`. */
  deelnemer?: string;
  /** Folded full name and full birth date (`naamsleutel` of the case model); absent where they prove too little. */
  naamdatum?: string;
}

/** One data line after reading, checking and mapping: what the kernel stores in its ledger. */
export interface GelezenRegel {
  /** Physical line in the file (header = 1), or the 1-based index of a JSON line. */
  regel: number;
  /** Ends that the line alone decides; `open` lines are linked later. */
  eind: 'afgekeurd' | 'buitenBereik' | 'open';
  bevindingen: Bevinding[];
  /** Lines of one file with the same `groep` must have the same `inhoud`: identical ones are dubbel, differing ones all refused. Null: no such rule. */
  groep: string | null;
  inhoud: string;
  sleutels: Regelsleutels;
  /** Reference that the hub gave the partner for the person, where the line names one instead of numbers; the kernel fills in the numbers. */
  verwijzing?: string;
  /** Null for a refused line. For buitenBereik only hours and codes, nothing that identifies. */
  melding: Melding | null;
  /** Null for a refused line and for buitenBereik. */
  persoon: Persoonsdeel | null;
}

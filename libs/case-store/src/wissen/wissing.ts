/** Why somebody is no longer known. The last three the hub decides itself. */
export type Wisreden = 'verzoek' | 'onterecht-ontvangen' | 'ingetrokken-door-bron' | 'bewaartermijn' | 'gemeente-weg';

/** A message of which lines were emptied: the hash is that of its bytes as they came. */
export interface Wisbewijs {
  bericht: number;
  sha256: string;
  regels: number[];
}

/** A delivery that had somebody in it, the withdrawal included. */
export interface Wislevering {
  levering: number;
  partner: string;
  uitwisseling: string;
  /** What it said, e.g. `BEEINDIGING`; null: a whole file. */
  soort: string | null;
  op: Date;
  sha256: string;
  stand: string;
}

/** That somebody was erased, without who. */
export interface Wissing {
  id: number;
  gemeente: string;
  reden: Wisreden;
  door: string;
  op: Date;
  bewijs: Wisbewijs[];
  /** What went to partners about this person, oldest first. */
  leveringen: Wislevering[];
  /** Since when partners have been told, and what was kept to tell them is gone too; null: not yet. */
  klaar: Date | null;
}

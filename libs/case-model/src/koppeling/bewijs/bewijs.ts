import type { Datumniveau } from './vergelijk-geboortedatum.js';
import type { Naamniveau } from './vergelijk-naam.js';
import type { Nummerniveau } from './vergelijk-nummer.js';

/** What was compared and how far it agreed; it names no value. */
export type Redencode =
  | `achternaam-${Naamniveau}`
  | `voornaam-${Naamniveau}`
  | 'naam-verwisseld'
  | 'naam-verschoven'
  | `geboortedatum-${Datumniveau}`
  | 'geslacht-gelijk'
  | 'geslacht-anders'
  | `bsn-${Nummerniveau}`
  | `v_nummer-${Nummerniveau}`
  | 'deelnemernummer-gelijk';

/** One thing that was compared. */
export interface Reden {
  code: Redencode;
  /** Tenths of a bit; above zero it speaks for one person, below zero for two. */
  gewicht: number;
}

/** Everything that speaks for or against two descriptions being of one person. */
export interface Bewijs {
  /** Sum of the reasons, in tenths of a bit: 100 says a thousand times likelier for one person than for two taken at random. */
  gewicht: number;
  redenen: Reden[];
}

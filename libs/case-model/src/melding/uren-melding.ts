import type { Zegmoment } from './plaatsing-melding.js';

/** The hours of one placement in one month, whole. It names the placement and not the person. Hours are quarters of an hour. Source: contracts/avedan/uren. */
export interface UrenMelding extends Zegmoment {
  soort: 'uren';
  bron: 'avedan';
  /** The partner's own id of the placement. */
  plaatsing: string;
  /** Month of the hours, `jjjjmm`. */
  maand: string;
  gewerkt: number;
  /** Missed and reported. */
  afgemeld?: number;
  /** Missed without a word. */
  nietAfgemeld?: number;
  /** True when the host confirmed them: only then do they count. */
  akkoord: boolean;
}

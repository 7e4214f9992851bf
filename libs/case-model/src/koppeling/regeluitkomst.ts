import type { Bevinding } from '../melding/bevinding.js';

/** What the end state adds to a line: one of the ends that depend on other lines, and its findings. */
export interface Regeluitkomst {
  bericht: number;
  regel: number;
  /** True when an earlier line of the same person already says exactly this (regie milestones). */
  dubbel: boolean;
  bevindingen: Bevinding[];
}

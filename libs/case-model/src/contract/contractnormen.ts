import type { Indicatorcode } from './indicator.js';

/** What an indicator must come to, bound included, in its own unit. */
export interface Norm {
  minstens?: number;
  hoogstens?: number;
}

/** What was agreed with a school about a route. */
export interface Contractnormen {
  /** Where they come from, for people. */
  naam: string;
  /** Weeks from registration within which lessons must begin. */
  startBinnenWeken: number;
  /** An indicator without a norm is shown and not judged. */
  normen: Partial<Record<Indicatorcode, Norm>>;
}

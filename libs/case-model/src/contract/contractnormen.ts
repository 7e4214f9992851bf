import type { Indicatorcode } from './indicator.js';
import type { Norm } from './norm.js';

/** What was agreed with a school about a route. */
export interface Contractnormen {
  /** Where they come from, for people. */
  naam: string;
  /** Weeks from registration within which lessons must begin. */
  startBinnenWeken: number;
  /** An indicator without a norm is shown and not judged. */
  normen: Partial<Record<Indicatorcode, Norm>>;
}

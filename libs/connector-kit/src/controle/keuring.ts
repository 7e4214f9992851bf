import type { Bevinding } from '#libs/case-model';

/** Asks how a file would be judged, without handing it in. */
export interface Keurvraag {
  partner: string;
  naam: string;
  /** Day in Europe/Amsterdam, `jjjj-mm-dd`. */
  vandaag: string;
  gemeenten: readonly string[];
}

/** How it would be judged by its own content alone. */
export interface Keuring {
  /** True when nothing of the file would be used; it then has no lines. */
  geweigerd: boolean;
  regels: number;
  tellingen: { goed: number; afgekeurd: number; dubbel: number; buitenBereik: number };
  /** Those on the file first, then by line; at most `MEESTE_BEVINDINGEN`. */
  bevindingen: Bevinding[];
  /** Findings that are not among them. */
  meer: number;
  /** What only the hub itself can judge, in Dutch sentences. */
  nietGecontroleerd: string[];
}

/** Nobody mends more by hand before trying again. */
export const MEESTE_BEVINDINGEN = 500;

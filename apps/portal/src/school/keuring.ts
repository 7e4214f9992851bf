import type { Bevinding } from '../api/bericht.js';

/** What the intake would say of a file, as `POST /berichten/_controleer` gives it. */
export interface Keuring {
  geweigerd: boolean;
  regels: number;
  tellingen: { goed: number; afgekeurd: number; dubbel: number; buitenBereik: number };
  bevindingen: Bevinding[];
  meer: number;
  nietGecontroleerd: string[];
}

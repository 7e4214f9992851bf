import { huurtijd, type Leverbeleid } from './leverbeleid.js';
import { wachttijd } from './wachttijd.js';

/** The circuit breaker of one partner, over all its exchanges. Times in milliseconds since 1970. */
export interface Partnerlijn {
  /** Technical failures in a row. */
  storingen: number;
  /** Since when the partner is out of reach; null while it answers. */
  openSinds: number | null;
  /** No attempt leaves before this. */
  nietVoor: number;
}

export const NIEUWE_LIJN: Partnerlijn = { storingen: 0, openSinds: null, nietVoor: 0 };

/** An attempt leaves. While the line is open it is the probe: no other leaves until it has told, or can no longer tell. */
export function naVertrek(lijn: Partnerlijn, nu: number, beleid: Leverbeleid): Partnerlijn {
  return { ...lijn, nietVoor: nu + (lijn.openSinds === null ? beleid.tussenpoze : huurtijd(beleid)) };
}

/** The partner answered: the line is whole, and what waited leaves one by one. */
export function naGehoor(nu: number, beleid: Leverbeleid): Partnerlijn {
  return { storingen: 0, openSinds: null, nietVoor: nu + beleid.tussenpoze };
}

/** A technical failure: from the threshold on the line is open, and each failed probe doubles the pause before the next. */
export function naStoring(lijn: Partnerlijn, nu: number, beleid: Leverbeleid, zaad: string): Partnerlijn {
  const storingen = lijn.storingen + 1;
  if (storingen < beleid.drempel) return { ...lijn, storingen };
  const pauze = wachttijd({ eerste: beleid.proefpauze, langste: beleid.langstePauze }, storingen - beleid.drempel + 1, zaad);
  return { storingen, openSinds: lijn.openSinds ?? nu, nietVoor: nu + pauze };
}

/** False while the partner is out of reach and our patience with it lasts: then the failure is not the delivery's. */
export function teltMee(lijn: Partnerlijn, nu: number, beleid: Leverbeleid): boolean {
  return lijn.openSinds === null || nu - lijn.openSinds > beleid.geduld;
}

import type { Leerroute } from '../melding/taal-melding.js';
import type { Schoolkwartaal } from './schoolkwartaal.js';
import { zelfdeDeelnemer } from './zelfde-deelnemer.js';

/** Hours followed of everybody who has a line now and a quarter before: as reported over this quarter, and as the two totals make them. Quarters of an hour. */
export interface Urenaansluiting {
  deelnemers: number;
  gevolgd: number;
  volgensTotalen: number;
}

/** Adds up a report's quarter against the growth of its totals. Equal sums may hide faults that cancel out: the check per line shows those. */
export function urenaansluiting(leerroute: Leerroute, { regels, vorige }: Schoolkwartaal): Urenaansluiting {
  const som = { deelnemers: 0, gevolgd: 0, volgensTotalen: 0 };
  const vorigeVan = zelfdeDeelnemer(vorige);
  for (const regel of regels) {
    const vorig = vorigeVan(regel);
    if (regel.melding.leerroute !== leerroute || vorig === undefined) continue;
    som.deelnemers += 1;
    som.gevolgd += regel.melding.gevolgd;
    som.volgensTotalen += regel.melding.cumulatief - vorig.melding.cumulatief;
  }
  return som;
}

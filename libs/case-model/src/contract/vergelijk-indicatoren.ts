import { INDICATORCODES, type Indicator, type Indicatorcode } from './indicator.js';
import { mediaan } from './mediaan.js';

/** One indicator among the schools of a route. */
export interface Indicatorvergelijking {
  code: Indicatorcode;
  /** Of the schools that have a value; null when none has. */
  mediaan: number | null;
  /** By school: 1 for the best, or for the highest where neither is better; equal values share a place. Null without a value. */
  plaatsen: Record<string, number | null>;
}

/** Lays the indicators of several schools beside each other. The order of the schools does not matter. */
export function vergelijkIndicatoren(scholen: Readonly<Record<string, readonly Indicator[]>>): Indicatorvergelijking[] {
  return INDICATORCODES.map((code) => {
    const perSchool = Object.entries(scholen).map(([school, lijst]) => ({ school, indicator: lijst.find((een) => een.code === code) }));
    const waarden = perSchool.map(({ indicator }) => indicator?.waarde ?? null).filter((waarde) => waarde !== null);
    const plaats = ({ waarde, beter }: Indicator): number => 1 + waarden.filter((ander) => (beter === 'minder' ? ander < (waarde ?? 0) : ander > (waarde ?? 0))).length;
    return {
      code, mediaan: mediaan(waarden),
      plaatsen: Object.fromEntries(perSchool.map(({ school, indicator }) => [school, indicator === undefined || indicator.waarde === null ? null : plaats(indicator)])),
    };
  });
}

import type { Periodesoort } from '#libs/case-model';
import { leesContractversies } from '../contract/contract-map.js';
import { leesAfspraak } from '../contract/lees-afspraak.js';

const SOORTEN: Readonly<Record<string, Periodesoort>> = { month: 'maand', quarter: 'kwartaal', year: 'jaar' };

/** An outbound file, and over what stretch of time it goes. */
export interface Leveringsafspraak {
  /** `partner/exchange`. */
  levering: string;
  periode: Periodesoort;
}

/** The outbound files that there is a contract for: what the hub produces once a month, quarter or year. What goes out by event is no file of a period. */
export function leesLeveringsafspraken(): Leveringsafspraak[] {
  const gevonden = leesContractversies().flatMap(({ contract }): [string, Periodesoort][] => {
    const { uitgaand, eenheid } = leesAfspraak(contract);
    const periode = SOORTEN[eenheid ?? ''];
    return uitgaand && periode !== undefined ? [[contract.split('/').slice(0, 2).join('/'), periode]] : [];
  });
  return [...new Map(gevonden)].map(([levering, periode]) => ({ levering, periode }));
}

/** The same by name only. */
export function leesLeveringen(): string[] {
  return leesLeveringsafspraken().map(({ levering }) => levering);
}

import type { Periodesoort } from '#libs/case-model';
import { leesContractversies } from '../contract/contract-map.js';
import { leesAfspraak } from '../contract/lees-afspraak.js';

const SOORTEN: Readonly<Record<string, Periodesoort>> = { month: 'maand', quarter: 'kwartaal', year: 'jaar' };

/** An outbound file, and over what stretch of time it goes. */
export interface Leveringsafspraak {
  /** `partner/exchange`. */
  levering: string;
  periode: Periodesoort;
  /** How many days after the period it must be there; null when nothing was agreed. */
  dagen: number | null;
}

/** The outbound files that there is a contract for: what the hub produces once a month, quarter or year. What goes out by event is no file of a period. */
export function leesLeveringsafspraken(): Leveringsafspraak[] {
  const gevonden = leesContractversies().flatMap(({ contract }): [string, Leveringsafspraak][] => {
    const { uitgaand, eenheid, dagen } = leesAfspraak(contract);
    const periode = SOORTEN[eenheid ?? ''];
    const levering = contract.split('/').slice(0, 2).join('/');
    return uitgaand && periode !== undefined ? [[levering, { levering, periode, dagen }]] : [];
  });
  return [...new Map(gevonden).values()];
}

/** Every exchange in which the hub sends, also those that go by event, as `partner/exchange`. */
export function leesUitgaand(): string[] {
  const uit = leesContractversies().filter(({ contract }) => leesAfspraak(contract).uitgaand);
  return [...new Set(uit.map(({ contract }) => contract.split('/').slice(0, 2).join('/')))];
}

/** The outbound files of a period, by name only. */
export function leesLeveringen(): string[] {
  return leesLeveringsafspraken().map(({ levering }) => levering);
}

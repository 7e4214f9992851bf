import { leesContractversies } from '../contract/contract-map.js';

/** The outbound files that there is a contract for, as `partner/exchange`. */
export function leesLeveringen(): string[] {
  const uit = leesContractversies().filter(({ bestanden }) => bestanden.includes('layout.xsd'));
  return [...new Set(uit.map(({ contract }) => contract.split('/').slice(0, 2).join('/')))];
}

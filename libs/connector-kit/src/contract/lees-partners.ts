import { leesContractversies } from './contract-map.js';
import { leesAfspraak } from './lees-afspraak.js';

/** The partners that may send: those with a contract version whose layout says how to read what they produce. */
export function leesPartners(): string[] {
  const leesbaar = leesContractversies().filter(({ bestanden }) => bestanden.some((naam) => /^layout[.](schema[.])?json$/.test(naam)));
  const binnen = leesbaar.filter(({ contract }) => !leesAfspraak(contract).uitgaand);
  return [...new Set(binnen.map(({ contract }) => contract.split('/')[0] as string))];
}

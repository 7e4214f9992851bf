import { parse } from 'yaml';
import { ContractFout } from './contract-fout.js';
import { leesContractbestand } from './contract-map.js';

/**
 * The attributes that may leave under an outbound contract: the properties that its agreement names.
 * Throws `ContractFout` when the agreement names none. Source: design.md, Only what is allowed leaves.
 */
export function leesToegestaan(contract: string): ReadonlySet<string> {
  const overeenkomst = parse(leesContractbestand(contract, 'agreement.odcs.yaml')) as { schema?: { properties?: { name: string }[] }[] } | null;
  const namen = (overeenkomst?.schema ?? []).flatMap(({ properties }) => (properties ?? []).map(({ name }) => name));
  if (namen.length === 0) throw new ContractFout(contract, 'the agreement names no attribute that may leave');
  return new Set(namen);
}

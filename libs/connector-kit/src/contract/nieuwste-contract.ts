import { ContractFout } from './contract-fout.js';
import { leesContractversies } from './contract-map.js';

/** The newest version of an exchange's contract: `taalscholen/kwartaalrapportage` gives `taalscholen/kwartaalrapportage/2025-1`. Throws `ContractFout` when there is none. */
export function nieuwsteContract(uitwisseling: string): string {
  const versies = leesContractversies().map(({ contract }) => contract).filter((contract) => contract.startsWith(`${uitwisseling}/`));
  const nieuwste = versies.sort((a, b) => a.localeCompare(b, 'en', { numeric: true })).at(-1);
  if (nieuwste === undefined) throw new ContractFout(uitwisseling, 'has no version');
  return nieuwste;
}

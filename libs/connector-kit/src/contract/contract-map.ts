import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ContractFout } from './contract-fout.js';

/**
 * The text of one file of a contract version, such as (`regie/mijlpalen/2025-1`, `layout.json`), or of a folder elsewhere by its absolute path.
 * Read once, at start; a missing file stops the process.
 */
export function leesContractbestand(contract: string, bestand: string): string {
  try {
    return readFileSync(resolve(contractenmap(), contract, bestand), 'utf8');
  } catch {
    throw new ContractFout(contract, `${bestand} cannot be read`);
  }
}

/** The same, parsed as JSON. */
export function leesContractJson(contract: string, bestand: string): unknown {
  const tekst = leesContractbestand(contract, bestand);
  try {
    return JSON.parse(tekst);
  } catch {
    throw new ContractFout(contract, `${bestand} is no JSON`);
  }
}

/** Every contract version (`partner/exchange/version`) with the names of its files. */
export function leesContractversies(): { contract: string; bestanden: string[] }[] {
  const wortel = contractenmap();
  const contracten = mappen(wortel, '').flatMap((partner) => mappen(wortel, partner)).flatMap((uitwisseling) => mappen(wortel, uitwisseling));
  return contracten.map((contract) => ({ contract, bestanden: readdirSync(join(wortel, contract)) }));
}

function mappen(wortel: string, onder: string): string[] {
  return readdirSync(join(wortel, onder), { withFileTypes: true }).filter((deel) => deel.isDirectory()).map((deel) => `${onder}${onder && '/'}${deel.name}`);
}

/** The folder `contracts/` of the installation: beside `libs/` in the sources, one level above `dist/` when built. */
function contractenmap(): string {
  for (let map = dirname(fileURLToPath(import.meta.url)); map !== dirname(map); map = dirname(map)) {
    const gevonden = join(map, 'contracts');
    if (existsSync(join(gevonden, 'README.md'))) return gevonden;
  }
  throw new Error('folder contracts/ with its README.md was not found above the code');
}

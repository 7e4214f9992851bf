import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The text of one file of a contract version, such as (`regie/mijlpalen/2025-1`, `layout.json`). Read once, at start; a missing file stops the process. */
export function leesContractbestand(contract: string, bestand: string): string {
  return readFileSync(join(contractenmap(), contract, bestand), 'utf8');
}

/** The same, parsed as JSON. */
export function leesContractJson(contract: string, bestand: string): unknown {
  return JSON.parse(leesContractbestand(contract, bestand));
}

/** The partners that there is a contract with: the folders below `contracts/`. */
export function leesPartners(): string[] {
  return readdirSync(contractenmap(), { withFileTypes: true }).filter((deel) => deel.isDirectory()).map((deel) => deel.name);
}

/** The folder `contracts/` of the installation: beside `libs/` in the sources, one level above `dist/` when built. */
function contractenmap(): string {
  for (let map = dirname(fileURLToPath(import.meta.url)); map !== dirname(map); map = dirname(map)) {
    const gevonden = join(map, 'contracts');
    if (existsSync(join(gevonden, 'README.md'))) return gevonden;
  }
  throw new Error('folder contracts/ with its README.md was not found above the code');
}

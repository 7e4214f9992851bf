import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifests } from '../../apps/connectors/src/manifests.js';

/** One sample file of a contract version, in the folder that is named after its situation. */
export interface Monster {
  partner: string;
  /** `taalscholen/kwartaalrapportage/2025-1`. */
  contract: string;
  situatie: string;
  naam: string;
  bytes: Buffer;
}

/** What `samples/invalid/verwacht.json` says of one situation. */
export interface Verwachting {
  /** Name under which the file is sent, where no disk would take it. */
  naam?: string;
  /** `regel:kolom:code`. */
  bevindingen: string[];
  nietBewaren?: boolean;
}

/** Every contract version that a manifest names. */
export function contracten(): { partner: string; contract: string }[] {
  return manifests.flatMap(({ partner, inkomend }) => inkomend.map(({ contract }) => ({ partner, contract })));
}

/** The samples of one kind of every contract version. */
export function monsters(soort: 'valid' | 'invalid'): Monster[] {
  return contracten().flatMap(({ partner, contract }) => {
    const map = join('contracts', contract, 'samples', soort);
    if (!existsSync(map)) return [];
    const situaties = readdirSync(map, { withFileTypes: true }).filter((ingang) => ingang.isDirectory()).map(({ name }) => name);
    return situaties.flatMap((situatie) =>
      readdirSync(join(map, situatie)).map((naam) => ({ partner, contract, situatie, naam, bytes: readFileSync(join(map, situatie, naam)) })),
    );
  });
}

/** What the invalid samples of a contract version must give, by situation. */
export function verwachtingen(contract: string): Record<string, Verwachting> {
  return JSON.parse(readFileSync(join('contracts', contract, 'samples/invalid/verwacht.json'), 'utf8')) as Record<string, Verwachting>;
}

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { PartnerManifest } from '#libs/connector-kit';
import { LEVERBELEID, Mapverzending, Uitgang, type UitgaandeUitwisseling } from '#libs/exchange';

/** What this process delivers, and over which road: a folder per partner. A file that was made as one is one item, so there is never a part of it to write anew. */
export function bouwUitgang(manifesten: readonly PartnerManifest[], dataMap: string): Uitgang {
  return new Uitgang(
    manifesten.flatMap(({ partner, opmaak = [] }) => {
      const map = join(dataMap, 'outbox', partner);
      if (opmaak.length > 0) mkdirSync(map, { recursive: true });
      const verzending = new Mapverzending(map);
      return opmaak.map(({ naam }): UitgaandeUitwisseling => ({
        partner, uitwisseling: naam, beleid: LEVERBELEID, verzending,
        herschrijf: () => {
          throw new Error('a file of one item has no part');
        },
      }));
    }),
  );
}

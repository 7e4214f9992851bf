import type { PartnerManifest } from '#libs/connector-kit';
import { LEVERBELEID, type Leverbeleid, maakVerzending, Uitgang, type UitgaandeUitwisseling, type Verzendingen } from '#libs/exchange';

/** How deliveries go, where that is not as shipped. */
interface Leverwens {
  verzendingen?: Verzendingen;
  beleid?: Leverbeleid;
}

/** What this process delivers, and over which road: as VERZENDINGEN says, else a folder per partner. A file or an instruction is one item, so there is never a part of it to write anew. */
export function bouwUitgang(manifesten: readonly PartnerManifest[], dataMap: string, { verzendingen = new Map(), beleid = LEVERBELEID }: Leverwens = {}): Uitgang {
  return new Uitgang(
    manifesten.flatMap(({ partner, opmaak = [], voorstel = [] }) => {
      const uitwisselingen = [...opmaak, ...voorstel];
      if (uitwisselingen.length === 0) return [];
      const verzending = maakVerzending(partner, verzendingen, dataMap);
      return uitwisselingen.map(({ naam }): UitgaandeUitwisseling => ({
        partner, uitwisseling: naam, beleid, verzending,
        herschrijf: () => {
          throw new Error('a delivery of one item has no part');
        },
      }));
    }),
  );
}

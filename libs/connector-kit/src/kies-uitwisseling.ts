import type { InkomendeUitwisseling, PartnerManifest } from './manifest.js';

/** The exchange of a partner that takes a file of this name; its last one takes what no other does. Undefined when nothing comes in from it. */
export function kiesUitwisseling({ inkomend }: PartnerManifest, naam: string): InkomendeUitwisseling | undefined {
  return inkomend.find((uitwisseling) => uitwisseling.neemtAan(naam)) ?? inkomend.at(-1);
}

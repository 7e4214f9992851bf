import { kiesUitwisseling, type Keuring, type Keurvraag } from '#libs/connector-kit';
import { keurBestand } from './keur-bestand.js';
import { Kladbestand } from './kladbestand.js';
import { manifests } from './manifests.js';

/**
 * A process that judges one file and ends: it is asked by message, reads the file from standard input, and answers with a `Keuring`, or null when nothing comes in
 * from that partner. It has no database, no key and no environment.
 */
process.once('message', (vraag: Keurvraag) => {
  void keur(vraag).then((keuring) => process.send?.(keuring, () => process.disconnect()));
});

async function keur({ partner, naam, vandaag, gemeenten }: Keurvraag): Promise<Keuring | null> {
  const manifest = manifests.find((een) => een.partner === partner);
  const uitwisseling = manifest && kiesUitwisseling(manifest, naam);
  if (uitwisseling === undefined) return null;
  const klad = await Kladbestand.van(process.stdin as AsyncIterable<Buffer>, uitwisseling.grootste);
  return keurBestand(uitwisseling, { naam, grootte: klad.grootte, open: () => klad.open() }, { vandaag, gemeenten });
}

import type { Bestand } from './bestand.js';
import type { GelezenRegel } from './gelezen-regel.js';
import type { Leescontext } from './leescontext.js';
import { maakBevinding } from './maak-bevinding.js';
import type { InkomendeUitwisseling, Leesuitkomst } from './manifest.js';

/** A file as it came; `open` may be called more than once. */
export interface Inkomend {
  naam: string;
  /** Bytes. */
  grootte: number;
  open: () => AsyncIterable<Buffer>;
}

/** A file of which nothing is read, and why; or what its name says and its lines as they come. */
export type Leesbegin = { geweigerd: Leesuitkomst } | { bestand: Bestand; regels: AsyncGenerator<GelezenRegel[], Leesuitkomst> };

/** Begins to read a file, in the order that protects: content that may not be held, then the name, then the size. */
export async function beginLezen(uitwisseling: InkomendeUitwisseling, { naam, grootte, open }: Inkomend, context: Leescontext): Promise<Leesbegin> {
  const verboden = await uitwisseling.verbiedt?.(open);
  if (verboden) return { geweigerd: { bevindingen: [verboden], nietBewaren: true } };
  const bestand = uitwisseling.herken(naam, context);
  if ('code' in bestand) return { geweigerd: { bevindingen: [bestand] } };
  if (grootte > uitwisseling.grootste) return { geweigerd: { bevindingen: [maakBevinding('te-groot')] } };
  return { bestand, regels: uitwisseling.lees(bestand, open, context) };
}

import type { Melding, Persoonsdeel } from '#libs/case-model';
import type { Bestand } from '../bestand.js';
import type { Regelsleutels } from '../gelezen-regel.js';
import type { Leescontext } from '../leescontext.js';
import type { Layout } from './layout.js';
import type { Rij } from './rij.js';

/** What a sound line says, in the words of the kernel. */
export interface Vertaling {
  eind: 'open' | 'buitenBereik';
  sleutels: Regelsleutels;
  /** As in `GelezenRegel`. */
  verwijzing?: string;
  melding: Melding | null;
  persoon: Persoonsdeel | null;
}

/** What a connector adds to the layout of one table. */
export interface Tabeluitwisseling {
  layout: Layout;
  /** Adds the findings that no layout can say. */
  keur(rij: Rij, bestand: Bestand): void;
  /** Key of lines that must be identical within a file, or null. */
  groep(rij: Rij): string | null;
  vertaal(rij: Rij, bestand: Bestand, context: Leescontext): Vertaling;
  /** Code of the finding on a file with a header and no lines, where that means something. */
  zonderRegels?: string;
}

/** One file that is to be read; `open` may be called more than once. */
export interface Leesopdracht {
  bestand: Bestand;
  open: () => AsyncIterable<Buffer>;
  context: Leescontext;
}

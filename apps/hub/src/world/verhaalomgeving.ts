import type { Kans, Kansen } from './kansen.js';
import type { Venster } from './mens.js';
import type { Bestandskennis } from './schoolmeldingen.js';

/** What the story of a household needs from the world around it. */
export interface Verhaalomgeving {
  venster: Venster;
  kansen: Kansen;
  kennis: Bestandskennis;
  bsnVanNiemand: () => string;
  magIntrekken: (plansleutel: string) => boolean;
  merk: (k: Kans) => void;
}

import type { Herkomst } from './antwoorden.js';

/** Where a value comes from: what is said of the field itself, or of the whole that it is part of. */
export function herkomstBij(herkomst: Readonly<Record<string, Herkomst>>, veld: string): Herkomst | null {
  for (let pad = veld; pad !== ''; pad = pad.slice(0, Math.max(0, pad.lastIndexOf('.')))) {
    const gevonden = herkomst[pad];
    if (gevonden !== undefined) return gevonden;
  }
  return null;
}

import { kopsleutel, type Layout } from '../tabel/layout.js';

/** For every column of a file the place of its field in the layout; -1 where it has none. */
export type Kopindeling = readonly number[];

/** What a heading says; a name that stands there twice is believed the first time. */
export function indelingVan(namen: readonly string[], layout: Layout): Kopindeling {
  const gezien = new Set<number>();
  return namen.map((naam) => {
    const veld = layout.koppen.get(kopsleutel(naam)) ?? -1;
    if (veld === -1 || gezien.has(veld)) return -1;
    gezien.add(veld);
    return veld;
  });
}

/** The heading as names; a column without a field gets one that is none of the layout's, so that the table keeps its width. */
export function namenVan(indeling: Kopindeling, layout: Layout): string[] {
  return indeling.map((veld, kolom) => layout.velden[veld]?.naam ?? `kolom ${kolom + 1}`);
}

/** Every heading that is one step away: two columns changed places, or one moved and those between made room. */
export function* buren(indeling: Kopindeling): Generator<Kopindeling> {
  for (let een = 0; een < indeling.length; een += 1) {
    for (let ander = 0; ander < indeling.length; ander += 1) {
      if (een === ander) continue;
      if (een < ander && indeling[een] !== indeling[ander]) yield gewisseld(indeling, een, ander);
      // Moving to the next place is changing places with it.
      if (Math.abs(een - ander) > 1) yield verplaatst(indeling, een, ander);
    }
  }
}

/** The same with the fields of two columns changed. */
export function gewisseld(indeling: Kopindeling, een: number, ander: number): Kopindeling {
  const uit = [...indeling];
  [uit[een], uit[ander]] = [indeling[ander] ?? -1, indeling[een] ?? -1];
  return uit;
}

function verplaatst(indeling: Kopindeling, van: number, naar: number): Kopindeling {
  const uit = [...indeling];
  const [veld = -1] = uit.splice(van, 1);
  uit.splice(naar, 0, veld);
  return uit;
}

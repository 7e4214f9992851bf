const BREED = 400;
const RIJ = 44;
const VOOR_WAARDE = 76;

export interface Staaf {
  naam: string;
  waarde: number | null;
  /** The value as people read it. */
  tekst: string;
}

/** Bars below each other, with a line where something lies; `opmaak/staafgrafiek.eta` draws it. `top` at the right edge is at least the largest value. */
export function staafgrafiek(wens: { titel: string; staven: readonly Staaf[]; streep: { waarde: number; tekst: string } | null; hoogste: number | null }): object {
  const { titel, staven, streep } = wens;
  const top = wens.hoogste ?? Math.max(1, streep?.waarde ?? 0, ...staven.map(({ waarde }) => waarde ?? 0));
  const breedte = (waarde: number): number => Math.round((waarde / top) * (BREED - VOOR_WAARDE) * 10) / 10;
  const hoog = staven.length * RIJ + (streep === null ? 4 : 28);
  return {
    titel, breed: BREED, hoog,
    staven: staven.map(({ naam, waarde, tekst }, i) => ({ naam, tekst, y: i * RIJ, lang: breedte(waarde ?? 0) })),
    streep: streep && { x: breedte(streep.waarde), tot: staven.length * RIJ, tekst: streep.tekst, links: breedte(streep.waarde) > BREED / 2 },
  };
}

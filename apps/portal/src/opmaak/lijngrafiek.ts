const [BREED, HOOG] = [400, 200];
const [LINKS, RECHTS, BOVEN, ONDER] = [20, 20, 28, 30];

export interface Punt {
  naam: string;
  waarde: number | null;
  /** The value as people read it. */
  tekst: string;
}

/** A value over time, with a dashed line where it should be; `opmaak/lijngrafiek.eta` draws it. What is not known leaves a gap. */
export function lijngrafiek(wens: { titel: string; punten: readonly Punt[]; norm: number | null; hoogste: number | null }): object {
  const { titel, norm } = wens;
  const top = wens.hoogste ?? Math.max(1, norm ?? 0, ...wens.punten.map(({ waarde }) => waarde ?? 0));
  const stap = (BREED - LINKS - RECHTS) / Math.max(1, wens.punten.length - 1);
  const hoogte = (waarde: number): number => Math.round((HOOG - ONDER - (waarde / top) * (HOOG - ONDER - BOVEN)) * 10) / 10;
  const punten = wens.punten.map(({ naam, waarde, tekst }, i) => ({ naam, tekst, x: Math.round((LINKS + i * stap) * 10) / 10, y: waarde === null ? null : hoogte(waarde) }));
  const stukken = punten.slice(1).flatMap((punt, i) => {
    const vorig = punten[i];
    return vorig === undefined || vorig.y === null || punt.y === null ? [] : [{ x1: vorig.x, y1: vorig.y, x2: punt.x, y2: punt.y }];
  });
  return { titel, breed: BREED, hoog: HOOG, punten, stukken, bodem: HOOG - ONDER, norm: norm === null ? null : hoogte(norm) };
}

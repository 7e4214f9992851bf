import type { Grenzen } from './terugrekenaar.js';

/** A file of counts as a reader has it: the texts of each line by `onderdeel/waarde`, columns first, the total last. */
export type Telbestand = ReadonlyMap<string, readonly string[]>;

interface Som {
  totaal: number;
  delen: readonly number[];
}

/** How a reader knows lines to hang together, by their words. */
export interface Verband {
  /** Lines that are together one other line. */
  verdelingen: readonly { geheel: string; delen: readonly string[] }[];
  /** Lines of people who are all in another line: inner, outer. */
  binnen: readonly (readonly [string, string])[];
}

const VASTE_KOLOMMEN = 5;

/** Reads the text of a file, byte order mark and header included. */
export function leesTelbestand(tekst: string): Telbestand {
  const [, ...regels] = tekst.replace(/\r\n$/, '').split('\r\n');
  return new Map(regels.map((regel) => regel.split(';')).map((cellen) => [`${cellen[3]}/${cellen[4]}`, cellen.slice(VASTE_KOLOMMEN)]));
}

/**
 * What a reader may conclude at once from every cell: a number is that number, `<5` is 1..4, `x` is at least 1, or anything when all is `x` (`ver` at most:
 * nobody knows a bound, this one is far off), and all sums that hold. Cells come in the order of `plaatsen`; groups that the file does not show stand behind them.
 */
export function lezerskennis(bestand: Telbestand, { verdelingen, binnen }: Verband, ver: number): { grenzen: Grenzen[]; sommen: Som[]; plaatsen: string[] } {
  const rijen = [...bestand].filter(([naam, cellen]) => !/[(](%|mediaan)[)]$/.test(naam) && !cellen.includes('.'));
  const plaatsen = rijen.flatMap(([naam, cellen]) => cellen.map((_, kolom) => `${naam}#${kolom}`));
  const allesGeheim = rijen.every(([, cellen]) => cellen.every((cel) => cel === 'x'));
  const grenzen = rijen.flatMap(([, cellen]) => cellen.map((cel) => (allesGeheim ? { laag: 0, hoog: ver } : grens(cel, ver))));
  const breedte = rijen[0]?.[1].length ?? 0;
  const plek = (naam: string, kolom: number): number => plaatsen.indexOf(`${naam}#${kolom}`);
  const kolommen = Array.from({ length: breedte }, (_, kolom) => kolom);
  const sommen: Som[] = rijen.map(([naam]) => ({ totaal: plek(naam, breedte - 1), delen: kolommen.slice(0, -1).map((kolom) => plek(naam, kolom)) }));
  for (const { geheel, delen } of verdelingen) sommen.push(...kolommen.map((kolom) => ({ totaal: plek(geheel, kolom), delen: delen.map((deel) => plek(deel, kolom)) })));
  for (const [deel, geheel] of binnen) {
    if (!bestand.has(deel) || plek(deel, 0) < 0) continue;
    for (const kolom of kolommen) sommen.push({ totaal: plek(geheel, kolom), delen: [plek(deel, kolom), grenzen.push({ laag: 0, hoog: ver }) - 1] });
  }
  if (sommen.some(({ totaal, delen }) => totaal < 0 || delen.some((deel) => deel < 0))) throw new Error('a line that the reader knows of is not in the file');
  return { grenzen, sommen, plaatsen };
}

function grens(cel: string, ver: number): Grenzen {
  if (cel === '<5') return { laag: 1, hoog: 4 };
  return cel === 'x' ? { laag: 1, hoog: ver } : { laag: Number(cel), hoog: Number(cel) };
}

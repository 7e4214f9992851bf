import type { Bevinding } from '#libs/case-model';
import { maakBevinding } from '../maak-bevinding.js';
import type { Bronrij } from '../tabel/bronrij.js';
import { celkeuring } from '../tabel/celkeuring.js';
import type { Layout } from '../tabel/layout.js';
import type { Kopindeling } from './kopindeling.js';

/** How lines fare under a heading, as far as single cells tell. */
export interface Kopscore {
  /** Fields that no column has. */
  ontbreekt: number;
  /** Lines of which no cell is refused. */
  goed: number;
  geweigerd: number;
  gewaarschuwd: number;
}

const GOED = 0;
const WAARSCHUWING = 1;
const GEWEIGERD = 2;

/** Judges every cell of these lines under every field, once; what is returned then scores a heading without looking at a cell again. */
export function maakKopscore(layout: Layout, rijen: readonly Bronrij[], breedte: number): (indeling: Kopindeling) => Kopscore {
  const oordelen = layout.velden.map((veld) => {
    const keur = celkeuring(veld, layout);
    return Array.from({ length: breedte }, (_, kolom) => Uint8Array.from(rijen, ({ cellen }) => oordeel(cellen[kolom], veld.verplicht, keur)));
  });
  const leeg = layout.velden.map(({ verplicht }) => new Uint8Array(rijen.length).fill(verplicht ? GEWEIGERD : GOED));
  return (indeling) => {
    const kolommen = layout.velden.map((_, veld) => oordelen[veld]?.[indeling.indexOf(veld)]);
    const score: Kopscore = { ontbreekt: kolommen.filter((kolom) => kolom === undefined).length, goed: 0, geweigerd: 0, gewaarschuwd: 0 };
    const gekozen = kolommen.map((kolom, veld) => kolom ?? leeg[veld] ?? new Uint8Array(rijen.length));
    for (let rij = 0; rij < rijen.length; rij += 1) tel(score, gekozen, rij);
    return score;
  };
}

/** Sorts the better heading first. */
export function besteEerst(a: Kopscore, b: Kopscore): number {
  return a.ontbreekt - b.ontbreekt || b.goed - a.goed || a.geweigerd - b.geweigerd || a.gewaarschuwd - b.gewaarschuwd;
}

function tel(score: Kopscore, gekozen: readonly Uint8Array[], rij: number): void {
  let geweigerd = 0;
  for (const kolom of gekozen) {
    if (kolom[rij] === GEWEIGERD) geweigerd += 1;
    else if (kolom[rij] === WAARSCHUWING) score.gewaarschuwd += 1;
  }
  score.geweigerd += geweigerd;
  if (geweigerd === 0) score.goed += 1;
}

function oordeel(ruw: string | undefined, verplicht: boolean, keur: ReturnType<typeof celkeuring>): number {
  const cel = (ruw ?? '').trim();
  if (cel === '') return verplicht ? GEWEIGERD : GOED;
  const bevindingen: Bevinding[] = [];
  keur(cel, (code) => void bevindingen.push(maakBevinding(code)));
  if (bevindingen.some(({ ernst }) => ernst === 'regel')) return GEWEIGERD;
  return bevindingen.length === 0 ? GOED : WAARSCHUWING;
}

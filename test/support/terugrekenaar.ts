/** What somebody who computes back knows of one cell: between what bounds it lies. */
export interface Grenzen {
  laag: number;
  hoog: number;
}

interface Som {
  totaal: number;
  delen: readonly number[];
}

/**
 * True when whole numbers within these bounds exist for which every total is the sum of its parts. Tries them all, with bounds narrowed by every sum
 * in between; knows nothing of how cells were chosen to be hidden.
 */
export function bestaatOplossing(grenzen: readonly Grenzen[], sommen: readonly Som[]): boolean {
  const eigen = grenzen.map(({ laag, hoog }) => ({ laag, hoog }));
  if (!vernauw(eigen, sommen)) return false;
  const vrij = eigen.map(({ laag, hoog }, cel) => ({ cel, ruimte: hoog - laag })).filter(({ ruimte }) => ruimte > 0).sort((a, b) => a.ruimte - b.ruimte)[0];
  if (vrij === undefined) return true;
  const { laag, hoog } = eigen[vrij.cel] as Grenzen;
  const midden = Math.floor((laag + hoog) / 2);
  const met = (grens: Grenzen): Grenzen[] => eigen.map((oud, cel) => (cel === vrij.cel ? grens : oud));
  return bestaatOplossing(met({ laag, hoog: midden }), sommen) || bestaatOplossing(met({ laag: midden + 1, hoog }), sommen);
}

/** The only value that a cell can have, or null when it can have more than one. Throws when nothing fits at all. */
export function rekenTerug(grenzen: readonly Grenzen[], sommen: readonly Som[], cel: number): number | null {
  const { laag, hoog } = grenzen[cel] as Grenzen;
  const met = (grens: Grenzen): Grenzen[] => grenzen.map((oud, plek) => (plek === cel ? grens : oud));
  const mogelijk: number[] = [];
  for (let waarde = laag; waarde <= hoog && mogelijk.length < 2; waarde++) if (bestaatOplossing(met({ laag: waarde, hoog: waarde }), sommen)) mogelijk.push(waarde);
  if (mogelijk.length === 0) throw new Error('what is published contradicts itself');
  return mogelijk.length === 1 ? (mogelijk[0] as number) : null;
}

/** Interval propagation to its end; false when something cannot be. */
function vernauw(grenzen: Grenzen[], sommen: readonly Som[]): boolean {
  for (;;) {
    const rustig = sommen.map((som) => vernauwSom(grenzen, som)).every(Boolean);
    if (grenzen.some(({ laag, hoog }) => laag > hoog)) return false;
    if (rustig) return true;
  }
}

/** One sum both ways: the total by its parts, each part by the total and the others. True when nothing changed. */
function vernauwSom(grenzen: readonly Grenzen[], { totaal, delen }: Som): boolean {
  const t = grenzen[totaal] as Grenzen;
  const parten = delen.map((deel) => grenzen[deel] as Grenzen);
  const laag = parten.reduce((uit, deel) => uit + deel.laag, 0);
  const hoog = parten.reduce((uit, deel) => uit + deel.hoog, 0);
  const stil = zet(t, laag, hoog);
  return parten.map((deel) => zet(deel, t.laag - (hoog - deel.hoog), t.hoog - (laag - deel.laag))).every(Boolean) && stil;
}

/** Narrows; true when nothing changed. */
function zet(grens: Grenzen, laag: number, hoog: number): boolean {
  if (laag <= grens.laag && hoog >= grens.hoog) return true;
  grens.laag = Math.max(grens.laag, laag);
  grens.hoog = Math.min(grens.hoog, hoog);
  return false;
}

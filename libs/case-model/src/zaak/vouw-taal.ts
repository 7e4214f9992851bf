import type { Feit } from '../melding/feit.js';
import type { Examen, Niveau, Onderdeel, TaalMelding, Vaardigheid } from '../melding/taal-melding.js';
import type { Herkomst } from './herkomst.js';
import { herkomstVan } from './herkomst-van.js';
import { niveauRang } from './niveau-rang.js';
import type { ZaakStand } from './zaak-stand.js';

const ONDERDELEN: readonly Onderdeel[] = ['LE', 'LU', 'SC', 'SP', 'KNM'];

/**
 * What schools report: school, status and hours of the first line, each level from the first line that has it, exams of all.
 * Takes lines in the order of `taalVolgorde`. Source: partners.md, Which source wins.
 */
export function vouwTaal(rijen: readonly Feit<TaalMelding>[], herkomst: Record<string, Herkomst>): ZaakStand['taal'] {
  const eerste = rijen[0];
  if (eerste === undefined) return null;
  herkomst.taal = herkomstVan(eerste);
  return {
    cumulatief: eerste.melding.cumulatief,
    niveaus: {
      LE: niveau(rijen, 'LE', herkomst),
      LU: niveau(rijen, 'LU', herkomst),
      SC: niveau(rijen, 'SC', herkomst),
      SP: niveau(rijen, 'SP', herkomst),
    },
    school: eerste.melding.school,
    status: eerste.melding.status,
    examens: examens(rijen, herkomst),
  };
}

function niveau(rijen: readonly Feit<TaalMelding>[], vaardigheid: Vaardigheid, herkomst: Record<string, Herkomst>): Niveau | null {
  for (const rij of rijen) {
    const gezegd = rij.melding.niveaus[vaardigheid];
    if (gezegd === undefined) continue;
    herkomst[`taal.niveaus.${vaardigheid}`] = herkomstVan(rij);
    return gezegd;
  }
  return null;
}

function examens(rijen: readonly Feit<TaalMelding>[], herkomst: Record<string, Herkomst>): Examen[] {
  const eenmaal = new Map<string, Examen>();
  for (const rij of rijen) {
    if (rij.melding.examens.length > 0) herkomst['taal.examens'] ??= herkomstVan(rij);
    for (const { onderdeel, niveau, datum, resultaat } of rij.melding.examens) {
      const sleutel = `${datum}${onderdeel}${niveau}`;
      if (!eenmaal.has(sleutel)) eenmaal.set(sleutel, { onderdeel, niveau, datum, resultaat });
    }
  }
  return [...eenmaal.values()].sort(examenVolgorde);
}

function examenVolgorde(a: Examen, b: Examen): number {
  if (a.datum !== b.datum) return a.datum < b.datum ? -1 : 1;
  return ONDERDELEN.indexOf(a.onderdeel) - ONDERDELEN.indexOf(b.onderdeel) || niveauRang(a.niveau) - niveauRang(b.niveau);
}

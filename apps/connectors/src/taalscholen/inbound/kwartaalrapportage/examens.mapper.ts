import type { Examen, Niveau, Onderdeel } from '#libs/case-model';
import { isBestaandeDatum } from '#libs/case-model';

/** The code lists that an exam is written with. */
export interface Examencodes {
  onderdelen: ReadonlySet<string>;
  niveaus: ReadonlySet<string>;
  resultaten: ReadonlySet<string>;
}

/** `ONDERDEEL:NIVEAU:JJJJ-MM-DD:RESULTAAT`, joined by `|`; null when one of them cannot be read. KNM has no level, every other part has one. */
export function leesExamens(tekst: string, codes: Examencodes): Examen[] | null {
  const examens: Examen[] = [];
  for (const deel of tekst.split('|')) {
    const examen = leesExamen(deel.split(':').map((woord) => woord.trim()), codes);
    if (examen === null) return null;
    examens.push(examen);
  }
  return examens;
}

function leesExamen(delen: string[], codes: Examencodes): Examen | null {
  if (delen.length !== 4) return null;
  const [onderdeel, niveau, datum, resultaat] = delen as [string, string, string, string];
  if (!codes.onderdelen.has(onderdeel) || !codes.resultaten.has(resultaat) || !isBestaandeDatum(datum)) return null;
  if (onderdeel === 'KNM' ? niveau !== '' : !codes.niveaus.has(niveau)) return null;
  return { onderdeel: onderdeel as Onderdeel, niveau: niveau === '' ? null : (niveau as Niveau), datum, resultaat: resultaat as Examen['resultaat'] };
}

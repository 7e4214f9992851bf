import type { Zaakblik } from './opmaak.js';

/** A stretch of days, both ends included, in one municipality. */
export interface Gemeenteperiode {
  gemeente: string;
  begin: string;
  einde: string;
}

/**
 * Whether a case belongs to a report: it is the municipality's, something about it is dated on or before the last day, and it did not end before
 * the first. Source: contracts/cbs/swi and contracts/monitor, SOURCE.md (Selectie, Wie telt mee).
 */
export function isZaakInPeriode(blik: Zaakblik, { gemeente, begin, einde }: Gemeenteperiode): boolean {
  const { gemeentecode, einde: slot } = blik.stand;
  if (gemeentecode !== gemeente || (slot !== null && slot.datum < begin)) return false;
  const eerste = eersteDag(blik);
  return eerste !== undefined && eerste <= einde;
}

/** The first day that anything about this case is dated. */
function eersteDag({ stand, persoon }: Zaakblik): string | undefined {
  let eerste: string | undefined;
  const zie = (dag: string | null): void => {
    if (dag !== null && (eerste === undefined || dag < eerste)) eerste = dag;
  };
  for (const dag of [stand.koppelingsdatum, stand.huisvestingsdatum, stand.kennisgevingDuo, stand.welkomgesprek, stand.startVragenlijst, stand.dagtekeningInitielePip]) zie(dag);
  for (const { peildatum } of Object.values(stand.herkomst)) zie(peildatum);
  for (const { peildatum } of Object.values(persoon.herkomst)) zie(peildatum);
  return eerste;
}

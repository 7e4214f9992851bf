import type { Vastelast } from '../melding/vaste-lasten.js';

/** What a household has and owes each month, in cents. */
export interface Budget {
  nettoMaandbedragCenten: number;
  betalingen: readonly Vastelast[];
}

/** The payments that are in force on a day, added up. */
export interface Maandlasten {
  aantal: number;
  totaalCenten: number;
  /** What is left of bijstand; below zero when there is too little. */
  restantCenten: number;
}

/** A household's fixed costs as they are on a day. Source: domain E.2 (restant = norm − Σ payments). */
export function vasteLastenOp({ nettoMaandbedragCenten, betalingen }: Budget, dag: string): Maandlasten {
  const lopend = betalingen.filter(({ ingangsdatum, einddatum }) => ingangsdatum <= dag && (einddatum === undefined || dag <= einddatum));
  const totaalCenten = lopend.reduce((som, { bedragCenten }) => som + bedragCenten, 0);
  return { aantal: lopend.length, totaalCenten, restantCenten: nettoMaandbedragCenten - totaalCenten };
}

/** The least that is ever left: payments only begin on their first days, so it is left on one of those. */
export function laagsteRestant(budget: Budget): number {
  return Math.min(budget.nettoMaandbedragCenten, ...budget.betalingen.map(({ ingangsdatum }) => vasteLastenOp(budget, ingangsdatum).restantCenten));
}

import type { Doelgroep } from '#libs/case-model';

/** The columns of people in both files of the monitor. */
export const KOLOMMEN = ['statushouder', 'gezinsmigrant', 'doelgroep_onbekend'] as const;

/** Place of the column of somebody's target group. */
export function kolomVan({ doelgroep }: { doelgroep: Doelgroep | null }): number {
  if (doelgroep === null) return 2;
  return doelgroep === 'Asielstatushouder' ? 0 : 1;
}

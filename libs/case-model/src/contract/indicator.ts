import type { Norm } from './norm.js';

/** What a contract is watched by. Source: domain F.3. */
export const INDICATORCODES = [
  'instroom', 'actief', 'uitstroom', 'uitval', 'wachttijd', 'start-binnen-termijn', 'wacht-te-lang', 'aanwezigheid', 'ongeoorloofd-verzuim',
  'lesuren-aangeboden', 'lesuren-gevolgd', 'geslaagd-le', 'geslaagd-lu', 'geslaagd-sc', 'geslaagd-sp', 'geslaagd-knm', 'diploma',
  'doel-b1', 'doel-a2', 'doel-a1', 'op-niveau-b1', 'op-niveau-a2', 'op-niveau-a1', 'uren-tot-niveau', 'afschaaladvies',
] as const;
export type Indicatorcode = (typeof INDICATORCODES)[number];

export type Eenheid = 'aantal' | 'procent' | 'dagen' | 'uren' | 'uren-per-week';

/** `niet-te-bepalen`: there is no norm, or nothing to hold against it. */
export type Normoordeel = 'voldoet' | 'voldoet-niet' | 'niet-te-bepalen';

/** One figure of a report, held against what was agreed. */
export interface Indicator {
  code: Indicatorcode;
  /** For people. */
  naam: string;
  eenheid: Eenheid;
  /** One decimal; null when it is a share or a mean of nothing. Never outside 0 to 100 for `procent`. */
  waarde: number | null;
  teller: number;
  /** Null where the value is a count. */
  noemer: number | null;
  norm: Norm | null;
  oordeel: Normoordeel;
  /** Whether more is better, or less; null: neither. */
  beter: 'meer' | 'minder' | null;
}

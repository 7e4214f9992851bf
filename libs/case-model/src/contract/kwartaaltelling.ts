import type { Niveau, Onderdeel, TrajectStatus, Vaardigheid } from '../melding/taal-melding.js';

/** Level that a PIP aims at; on the Z-route that is A1. */
export type Doelniveau = 'A1' | 'A2' | 'B1';

/**
 * What the lines of a quarterly report that count add up to, all municipalities together. Hours are whole quarters of an hour.
 * Of other municipalities' people the hub keeps hours and codes alone: what needs a date, an exam, an earlier line or a PIP counts without them.
 * Source: domain F.3.
 */
export interface Kwartaaltelling {
  /** Lines that count: one participant each. */
  deelnemers: number;
  /** Of these, those of other municipalities. */
  buitenBereik: number;
  perStatus: Partial<Record<TrajectStatus, number>>;
  /** Participants who had not already stopped before the quarter began. */
  meegedaan: number;
  /** Whose lessons began in the quarter: by the date of the first lesson, or without one because all hours ever followed are of this quarter. */
  instroom: number;
  /** Finished, and dropped out, in the quarter. */
  afgerond: number;
  uitgevallen: number;
  /** The latter by reason. */
  redenen: Record<string, number>;
  aangeboden: number;
  gevolgd: number;
  verzuimGeoorloofd: number;
  verzuimOngeoorloofd: number;
  /** Days of lessons within the quarter, with their hours, of whom the first lesson is dated. */
  lestijd: { dagen: number; aangeboden: number; gevolgd: number };
  /** Days from registration to first lesson, of those whose lessons began in the quarter. */
  wachtdagen: number[];
  /** Days since registration on the quarter's last day, of those who wait for their first lesson. */
  wachtend: number[];
  /** Exams of which the result was reported for the first time. */
  examens: Partial<Record<Onderdeel, { geslaagd: number; gezakt: number }>>;
  /** Of those who finished: of how many exams are kept, and how many passed every part. */
  diploma: { afgerond: number; behaald: number };
  niveaus: Partial<Record<Vaardigheid, Partial<Record<Niveau, number>>>>;
  /** By what the PIP aimed at on the quarter's last day: participants, those with all four levels known, and those who have all four. */
  doelen: Partial<Record<Doelniveau, { deelnemers: number; gemeten: number; opNiveau: number }>>;
  /** Who came to have all four levels since the quarter before, and their hours up to now. */
  opNiveauGekomen: { deelnemers: number; cumulatief: number };
  /** Lines that say J or N, and those that say J. */
  afschaaladvies: { gegeven: number; ja: number };
}

/** Several reports as one: every count added, every list joined. Nothing for no report. */
export function samengeteld(tellingen: readonly Kwartaaltelling[]): Kwartaaltelling | null {
  return tellingen.length === 0 ? null : tellingen.reduce((som, telling) => plus(som, telling) as Kwartaaltelling);
}

function plus(een: unknown, ander: unknown): unknown {
  if (een === undefined || ander === undefined) return een ?? ander;
  if (typeof een === 'number') return een + (ander as number);
  if (Array.isArray(een)) return [...(een as unknown[]), ...(ander as unknown[])];
  const [links, rechts] = [een as Record<string, unknown>, ander as Record<string, unknown>];
  return Object.fromEntries([...new Set([...Object.keys(links), ...Object.keys(rechts)])].map((sleutel) => [sleutel, plus(links[sleutel], rechts[sleutel])]));
}

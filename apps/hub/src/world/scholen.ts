import type { Routeletter } from './mijlpalen.js';

/** How one school writes its reports, and what it was contracted for (partners.md 3). */
export interface School {
  bow: string;
  routes: readonly Routeletter[];
  /** First two digits of the numbers that this school gives its participants. */
  nummerbegin: string;
  scheiding: ';' | ',' | '\t';
  codering: 'utf8' | 'utf8-bom' | 'windows-1252';
  datum: 'dmj-streep' | 'dmj-schuin' | 'iso';
  decimaal: ',' | '.';
  bsn: boolean;
  /** 'zonodig': from the quarter named below only for people whose birth date proves too little. */
  vNummer: 'altijd' | 'nooit' | 'zonodig';
}

const SCHOLEN: readonly School[] = [
  { bow: '5101', routes: ['B', 'O'], nummerbegin: '01', scheiding: ';', codering: 'utf8', datum: 'dmj-streep', decimaal: ',', bsn: true, vNummer: 'nooit' },
  { bow: '5102', routes: ['B'], nummerbegin: '02', scheiding: ';', codering: 'windows-1252', datum: 'dmj-streep', decimaal: ',', bsn: false, vNummer: 'altijd' },
  { bow: '5103', routes: ['B', 'Z'], nummerbegin: '03', scheiding: ',', codering: 'utf8-bom', datum: 'iso', decimaal: '.', bsn: true, vNummer: 'altijd' },
  { bow: '5104', routes: ['B', 'Z'], nummerbegin: '04', scheiding: ';', codering: 'windows-1252', datum: 'dmj-schuin', decimaal: ',', bsn: false, vNummer: 'zonodig' },
  { bow: '5105', routes: ['O'], nummerbegin: '05', scheiding: '\t', codering: 'utf8', datum: 'iso', decimaal: ',', bsn: false, vNummer: 'altijd' },
];

/** Quarters counted back from the last one, from which on school 5104 leaves the V-nummer out where name and birth date suffice. */
export const NAMEN_VOLSTAAN_SINDS = 3;

export const ALLE_SCHOLEN = SCHOLEN;

/** The school with this bow-nummer. Throws for a number that no school of this world has: a fault in the generator. */
export function schoolVan(bow: string): School {
  const school = SCHOLEN.find((s) => s.bow === bow);
  if (school === undefined) throw new RangeError('no such school in this world');
  return school;
}

/** Schools contracted for a route. */
export function scholenVoor(route: Routeletter): readonly School[] {
  return SCHOLEN.filter((s) => s.routes.includes(route));
}

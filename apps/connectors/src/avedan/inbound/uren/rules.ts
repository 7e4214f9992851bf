import { type Bevinding, verslagperiodeEinde } from '#libs/case-model';
import type { Bestand, Leescontext, Rij } from '#libs/connector-kit';
import { isPartnerkenmerk, kwartierenVan, maakBevinding, tekstVan } from '#libs/connector-kit';

const UREN = ['uren_gewerkt', 'uren_afgemeld', 'uren_niet_afgemeld'] as const;
/** A day, in quarters of an hour. */
const DAG = 24 * 4;

/** What a file's name may not be: a month that is not over (`periode-niet-afgelopen`). */
export function keurBestand(bestand: Bestand, context: Leescontext): Bevinding | null {
  return verslagperiodeEinde('maand', bestand.periode ?? '') < context.vandaag ? null : maakBevinding('periode-niet-afgelopen');
}

/** Checks one line for what no layout can say. Source: partners.md 5. */
export function keurUren(rij: Rij, bestand: Bestand): void {
  const meld = (code: string, kolom: string): void => void rij.bevindingen.push(maakBevinding(code, rij.regel, kolom));
  const kenmerk = tekstVan(rij, 'plaatsing_id');
  if (kenmerk !== undefined && !isPartnerkenmerk(kenmerk)) meld('kenmerk-ongeldig', 'plaatsing_id');
  const maand = tekstVan(rij, 'maand');
  if (maand === undefined) return;
  if (maand > (bestand.periode ?? '')) meld('maand-in-toekomst', 'maand');
  const samen = UREN.reduce((som, kolom) => som + (kwartierenVan(rij, kolom) ?? 0), 0);
  if (samen > Number(verslagperiodeEinde('maand', maand).slice(-2)) * DAG) meld('uren-meer-dan-kan', 'uren_gewerkt');
}

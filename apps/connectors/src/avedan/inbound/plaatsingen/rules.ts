import type { Bevinding } from '#libs/case-model';
import type { Bestand, Leescontext, Rij } from '#libs/connector-kit';
import { bevatNummer, isLeeg, isPartnerkenmerk, kwartierenVan, maakBevinding, tekstVan } from '#libs/connector-kit';

/** From these on there is an id; one that has begun has a first day. */
const MET_KENMERK: ReadonlySet<string> = new Set(['VOORGESTELD', 'GEPLAATST', 'GESTART', 'ONDERBROKEN']);
const BEGONNEN: ReadonlySet<string> = new Set(['GESTART', 'ONDERBROKEN']);
/** Most characters of what Avedan writes itself. */
const LANGSTE: readonly (readonly [kolom: string, langste: number])[] = [['organisatie', 70], ['activiteit', 120]];
/** A week, in quarters of an hour. */
const WEEK = 7 * 24 * 4;

/** What a file's name may not be: a month that has not begun (`periode-niet-afgelopen`). */
export function keurBestand(bestand: Bestand, context: Leescontext): Bevinding | null {
  // As text a month (`202511`) comes before every day of it (`20251101`).
  return (bestand.periode ?? '') > context.vandaag.replaceAll('-', '') ? maakBevinding('periode-niet-afgelopen') : null;
}

/** Checks one line for what no layout can say. Source: partners.md 5; domain G.2. */
export function keurPlaatsing(rij: Rij): void {
  const meld = (code: string, kolom: string): void => void rij.bevindingen.push(maakBevinding(code, rij.regel, kolom));
  const tekst = (kolom: string): string => tekstVan(rij, kolom) ?? '';
  const kenmerk = tekst('plaatsing_id');
  if (kenmerk !== '' && !isPartnerkenmerk(kenmerk)) meld('kenmerk-ongeldig', 'plaatsing_id');
  keurStatus(rij, meld);
  if ((kwartierenVan(rij, 'uren_per_week') ?? 0) > WEEK) meld('uren-meer-dan-kan', 'uren_per_week');
  if (tekst('datum_einde') !== '' && tekst('datum_einde') < tekst('datum_start')) meld('einddatum-voor-ingangsdatum', 'datum_einde');
  for (const [kolom, langste] of LANGSTE) {
    if (tekst(kolom).length > langste) meld('tekst-te-lang', kolom);
    if (bevatNummer(tekst(kolom))) meld('nummer-in-toelichting', kolom);
  }
}

/** What must be filled depends on how it stands. */
function keurStatus(rij: Rij, meld: (code: string, kolom: string) => void): void {
  const status = tekstVan(rij, 'status') ?? '';
  if (MET_KENMERK.has(status) && isLeeg(rij, 'plaatsing_id')) meld('verplicht-leeg', 'plaatsing_id');
  if (BEGONNEN.has(status) && isLeeg(rij, 'datum_start')) meld('verplicht-leeg', 'datum_start');
  if (status !== 'BEEINDIGD') return;
  if (!isLeeg(rij, 'plaatsing_id') && isLeeg(rij, 'datum_einde')) meld('verplicht-leeg', 'datum_einde');
  if (isLeeg(rij, 'reden_einde')) meld('reden-einde-ontbreekt', 'reden_einde');
}

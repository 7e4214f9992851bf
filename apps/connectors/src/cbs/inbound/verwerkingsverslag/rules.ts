import { type Bevinding, kwartaalEinde } from '#libs/case-model';
import type { Bestand, Leescontext, Rij } from '#libs/connector-kit';
import { bevatNummer, maakBevinding, tekstVan } from '#libs/connector-kit';

const RECORDNUMMER = /^(?:0{0,9}[1-9]\d{0,8})?$/;
/** Nine digits might be somebody's number, and a code is shown to who may not see that. */
const CODE = /^(?:(?!(?:.*\d){9})[\w.-]{1,20})?$/;
const LANGSTE_MELDING = 500;

/** What a file's name may not be: a quarter that is not over (`periode-niet-afgelopen`). */
export function keurBestand(bestand: Bestand, context: Leescontext): Bevinding | null {
  return kwartaalEinde(bestand.periode ?? '') < context.vandaag ? null : maakBevinding('periode-niet-afgelopen');
}

/** Checks one line for what no layout can say. Source: partners.md 7. */
export function keurRegel(rij: Rij): void {
  const meld = (code: string, kolom: string): void => void rij.bevindingen.push(maakBevinding(code, rij.regel, kolom));
  const tekst = (kolom: string): string => tekstVan(rij, kolom) ?? '';
  if (!RECORDNUMMER.test(tekst('recordnummer'))) meld('recordnummer-ongeldig', 'recordnummer');
  if (!CODE.test(tekst('code'))) meld('foutcode-ongeldig', 'code');
  if (tekst('melding').length > LANGSTE_MELDING) meld('tekst-te-lang', 'melding');
  if (bevatNummer(tekst('melding'))) meld('nummer-in-toelichting', 'melding');
}

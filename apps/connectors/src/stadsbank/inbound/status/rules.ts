import type { Bestand, Rij } from '#libs/connector-kit';
import { dagVan, isLeeg, maakBevinding, tekstVan } from '#libs/connector-kit';

/** From these on there is an account, so a number at Stadsbank. */
const MET_REKENING: ReadonlySet<string> = new Set(['REKENING_GEOPEND', 'ACTIEF', 'ACHTERSTAND_SIGNAAL', 'BEEINDIGD']);
/** Most characters of what Stadsbank writes itself. */
const LANGSTE: readonly (readonly [kolom: string, langste: number])[] = [['registratienummer', 40], ['reden', 200]];

/** Checks one answer for what no layout can say. Source: partners.md 4; domain E.2. */
export function keurStatus(rij: Rij, bestand: Bestand): void {
  const meld = (code: string, kolom: string): void => void rij.bevindingen.push(maakBevinding(code, rij.regel, kolom));
  const tekst = (kolom: string): string => tekstVan(rij, kolom) ?? '';
  if (!/^(?:0{0,3}[1-9]\d{0,3})?$/.test(tekst('versie'))) meld('versie-ongeldig', 'versie');
  if (tekst('datum') > dagVan(bestand)) meld('datum-in-toekomst', 'datum');
  if (tekst('status') === 'AFGEWEZEN' && isLeeg(rij, 'reden')) meld('reden-ontbreekt', 'reden');
  if (MET_REKENING.has(tekst('status')) && isLeeg(rij, 'registratienummer')) meld('registratienummer-ontbreekt', 'registratienummer');
  for (const [kolom, langste] of LANGSTE) if (tekst(kolom).length > langste) meld('tekst-te-lang', kolom);
}

import type { Bevinding } from '#libs/case-model';
import { isBestaandeDatum } from '#libs/case-model';
import type { Bestand, Leescontext, Rij } from '#libs/connector-kit';
import { isLeeg, maakBevinding, tekstVan } from '#libs/connector-kit';
import { dagVan } from './mapper.js';

/** From these on there is an account, so a number at Stadsbank. */
const MET_REKENING: ReadonlySet<string> = new Set(['REKENING_GEOPEND', 'ACTIEF', 'ACHTERSTAND_SIGNAAL', 'BEEINDIGD']);
/** Most characters of what Stadsbank writes itself. */
const LANGSTE: Readonly<Record<'registratienummer' | 'reden', number>> = { registratienummer: 40, reden: 200 };

/** What a file's name may not be: a day that does not exist (`bestandsnaam-onleesbaar`), or that has not come (`periode-niet-afgelopen`). */
export function keurBestand(bestand: Bestand, context: Leescontext): Bevinding | null {
  const dag = dagVan(bestand.periode ?? '');
  if (!isBestaandeDatum(dag)) return maakBevinding('bestandsnaam-onleesbaar');
  return dag > context.vandaag ? maakBevinding('periode-niet-afgelopen') : null;
}

/** Checks one answer for what no layout can say. Source: partners.md 4; domain E.2. */
export function keurStatus(rij: Rij, bestand: Bestand): void {
  const meld = (code: string, kolom: string): void => void rij.bevindingen.push(maakBevinding(code, rij.regel, kolom));
  const versie = tekstVan(rij, 'versie');
  if (versie !== undefined && !/^0*[1-9]\d{0,8}$/.test(versie)) meld('versie-ongeldig', 'versie');
  if ((tekstVan(rij, 'datum') ?? '') > dagVan(bestand.periode ?? '')) meld('datum-in-toekomst', 'datum');
  const status = tekstVan(rij, 'status') ?? '';
  if (status === 'AFGEWEZEN' && isLeeg(rij, 'reden')) meld('reden-ontbreekt', 'reden');
  if (MET_REKENING.has(status) && isLeeg(rij, 'registratienummer')) meld('registratienummer-ontbreekt', 'registratienummer');
  for (const kolom of ['registratienummer', 'reden'] as const) if ((tekstVan(rij, kolom)?.length ?? 0) > LANGSTE[kolom]) meld('tekst-te-lang', kolom);
}

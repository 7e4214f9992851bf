import type { Bevinding } from '#libs/case-model';
import type { Bestand, Leescontext, Rij } from '#libs/connector-kit';
import { isLeeg, maakBevinding, tekstVan } from '#libs/connector-kit';
import { leesWaarde, type Waardevormen } from './waarde.mapper.js';

/** What the contract says about milestones beyond single columns. */
export interface Mijlpaalregels {
  /** Per milestone the codes of `waarde`, which is then required. */
  waarden: ReadonlyMap<string, ReadonlySet<string>>;
  /** Per milestone how `waarde` is written, which is then required as well. */
  vormen: Waardevormen;
  verplichtBijAanmelding: readonly string[];
}

/** What a file's name may not be: a municipality that is not served (`afzender-onbekend`), a month that has not begun (`periode-niet-afgelopen`). */
export function keurBestand(bestand: Bestand, context: Leescontext): Bevinding | null {
  if (!context.gemeenten.includes(bestand.afzender)) return maakBevinding('afzender-onbekend');
  // As text a month (`202511`) comes before every day of it (`20251101`).
  const dag = context.vandaag.replaceAll('-', '');
  return (bestand.periode ?? '') > dag ? maakBevinding('periode-niet-afgelopen') : null;
}

/** Makes the check of one milestone, for what no layout can say. Source: partners.md 2. */
export function maakRegelkeuring(regels: Mijlpaalregels): (rij: Rij) => void {
  return (rij) => {
    const meld = (code: string, kolom: string): void => void rij.bevindingen.push(maakBevinding(code, rij.regel, kolom));
    const mijlpaal = tekstVan(rij, 'mijlpaal');
    keurWaarde(rij, mijlpaal ?? '', regels, meld);
    if (mijlpaal === 'AANMELDING') {
      for (const kolom of regels.verplichtBijAanmelding) if (isLeeg(rij, kolom)) meld('verplicht-leeg', kolom);
    }
    if (!heeftHouvast(rij, mijlpaal)) meld('verplicht-leeg', 'bsn');
  };
}

function keurWaarde(rij: Rij, mijlpaal: string, { waarden, vormen }: Mijlpaalregels, meld: (code: string, kolom: string) => void): void {
  const codes = waarden.get(mijlpaal);
  const vorm = vormen.get(mijlpaal);
  if (codes === undefined && vorm === undefined) return;
  const waarde = tekstVan(rij, 'waarde');
  if (waarde === undefined) return meld('verplicht-leeg', 'waarde');
  if (codes !== undefined && !codes.has(waarde)) meld('code-onbekend', 'waarde');
  const gelezen = leesWaarde(waarde, vorm);
  if ('code' in gelezen) meld(gelezen.code, 'waarde');
}

/** True when a number was filled in, right or wrong; save for a registration, a full name with birth date will do too. */
function heeftHouvast(rij: Rij, mijlpaal: string | undefined): boolean {
  if (!isLeeg(rij, 'bsn') || !isLeeg(rij, 'v_nummer')) return true;
  return mijlpaal !== 'AANMELDING' && ['achternaam', 'voornamen', 'geboortedatum'].every((kolom) => !isLeeg(rij, kolom));
}

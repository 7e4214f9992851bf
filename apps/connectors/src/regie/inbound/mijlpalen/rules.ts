import type { Bevinding } from '#libs/case-model';
import type { Bestand, Leescontext, Rij } from '#libs/connector-kit';
import { isLeeg, maakBevinding, tekstVan } from '#libs/connector-kit';

/** What the contract says about milestones beyond single columns. */
export interface Mijlpaalregels {
  /** Per milestone the codes of `waarde`, which is then required. */
  waarden: ReadonlyMap<string, ReadonlySet<string>>;
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
    keurWaarde(rij, regels.waarden.get(mijlpaal ?? ''), meld);
    if (mijlpaal === 'AANMELDING') {
      for (const kolom of regels.verplichtBijAanmelding) if (isLeeg(rij, kolom)) meld('verplicht-leeg', kolom);
    }
    if (!heeftHouvast(rij, mijlpaal)) meld('verplicht-leeg', 'bsn');
  };
}

function keurWaarde(rij: Rij, codes: ReadonlySet<string> | undefined, meld: (code: string, kolom: string) => void): void {
  if (codes === undefined) return;
  const waarde = tekstVan(rij, 'waarde');
  if (waarde === undefined) meld('verplicht-leeg', 'waarde');
  else if (!codes.has(waarde)) meld('code-onbekend', 'waarde');
}

/** True when a number was filled in, right or wrong; save for a registration, a full name with birth date will do too. */
function heeftHouvast(rij: Rij, mijlpaal: string | undefined): boolean {
  if (!isLeeg(rij, 'bsn') || !isLeeg(rij, 'v_nummer')) return true;
  return mijlpaal !== 'AANMELDING' && ['achternaam', 'voornamen', 'geboortedatum'].every((kolom) => !isLeeg(rij, kolom));
}

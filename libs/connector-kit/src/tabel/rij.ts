import type { Bevinding, Persoonsdeel } from '#libs/case-model';
import { zonderLege } from '../waarde/zonder-lege.js';
import type { Layout } from './layout.js';

/** One data line after the layout has judged every cell. */
export interface Rij {
  regel: number;
  layout: Layout;
  /** Trimmed cells in the order of the layout; an absent cell is empty. */
  cellen: readonly string[];
  /** In the order of the layout. Dates are `jjjj-mm-dd`, hours whole quarters, numbers padded; undefined when empty, refused or ignored. */
  waarden: readonly (string | number | undefined)[];
  bevindingen: Bevinding[];
  /** The same values give the same text, however the sender wrote them. */
  inhoud: string;
}

/** The text in a column, or undefined when there is none that can be used. */
export function tekstVan(rij: Rij, kolom: string): string | undefined {
  return rij.waarden[rij.layout.plaats.get(kolom) ?? -1] as string | undefined;
}

/** The quarters of an hour in a column, or undefined. */
export function kwartierenVan(rij: Rij, kolom: string): number | undefined {
  return rij.waarden[rij.layout.plaats.get(kolom) ?? -1] as number | undefined;
}

/** What stood in the columns `bsn` and `v_nummer` where that is no number that can be used: too long, too short, or failing its check; undefined when there is none. */
export function onbruikbareNummers(rij: Rij): Persoonsdeel['onbruikbaar'] {
  const [bsn, vNummer] = ['bsn', 'v_nummer'].map((kolom) => cijfersVan(rij, kolom));
  return bsn === undefined && vNummer === undefined ? undefined : zonderLege({ bsn, vNummer });
}

function cijfersVan(rij: Rij, kolom: string): string | undefined {
  const cel = rij.cellen[rij.layout.plaats.get(kolom) ?? -1] ?? '';
  return tekstVan(rij, kolom) === undefined && /^\d{7,12}$/.test(cel) && /[1-9]/.test(cel) ? cel : undefined;
}

/** True when the sender left the cell empty; a value that could not be used is not empty. */
export function isLeeg(rij: Rij, kolom: string): boolean {
  return (rij.cellen[rij.layout.plaats.get(kolom) ?? -1] ?? '') === '';
}

/** True when a finding refuses this line. */
export function isAfgekeurd(rij: Rij): boolean {
  return rij.bevindingen.some((bevinding) => bevinding.ernst === 'regel');
}

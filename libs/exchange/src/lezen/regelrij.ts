import type { GelezenRegel } from '#libs/connector-kit';
import { vouwNaam, type Persoonsdeel } from '#libs/case-model';
import { kopieerRij, type Kluis } from '#libs/platform';
import { vingerafdruk } from './vingerafdruk.js';

/** Columns that a row fills, in order. */
export const REGELKOLOMMEN = 'bericht_id, regel, soort, eind, bsn_h, vnr_h, deelnemer_h, naamdatum_h, naam_h, groep, inhoud, melding, geheim, bevindingen';

/** Turns the read lines of one message into COPY rows: keys as keyed hashes, the person encrypted, the rest plain. */
export function maakRegelrijen(kluis: Kluis, berichtId: number): (regel: GelezenRegel) => string {
  const druk = vingerafdruk();
  const hash = (soort: string, waarde: string | undefined): string | null => (waarde === undefined ? null : kluis.sleutelhash(soort, waarde));
  return (regel) => {
    const { sleutels, persoon } = regel;
    return kopieerRij([
      berichtId,
      regel.regel,
      soortVan(regel),
      regel.eind,
      hash('bsn', sleutels.bsn),
      hash('vnr', sleutels.vNummer),
      hash('deelnemer', sleutels.deelnemer),
      hash('naamdatum', sleutels.naamdatum),
      hash('volnaam', sleutels.naamdatum === undefined ? volnaamVan(persoon) : zonderDatum(sleutels.naamdatum)),
      regel.groep === null ? null : druk(regel.groep),
      regel.groep === null ? null : druk(regel.inhoud),
      regel.melding === null ? null : JSON.stringify(regel.melding),
      persoon === null ? null : kluis.verzegel(JSON.stringify(persoon), regelcontext(berichtId, regel.regel), gemeenteVan(regel)),
      regel.bevindingen.length === 0 ? null : JSON.stringify(regel.bevindingen),
    ]);
  };
}

/** What a line's ciphertext is bound to. */
export function regelcontext(berichtId: number, regel: number): string {
  return `regel/${berichtId}/${regel}`;
}

/** Folded full name, the key that tells quickly that a name does not contradict; undefined when a part is missing. */
export function volnaam(persoon: Persoonsdeel): string | undefined {
  if (persoon.geslachtsnaam === undefined || persoon.voornamen === undefined) return undefined;
  return `${vouwNaam(persoon.geslachtsnaam)}|${vouwNaam(persoon.voornamen)}`;
}

function volnaamVan(persoon: Persoonsdeel | null): string | undefined {
  return persoon === null ? undefined : volnaam(persoon);
}

/** The name in a `naamsleutel`, which was folded already. */
function zonderDatum(naamdatum: string): string {
  return naamdatum.slice(0, naamdatum.lastIndexOf('|'));
}

/** Whose key a line is sealed under; undefined: its file names no municipality for it. */
function gemeenteVan({ melding }: GelezenRegel): string | undefined {
  return melding !== null && 'gemeentecode' in melding ? melding.gemeentecode : undefined;
}

function soortVan(regel: GelezenRegel): string {
  if (regel.melding === null) return 'geen';
  if (regel.melding.soort === 'mijlpaal' && regel.melding.mijlpaal === 'AANMELDING') return 'aanmelding';
  return regel.melding.soort;
}

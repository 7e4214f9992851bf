import type { Werk } from '../werk/antwoorden.js';
import type { Tegenstrijdigheid } from './antwoorden.js';
import { geboortetekst } from './geboortetekst.js';
import { naamVan } from './naam-van.js';

/** What sources say differently of one field, side by side. */
export interface Strijdbeeld {
  naam: string;
  /** Work by which it is decided; null as long as it is not there. */
  werk: string | null;
  waarden: { waarde: string; tekst: string; wie: string; waar: string; getoond: boolean }[];
}

/** The first value is the one that is shown until somebody chooses. */
export function strijdbeeld({ veld, waarden }: Tegenstrijdigheid, werk: readonly Pick<Werk, 'id' | 'soort' | 'kolom'>[]): Strijdbeeld {
  return {
    naam: naamVan('veld', veld),
    werk: werk.find((een) => een.soort === 'tegenstrijdigheid' && een.kolom === veld)?.id ?? null,
    waarden: waarden.map(({ waarde, bron, bericht, regel }, i) => ({ waarde, tekst: waardetekst(veld, waarde), wie: naamVan('bron', bron), waar: `bericht ${bericht}, regel ${regel}`, getoond: i === 0 })),
  };
}

function waardetekst(veld: string, waarde: string): string {
  if (veld === 'geboortedatum') return geboortetekst(waarde);
  return veld === 'leerroute' || veld === 'geslacht' || veld === 'taal.status' ? naamVan('code', waarde) : waarde;
}

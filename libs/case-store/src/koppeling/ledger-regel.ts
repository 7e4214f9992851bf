import type { Bevinding, Koppelgrond, Melding } from '#libs/case-model';

/** How a line stands now according to the projection. */
export interface KoppelingStand {
  stand: 'verwerkt' | 'wacht' | 'dubbel';
  zaak: string | null;
  grond: Koppelgrond | null;
  actief: boolean;
  ingetrokken: boolean;
  bevindingen: Bevinding[] | null;
}

/** One open line of the ledger with its file and how it stands now (null: not judged yet). Keys are keyed hashes. */
export interface LedgerRegel {
  bericht: number;
  regel: number;
  soort: 'coa' | 'aanmelding' | 'mijlpaal' | 'taal' | 'ontzorging' | 'stadsbank' | 'terugmelding' | 'plaatsing' | 'uren' | 'bemiddeling' | 'profiel' | 'besluit';
  bsn: string | null;
  vNummer: string | null;
  deelnemer: string | null;
  naamdatum: string | null;
  naam: string | null;
  melding: Melding;
  bestand: string;
  slot: string;
  versie: number;
  aanvulling: number | null;
  /** True when the file counts: not replaced, not held. */
  bestandActief: boolean;
  /** True when the file is held: its lines must not be judged. */
  vastgehouden: boolean;
  nu: KoppelingStand | null;
}

/** Key of a line in maps. */
export function regelsleutel({ bericht, regel }: { bericht: number; regel: number }): string {
  return `${bericht}/${regel}`;
}

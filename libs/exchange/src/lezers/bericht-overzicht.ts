import type { Bevinding } from '#libs/case-model';

export const BERICHTSTATUSSEN = ['ontvangen', 'bezig', 'verwerkt', 'vervangen', 'ingetrokken', 'vastgehouden', 'geweigerd', 'al-ontvangen'] as const;
export type Berichtstatus = (typeof BERICHTSTATUSSEN)[number];

/** The five ends of data lines; together the number of lines once a message is at rest. */
export interface Tellingen {
  verwerkt: number;
  wachtOpKoppeling: number;
  afgekeurd: number;
  dubbel: number;
  buitenBereik: number;
}

/** A received message as it stands now, without any content. */
export interface BerichtOverzicht {
  id: number;
  partner: string;
  uitwisseling: string | null;
  naam: string;
  sha256: string;
  /** Bytes. */
  grootte: number;
  ontvangen: Date;
  /** When its last line got an end; null while work is under way. */
  gereed: Date | null;
  status: Berichtstatus;
  /** Why a held file is held: the code of the finding. */
  vastgehoudenOm: string | null;
  vrijgaveDoor: string | null;
  /** For `al-ontvangen`: the message that holds these bytes. */
  eersteId: number | null;
  /** The message that this one reads with another heading, by a person's decision. */
  herstelVan: number | null;
  afzender: string | null;
  soort: string | null;
  periode: string | null;
  versie: number | null;
  aanvulling: number | null;
  /** Data lines in the file; 0 for a file of which nothing is used. */
  regels: number;
  /** Lines without an end as yet. */
  open: number;
  tellingen: Tellingen;
}

/** How a message stood when it first came to rest. */
export interface Bewijs {
  status: Berichtstatus;
  opgemaakt: string;
  tellingen?: Tellingen;
  bevindingen?: Bevinding[];
}

/** The counts of these are zero whatever the row says: nothing of the file is used. */
const ZONDER_TELLINGEN: ReadonlySet<string> = new Set(['al-ontvangen', 'vastgehouden', 'geweigerd']);

/** A row of exchange.bericht as `BERICHT_KOLOMMEN` selects it. */
export type Berichtrij = Omit<BerichtOverzicht, 'tellingen'> & Tellingen;

export const BERICHT_KOLOMMEN = `
  b.id, b.partner, b.uitwisseling, b.naam, b.sha256, b.grootte, b.ontvangen, b.gereed, b.status,
  b.vastgehouden_om as "vastgehoudenOm", b.vrijgave_door as "vrijgaveDoor", b.eerste_id as "eersteId", b.herstel_van as "herstelVan", b.afzender, b.soort, b.periode,
  b.versie, b.aanvulling, b.regels, b.open, b.verwerkt, b.wacht as "wachtOpKoppeling", b.afgekeurd, b.dubbel, b.buiten_bereik as "buitenBereik"`;

/** Turns a row into the overview. */
export function naarOverzicht(rij: Berichtrij): BerichtOverzicht {
  const { verwerkt, wachtOpKoppeling, afgekeurd, dubbel, buitenBereik, ...rest } = rij;
  if (!ZONDER_TELLINGEN.has(rij.status)) return { ...rest, tellingen: { verwerkt, wachtOpKoppeling, afgekeurd, dubbel, buitenBereik } };
  return { ...rest, regels: 0, open: 0, tellingen: { verwerkt: 0, wachtOpKoppeling: 0, afgekeurd: 0, dubbel: 0, buitenBereik: 0 } };
}

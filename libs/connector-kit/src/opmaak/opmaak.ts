import type { Periodesoort, Persoonsdeel, ZaakPersoon, ZaakStand } from '#libs/case-model';

/** A case as a partner's selection sees it. What of it may leave, the contract says. */
export interface Zaakblik {
  id: string;
  stand: ZaakStand;
  persoon: ZaakPersoon;
}

/** Regular, correction, or null: nothing to deliver. */
export type Leveringsoort = 'R' | 'C' | 'N';

/** What is to be made, and on what ground: the same question over the same cases gives the same bytes. */
export interface Opmaakvraag {
  gemeente: string;
  /** As the exchange's `periode` says, such as `2026K3`. */
  periode: string;
  soort: Exclude<Leveringsoort, 'N'>;
  /** When the hub last heard something new, local time `jjjj-mm-ddThh:mm:ss`. */
  basis: string;
  /** Which file for this municipality and period it would be if it were sent, from 1. */
  volgnummer: number;
}

/** What keeps a case from being taken as it is: a stable code, and whether the case was left out of the file. */
export interface Opmaakbevinding {
  zaak: string;
  code: string;
  weggelaten: boolean;
}

/** The numbers by which the person of a record is known again. */
export type Recordpersoon = Pick<Persoonsdeel, 'bsn' | 'vNummer'>;

/** A part of the file that follows the head. */
export interface Opmaakdeel {
  bytes: Buffer;
  bevindingen: Opmaakbevinding[];
  /** Whom each record is about, in their order: the recipient answers by record. Empty where records are not about one person. */
  personen: Recordpersoon[];
}

/** What stands before everything, known when everything else is. */
export interface Opmaakkop {
  /** Name of the file. */
  naam: string;
  bytes: Buffer;
  soort: Leveringsoort;
  records: number;
}

/** Makes the file in parts, from cases in batches; memory does not grow with their number. Returns the head. */
export type Opmaker = (vraag: Opmaakvraag, zaken: AsyncIterable<readonly Zaakblik[]>) => AsyncGenerator<Opmaakdeel, Opmaakkop>;

/** An outbound exchange whose file the hub makes on request. */
export interface Opmaakuitwisseling {
  /** Folder name under the partner, e.g. `swi`. */
  naam: string;
  /** Contract version below `contracts/`; its agreement says what may leave. */
  contract: string;
  /** Over what stretch of time its files go. */
  periode: Periodesoort;
  /** Reads layout and schema from `map` (a contract version, or a folder that the configuration names). Throws `ContractFout` when they do not fit. */
  bereid(map: string): Opmaker;
}

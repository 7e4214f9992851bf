import type { Bevinding } from '#libs/case-model';
import type { Bestand } from './bestand.js';
import type { GelezenRegel } from './gelezen-regel.js';
import type { Leescontext } from './leescontext.js';
import type { Opmaakuitwisseling } from './opmaak/opmaak.js';
import type { Voorsteluitwisseling } from './voorstel/voorstel.js';

/** An inbound exchange of one partner: how its files are recognised, read and mapped. */
export interface InkomendeUitwisseling {
  /** Folder name under the partner, e.g. `kwartaalrapportage`. */
  naam: string;
  /** Contract version folder below `contracts/`, e.g. `taalscholen/kwartaalrapportage/2025-1`. */
  contract: string;
  /** Largest file in bytes; a larger one is refused with `te-groot`. */
  grootste: number;
  /** True when the original of a file with only other municipalities' lines is not kept (COA). */
  wistBuitenBereik: boolean;
  /** Column of `GelezenRegel.groep`: where the finding on contradicting lines stands. */
  groepKolom?: string;
  /** True where the lines' group (people) can be withdrawn by a replacement, so the brake applies. */
  rem: boolean;
  /** True when a file is about one person: files of one sender, kind and period about different people stand beside each other, and replace none but their own. */
  slotPerPersoon?: true;
  /** Where lines name a reference that the hub gave (`GelezenRegel.verwijzing`) instead of a number. */
  verwijzing?: Verwijzingkolom;
  /** Where each line that counts is work for somebody. */
  taakPerRegel?: Regeltaak;
  /** True when this exchange takes a file of this name (so that a partner may have several exchanges); the last one of a partner takes every name. */
  neemtAan(naam: string): boolean;
  /**
   * Looks, before anything else and whatever the file is called, for content that the hub may not hold. Its finding refuses the file, of which
   * then only the hash is kept.
   */
  verbiedt?(open: () => AsyncIterable<Buffer>): Promise<Bevinding | null>;
  /** Reads the file name; a finding of weight `bestand` when it says nothing, or what may not be. */
  herken(naam: string, context: Leescontext): Bestand | Bevinding;
  /**
   * Reads the file once, in batches, without holding it in memory. `open` may be called more than once (detection, then reading).
   * Returns the findings on the whole file; any of weight `bestand` refuses it and nothing that was yielded counts.
   */
  lees(bestand: Bestand, open: () => AsyncIterable<Buffer>, context: Leescontext): AsyncGenerator<GelezenRegel[], Leesuitkomst>;
  /** For tables: other headings under which refused lines are sound (`Leescontext.kop`), the likeliest first. */
  zoekKop?(bestand: Bestand, open: () => AsyncIterable<Buffer>, context: Leescontext): Promise<string[][]>;
  /** For JSON exchanges: the original without the person on this line (retraction). */
  zonderRegel?(bytes: Buffer, regel: number): Buffer;
}

/**
 * The column of the reference, and the finding on one that the hub never gave this partner: it refuses the line. `naar`: what the reference names.
 * `verwijzing`: what the hub gave the partner for a person. `record`: a record of the newest file that was sent, as `recordverwijzing` writes it.
 */
export type Verwijzingkolom = { kolom: string; code: string } & ({ naar: 'verwijzing' } | Recordkolom);

/** Records of files of the same partner's exchange `uitwisseling`; `meerduidig`: the finding when files of more than one municipality may be meant. */
export interface Recordkolom {
  naar: 'record';
  uitwisseling: string;
  meerduidig: string;
}

/** A task that each line brings that counts. */
export interface Regeltaak {
  soort: string;
  /** In Dutch, without the person; `{code}` is the line's code. */
  omschrijving: string;
  /** Days after receipt in which it is to be done. */
  dagen: number;
}

export interface Leesuitkomst {
  bevindingen: Bevinding[];
  /** True when the file holds content that the hub may not hold: hash and finding are kept, the original is not. */
  nietBewaren?: boolean;
}

/** A partner as the host registers it. Its folder is `apps/connectors/src/<partner>/`. */
export interface PartnerManifest {
  /** Partner name everywhere: folders, inbox, contracts, API. */
  partner: string;
  /** Cron pattern (Europe/Amsterdam; six fields begin with seconds) by which the hub looks whether something came in without a file event, and whether something must go out. */
  rooster: string;
  inkomend: readonly InkomendeUitwisseling[];
  /** Files that the hub makes for this partner on request. */
  opmaak?: readonly Opmaakuitwisseling[];
  /** Messages that the hub proposes to send as soon as the cases ask for them. */
  voorstel?: readonly Voorsteluitwisseling[];
  /** Deliveries that are due by agreement, for the calendar of expected files. */
  verwacht?(tot: string): readonly VerwachteLevering[];
}

/** One file that is due. */
export interface VerwachteLevering {
  partner: string;
  uitwisseling: string;
  afzender: string;
  soort: string;
  periode: string;
  /** Last day on which it is in time. */
  uiterlijk: string;
}

import type { Termijnbeleid, VasteLasten } from '#libs/case-model';
import type { Zaakblik } from '../opmaak/opmaak.js';

/**
 * How a proposal stands: `open` waits for approval, `goedgekeurd` for being prepared, `verzonden` was handed to the road to the partner;
 * `afgewezen` by a person, `vervallen` because something newer took its place before it left.
 */
export type Voorstelstand = 'open' | 'goedgekeurd' | 'afgewezen' | 'vervallen' | 'verzonden';

/** A case as the selection of proposals sees it: with the household's fixed costs, accounts and creditors included. */
export interface Huishoudblik extends Zaakblik {
  vasteLasten: VasteLasten | null;
  /** The terms that its municipality set. */
  beleid: Termijnbeleid;
}

/** What was proposed before for a case; what lapsed is not told. */
export interface EerderVoorstel {
  /** The reference that the partner knows the chain by. */
  kenmerk: string;
  versie: number;
  soort: string;
  stand: Exclude<Voorstelstand, 'vervallen'>;
  grondslag: Readonly<Record<string, unknown>>;
  inhoud: unknown;
}

/** The last thing that the partner said about one version of a chain. */
export interface Versieantwoord {
  kenmerk: string;
  versie: number;
  status: string;
}

/** Everything that a proposal is decided on: the same question gives the same decision. */
export interface Voorstelvraag {
  zaak: string;
  /** The person's pseudonym at this partner. */
  pseudoniem: string;
  /** Null: the case is there no more. */
  blik: Huishoudblik | null;
  /** Oldest first. */
  eerder: readonly EerderVoorstel[];
  antwoorden: readonly Versieantwoord[];
  /** True when somebody of this household already has a live chain under another case. */
  elders: boolean;
  /** For a chain that would begin now: drawn, so that it tells nothing about the person. */
  nieuwKenmerk: string;
  /** `jjjj-mm-dd`. */
  peildatum: string;
}

/** Something that should leave. */
export interface NieuwVoorstel {
  kenmerk: string;
  versie: number;
  soort: string;
  /** True when two different persons must approve it. */
  vierOgen: boolean;
  /** What it follows from: ids, dates and codes. Never a person. */
  grondslag: Readonly<Record<string, unknown>>;
  /** The attributes that may leave, and nothing else. */
  inhoud: unknown;
}

/**
 * `geen`: nothing should leave, and what is open lapses; the reasons are codes that a person can act on, or none.
 * `blijft`: what is open still says it.
 */
export type Voorstelbesluit = { besluit: 'geen'; redenen: readonly string[] } | { besluit: 'blijft' } | { besluit: 'voorstellen'; voorstel: NieuwVoorstel };

/** A message as it leaves. */
export interface Uitbericht {
  naam: string;
  bytes: Buffer;
}

/** Decides what must leave for a case, and writes it. Pure. */
export interface Voorsteller {
  /** BSNs of the household: it has one live chain at most. */
  huishouden(blik: Huishoudblik): readonly string[];
  selecteer(vraag: Voorstelvraag): Voorstelbesluit;
  /** Throws when what would leave is not as agreed. */
  schrijf(voorstel: Pick<NieuwVoorstel, 'kenmerk' | 'versie' | 'soort' | 'inhoud'>): Uitbericht;
}

/** An outbound exchange of which the hub itself sees when something must leave. */
export interface Voorsteluitwisseling {
  /** Folder name under the partner, e.g. `budgetplan`. */
  naam: string;
  /** Contract version below `contracts/`; its agreement says what may leave. */
  contract: string;
  /** Reads the layout of a contract version. Throws `ContractFout` when it does not fit. */
  bereid(contract: string): Voorsteller;
}

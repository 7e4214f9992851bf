import type { Bemiddelingsprofiel, Termijnbeleid, VasteLasten } from '#libs/case-model';
import type { Zaakblik } from '../opmaak/opmaak.js';

/**
 * How a proposal stands: `open` waits for approval, `goedgekeurd` for being prepared, `verzonden` was handed to the road to the partner;
 * `afgewezen` by a person, `vervallen` because something newer took its place before it left.
 */
export type Voorstelstand = 'open' | 'goedgekeurd' | 'afgewezen' | 'vervallen' | 'verzonden';

/** A case as the selection of proposals sees it: with what lies sealed in its lines, the household's fixed costs and what a partner must know to find a place. */
export interface Voorstelblik extends Zaakblik {
  vasteLasten: VasteLasten | null;
  bemiddelingsprofiel: Bemiddelingsprofiel | null;
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
  /** How it came there; absent: it did not leave. */
  vertrek?: Vertrek;
}

/** How far something that left is on the road. */
export interface Vertrek {
  /** Day of leaving, `jjjj-mm-dd`. */
  dag: string;
  /** Day from which it is certainly there; null while nobody knows. */
  aangekomen: string | null;
  /** True when it certainly never counted: the road refused it, or it was settled as not there. */
  geweigerd: boolean;
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
  blik: Voorstelblik | null;
  /** Oldest first. */
  eerder: readonly EerderVoorstel[];
  /** What was proposed in other exchanges of this partner, by exchange, oldest first. */
  ernaast: Readonly<Record<string, readonly EerderVoorstel[]>>;
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
  /** What it does at the partner, once: by this key the partner answers per item. */
  effect: string;
}

/** Something that a person must look at, whatever leaves. */
export interface Signaal {
  /** Stable; `signaalTekst` has its sentence. */
  code: string;
  /** The partner's own reference of what it is about; null: the exchange as a whole. */
  kenmerk: string | null;
  /** Last day on which somebody should have looked. */
  uiterlijk: string;
}

/** Decides what must leave for a case, and writes it. Pure. */
export interface Voorsteller {
  /** BSNs of everybody whom a chain is about: together they have one live chain at most. */
  bsns(blik: Voorstelblik): readonly string[];
  selecteer(vraag: Voorstelvraag): Voorstelbesluit;
  /** What a person must look at in this exchange; each is a task on the case until it is gone. */
  signaleer?(vraag: Voorstelvraag): readonly Signaal[];
  /** Throws when what would leave is not as agreed. */
  schrijf(voorstel: Pick<NieuwVoorstel, 'kenmerk' | 'versie' | 'soort' | 'inhoud'>): Uitbericht;
}

/** An outbound exchange of which the hub itself sees when something must leave. */
export interface Voorsteluitwisseling {
  /** Folder name under the partner, e.g. `budgetplan`. */
  naam: string;
  /** Contract version below `contracts/`; its agreement says what may leave. */
  contract: string;
  /** Which cases it may concern: a jsonpath that gives something over a case as it is stored (parts that are unknown are absent). */
  raakt: string;
  /** Where the partner answers each version by our reference: working days that it may take, before it is a task. */
  antwoordWerkdagen?: number;
  /** Reads the layout of a contract version. Throws `ContractFout` when it does not fit. */
  bereid(contract: string): Voorsteller;
}

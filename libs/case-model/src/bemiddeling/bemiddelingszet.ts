import type { Bemiddelstatus } from '../melding/bemiddeling-melding.js';
import type { Plaatsingstatus } from '../melding/plaatsing-melding.js';

/**
 * What we told the partner. `aanbod` offers the person, without contact details where the partner works in two steps; `bekendmaking` gives those, for
 * the proposals that it names; the other two take one of these back. The first and second share their versions, and so do the third and fourth.
 */
export interface Gemeentezet {
  door: 'gemeente';
  wat: 'aanbod' | 'intrekking' | 'bekendmaking' | 'bekendmaking-intrekking';
  versie: number;
  /** Day of sending, `jjjj-mm-dd`. */
  dag: string;
  /** Day from which it is certainly there; null while nobody knows. */
  aangekomen: string | null;
  /** True when it certainly never counted: refused, or settled as not there. */
  geweigerd: boolean;
  /** The partner's own references of the proposals that it is for; empty but for a `bekendmaking`. */
  voorstellen: readonly string[];
}

/** How far a proposal or a placement is. */
export type Bemiddelingsfase = Bemiddelstatus | Plaatsingstatus;

/** How the partner says that the person, one proposal or one placement stands. */
export interface Partnerzet {
  door: 'partner';
  /** The partner's own reference of it; null where it speaks of the person as a whole. */
  kenmerk: string | null;
  /** The proposal that a placement came from; null: it is one itself, or none was named. */
  voorstel: string | null;
  fase: Bemiddelingsfase;
  /** Day as of which it says so. */
  dag: string;
  /** First day of a placement; null: not told. */
  start: string | null;
  /** First day on which it is no more; null: no end. */
  eind: string | null;
  /** First day of the last month with hours; null: none were told. */
  laatsteUren: string | null;
}

/** What a coach last decided about a proposal. */
export interface Coachzet {
  door: 'coach';
  voorstel: string;
  besluit: 'aanvaard' | 'afgewezen' | 'ingetrokken';
  dag: string;
}

/** One move in mediating one person with one partner: what it is judged by, whoever made it and in whatever order it became known. */
export type Bemiddelingszet = Gemeentezet | Partnerzet | Coachzet;

import type { Doelgroep, Leerroute } from '#libs/case-model';
import type { Swiactiviteit, Swiattributen } from './attributen.selection.js';

/** One part of a kenmerk that comes more than once: which part of it fills which element. */
export interface Swideel {
  element: string;
  deel: keyof Swiactiviteit;
  /** As of a kenmerk. */
  codes?: Readonly<Record<string, string>>;
  /** Must be there, or the kenmerk cannot be delivered. */
  verplicht?: boolean;
}

/** One kenmerk as the profile says it: which attribute fills which element, for whom it applies, and when it must be there. */
export interface Swikenmerk {
  /** Number of the kenmerk, e.g. `L3`. */
  code: string;
  element: string;
  attribuut: keyof Swiattributen;
  /** Of `activiteiten` alone, and always: the elements within one activity, in their order. */
  delen?: readonly Swideel[];
  /** Our value to theirs; a value that is not in it cannot be delivered. Absent: as it is. */
  codes?: Readonly<Record<string, string>>;
  /** Absent: for every route, every target group. A value elsewhere does not leave. */
  leerroutes?: readonly Leerroute[];
  doelgroepen?: readonly Doelgroep[];
  /** Must be there, wherever it applies. */
  verplicht?: boolean;
  /** Must be there, wherever it applies, once this attribute is filled. */
  verplichtZodra?: keyof Swiattributen;
}

/** A field of the head: `{gemeente}`, `{jaar}`, `{kwartaal}`, `{basis}`, `{soort}` and `{aantal}` are filled in. */
export interface Swikopveld {
  code: string;
  element: string;
  waarde: string;
}

/** How a delivery looks: data of the contract, replaceable without code. */
export interface Swiprofiel {
  namespace: string;
  wortel: string;
  kop: string;
  record: string;
  bestandsnaam: string;
  kopvelden: readonly Swikopveld[];
  /** In the order in which they stand in a record. */
  kenmerken: readonly Swikenmerk[];
}

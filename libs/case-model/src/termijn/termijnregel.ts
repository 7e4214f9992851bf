import type { Urenprognose } from '../uren/urenprognose.js';
import type { ZaakStand } from '../zaak/zaak-stand.js';
import type { Termijnbeleid } from './termijnbeleid.js';
import type { Termijncode, Termijnnaam, Termijnsoort, Termijnstatus, Trigger } from './termijn.js';

/** A day to judge on, under a policy. */
export interface Peilmoment {
  /** `jjjj-mm-dd`: what happened later counts as not yet happened. */
  peildatum: string;
  beleid: Termijnbeleid;
}

/** A case looked at then. */
export interface Peiling extends Peilmoment {
  stand: ZaakStand;
}

/** Since when a deadline is no longer asked, and why, for people. */
export interface Verval {
  datum: string;
  reden: string;
}

/** What a rule finds in a case. */
export interface Termijnfeiten {
  trigger: Trigger;
  /** Day from which it is asked, where that is not the trigger's. */
  vanaf?: string;
  uiterlijk: string;
  /** Day on which it was done, whether before or after `peildatum`. */
  gedaan: string | null;
  vervalt?: Verval | null;
  grond: string;
  /** Of hours that are not complete. */
  prognose?: Urenprognose | null;
}

/** One deadline of domain J.4. */
export interface Termijnregel {
  code: Termijncode;
  naam: Termijnnaam;
  soort: Termijnsoort;
  /** What it is once the last day has passed and nothing was done: a duty is missed, an opportunity lapses, a period is complete. */
  naAfloop: Exclude<Termijnstatus, 'open'>;
  /** False: it runs on when the case has ended. */
  eindigtMetZaak: boolean;
  /** Null: its trigger is not there, or it is not asked of this case. */
  feiten(op: Peiling): Termijnfeiten | null;
}

/** A duty of which the last day is to be kept, and which ends with the case. */
export function plicht(deel: Pick<Termijnregel, 'code' | 'naam' | 'soort' | 'feiten'>): Termijnregel {
  return { ...deel, naAfloop: 'overschreden', eindigtMetZaak: true };
}

/** Something that may be done up to a last day, and lapses then or with the case. */
export function mogelijkheid(deel: Pick<Termijnregel, 'code' | 'naam' | 'soort' | 'feiten'>): Termijnregel {
  return { ...deel, naAfloop: 'vervallen', eindigtMetZaak: true };
}

import { dagErna } from '../kernel/datum.js';
import { dagenTussen } from '../termijn/dagen-tussen.js';
import { plusDagen } from '../termijn/plus-dagen.js';
import type { Tempo } from './tempo.js';

/** A full working week in quarters of an hour: what would take more cannot be done. */
const WERKWEEK = 40 * 4;

/** Whether what is left can be done in time. Hours are whole quarters of an hour, paces the same a week. */
export interface Urenprognose {
  /** What is left. */
  rest: number;
  /** The pace of the last half-year, rounded down; null: nothing was done in it, or nothing goes on in which hours can be made. */
  tempo: number | null;
  /** Day on which it will be complete at that pace; null without a pace. */
  prognoseEinde: string | null;
  /** Whether that is within the term. False as well when no pace that fits in a working week would do. Null: not to be told without a pace. */
  haalbaar: boolean | null;
  /** The pace that would just do from the day after the peildatum, rounded up; null when the term leaves no day. */
  benodigdTempo: number | null;
}

/** What is left to do, when it must be done (exclusive), at what pace things go, and as seen from which day. */
export interface Prognosevraag {
  rest: number;
  /** End of the term, exclusive. */
  eind: string;
  tempo: Tempo | null;
  peildatum: string;
}

/**
 * When what is left will be done if things go on like this, and which pace would do. Things are taken to have gone on since the newest report, so
 * that a late report does not make the end later; a day before the peildatum would say that it is done, and nobody reported so.
 * @param rest more than 0
 */
export function urenprognose({ rest, eind, tempo, peildatum }: Prognosevraag): Urenprognose {
  const prognoseEinde = tempo && eindeBij(tempo, rest, peildatum);
  const dagenOver = dagenTussen(dagErna(peildatum), eind);
  const benodigdTempo = dagenOver > 0 ? Math.ceil((rest * 7) / dagenOver) : null;
  const haaltHet = prognoseEinde !== null && prognoseEinde < eind;
  const kanNiet = benodigdTempo === null || benodigdTempo > WERKWEEK;
  return {
    rest, tempo: tempo && Math.floor((tempo.kwartieren * 7) / tempo.dagen), prognoseEinde, benodigdTempo,
    haalbaar: prognoseEinde === null ? (kanNiet ? false : null) : haaltHet,
  };
}

function eindeBij({ kwartieren, dagen, tot }: Tempo, rest: number, peildatum: string): string {
  const einde = plusDagen(tot, Math.ceil((rest * dagen) / kwartieren) - 1);
  return einde > peildatum ? einde : peildatum;
}

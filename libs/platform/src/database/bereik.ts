import { AsyncLocalStorage } from 'node:async_hooks';

/** How far somebody reaches in whose name the database is asked: municipality codes, routes whose contracts they manage, and for who sends files `<partner>/<sender>`. */
export interface Bereik {
  gemeenten: readonly string[];
  routes: readonly string[];
  afzender?: string;
}

/** The reach as the settings `schakel.gemeenten`, `schakel.routes` and `schakel.afzender` of a connection. */
export interface Bereikinstelling {
  gemeenten: string;
  routes: string;
  afzender: string;
}

/** Nobody's reach: what a connection has that said nothing. */
export const NIEMAND: Bereikinstelling = { gemeenten: '', routes: '', afzender: '' };
const CODE = /^\d{4}$/;

const lopend = new AsyncLocalStorage<Bereikinstelling>();

/** Runs something in the name of somebody: what it asks of the database reaches no further. */
export function binnenBereik<T>({ gemeenten, routes, afzender = '' }: Bereik, fn: () => Promise<T>): Promise<T> {
  // What is no code is no municipality: text with a comma in it must not become two of them.
  return lopend.run({ gemeenten: gemeenten.filter((code) => CODE.test(code)).sort().join(','), routes: [...routes].sort().join(','), afzender }, fn);
}

/** In whose name the database is asked here; outside of `binnenBereik` in nobody's. */
export function huidigBereik(): Bereikinstelling {
  return lopend.getStore() ?? NIEMAND;
}

/** A stream that is read in the name of whoever asks for it here, however late and by whomever. */
export function metDitBereik<T>(stroom: AsyncGenerator<T>): AsyncIterable<T> {
  const hier = AsyncLocalStorage.snapshot();
  return { [Symbol.asyncIterator]: () => ({ next: async () => hier(async () => stroom.next()), return: async () => hier(async () => stroom.return(undefined)) }) };
}

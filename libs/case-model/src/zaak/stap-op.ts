import type { Stap } from './verloop.js';

/** What holds on a day, of steps oldest first; undefined before the first. */
export function stapOp<T>(stappen: readonly Stap<T>[], dag: string): T | undefined {
  return stappen.findLast(({ vanaf }) => vanaf <= dag)?.waarde;
}

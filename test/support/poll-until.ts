import { setTimeout as wacht } from 'node:timers/promises';

/** For a machine that is very busy with other things: when all is well nobody waits so long, and a wait that is cut short tells nothing. */
const DEADLINE_MS = 300_000;

/**
 * Asks again and again until the answer is true-ish, and gives that answer. The only way a test waits; after five minutes it fails.
 * @param wens.wat what was waited for, for the message
 * @param wens.elkeMs pause between two questions
 */
export async function pollUntil<T>(fn: () => Promise<T> | T, wens: { wat?: string; elkeMs?: number } = {}): Promise<NonNullable<T>> {
  const uiterlijk = Date.now() + DEADLINE_MS;
  for (;;) {
    const antwoord = await fn();
    if (antwoord) return antwoord;
    if (Date.now() > uiterlijk) throw new Error(`not within ${DEADLINE_MS} ms: ${wens.wat ?? fn.toString()}`);
    await wacht(wens.elkeMs ?? 25);
  }
}

import { setTimeout as wacht } from 'node:timers/promises';

/**
 * Asks again and again until the answer is true-ish, and gives that answer. The only way a test waits.
 * @param wens.deadlineMs after this the test fails
 * @param wens.wat what was waited for, for the message
 */
export async function pollUntil<T>(fn: () => Promise<T> | T, wens: { deadlineMs: number; wat?: string; elkeMs?: number }): Promise<NonNullable<T>> {
  const uiterlijk = Date.now() + wens.deadlineMs;
  for (;;) {
    const antwoord = await fn();
    if (antwoord) return antwoord;
    if (Date.now() > uiterlijk) throw new Error(`not within ${wens.deadlineMs} ms: ${wens.wat ?? fn.toString()}`);
    await wacht(wens.elkeMs ?? 25);
  }
}

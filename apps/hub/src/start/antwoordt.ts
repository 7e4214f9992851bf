import { setTimeout as wacht } from 'node:timers/promises';

const UITERLIJK_MS = 60_000;

/** Waits until the interface answers; throws when that takes too long. */
export async function totAntwoord(url: string): Promise<void> {
  const uiterlijk = Date.now() + UITERLIJK_MS;
  while (!(await antwoordt(url))) {
    if (Date.now() > uiterlijk) throw new Error(`${url} does not answer`);
    await wacht(100);
  }
}

async function antwoordt(url: string): Promise<boolean> {
  try {
    const antwoord = await fetch(url, { signal: AbortSignal.timeout(5_000) });
    await antwoord.body?.cancel();
    return antwoord.ok;
  } catch {
    return false;
  }
}

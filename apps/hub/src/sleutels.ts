import { setTimeout as wacht } from 'node:timers/promises';
import type { Sleutel } from './antwoorden.js';
import { Hubclient } from './client.js';

const KIJK_MS = 5000;

/** `hub sleutels`: which keys there are, and how each stands. */
export async function toonSleutels(): Promise<number> {
  for (const sleutel of await (await Hubclient.vind()).sleutels()) process.stdout.write(regel(sleutel));
  return 0;
}

/** `hub sleutels draai`: a new key for each of these municipalities and for `hub`; without any for all that have one. */
export async function draaiSleutels(bereiken: readonly string[]): Promise<number> {
  const client = await Hubclient.vind();
  const alle = (await client.sleutels()).filter(({ stand }) => stand === 'actief').map(({ bereik }) => bereik);
  for (const bereik of bereiken.length > 0 ? bereiken : alle) process.stdout.write(regel(await client.draaiSleutel(bereik)));
  return 0;
}

/** `hub sleutels vernietig`: erases all of a municipality that the hub works for no more, and then its keys; returns when that is done. */
export async function vernietigSleutels(gemeente: string): Promise<number> {
  const client = await Hubclient.vind();
  for (;;) {
    const { stand, zaken, wissingen, sleutels } = await client.zetVertrekVoort(gemeente);
    process.stdout.write(`${gemeente}  ${stand}  ${zaken} zaken, ${wissingen} wissingen te gaan, ${sleutels} sleutels vernietigd\n`);
    if (stand === 'vertrokken') return 0;
    await wacht(KIJK_MS);
  }
}

function regel({ id, bereik, stand, vanaf }: Sleutel): string {
  return `${String(id).padStart(5)}  ${bereik.padEnd(8)}  ${stand.padEnd(10)}  ${vanaf}\n`;
}

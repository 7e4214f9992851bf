import type { Sleutel } from './antwoorden.js';
import { Hubclient } from './client.js';

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

function regel({ id, bereik, stand, vanaf }: Sleutel): string {
  return `${String(id).padStart(5)}  ${bereik.padEnd(8)}  ${stand.padEnd(10)}  ${vanaf}\n`;
}

import { setTimeout as pauze } from 'node:timers/promises';
import type { Status } from './antwoorden.js';
import type { Hubclient } from './client.js';

/** How long nothing may change before somebody should look. */
const STILSTAND_MS = 180_000;
const KORTST_MS = 20;
const LANGST_MS = 500;

/** Waits until nothing is under way any more. `meld` hears how it goes. Throws when the hub stands still. */
export async function wachtOpRust(hub: Hubclient, meld: (stand: Status) => void = () => undefined): Promise<Status> {
  let vorige = '';
  let sinds = Date.now();
  for (let wacht = KORTST_MS; ; wacht = Math.min(wacht * 1.5, LANGST_MS)) {
    const stand = await hub.status();
    if (stand.rust) return stand;
    meld(stand);
    const nu = JSON.stringify([stand.opdrachten, stand.berichten, stand.partners]);
    if (nu !== vorige) sinds = Date.now();
    if (Date.now() - sinds > STILSTAND_MS) throw new Error('the hub does not come to rest: nothing changes any more; see `hub status` and its logs');
    vorige = nu;
    await pauze(wacht);
  }
}

import { setTimeout as wacht } from 'node:timers/promises';
import type { Sessie } from '../sessie/sessie.js';
import type { Api } from './api.js';
import { ApiFout } from './api-fout.js';
import type { Bericht } from './bericht.js';
import { isOnderweg } from './is-onderweg.js';
import { pad } from './pad.js';

/** A small file is done by then; who waits for a larger one reloads, or has the script look again. */
const GEDULD_MS = 4_000;
const KIJK_MS = 200;

/** A message, when it is done or we waited long enough. Of one that was `net` recorded nobody knows whose it is until it is read: not found is not yet. Throws `ApiFout`. */
export async function wachtTotRust(api: Api, sessie: Sessie, id: number | string, net = false): Promise<Bericht> {
  const uiterlijk = Date.now() + GEDULD_MS;
  for (;;) {
    const voorbij = Date.now() > uiterlijk;
    const bericht = await api.haal<Bericht>(sessie, pad`/berichten/${id}`).catch((fout: unknown) => {
      if (net && !voorbij && fout instanceof ApiFout && fout.status === 404) return null;
      throw fout;
    });
    if (bericht !== null && (voorbij || !isOnderweg(bericht))) return bericht;
    await wacht(KIJK_MS);
  }
}

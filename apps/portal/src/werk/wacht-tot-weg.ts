import { setTimeout as wacht } from 'node:timers/promises';
import type { Api } from '../api/api.js';
import { ApiFout } from '../api/api-fout.js';
import { pad } from '../api/pad.js';
import type { Sessie } from '../sessie/sessie.js';

const GEDULD_MS = 4_000;
const KIJK_MS = 200;

/** Waits until a piece of work is decided; false when it is still there after a while, as when it is about more lines. */
export async function wachtTotWeg(api: Api, sessie: Sessie, id: string): Promise<boolean> {
  const uiterlijk = Date.now() + GEDULD_MS;
  while (Date.now() <= uiterlijk) {
    try {
      await api.haal(sessie, pad`/werkvoorraad/${id}`);
    } catch (fout) {
      if (fout instanceof ApiFout && fout.status === 404) return true;
      throw fout;
    }
    await wacht(KIJK_MS);
  }
  return false;
}

import { vrijePoort } from './vrije-poort.js';

const POGINGEN = 5;

/**
 * Has something listen on a free port of the loopback. Between our look and its listening another program may take that port: then it is tried on another one.
 * @param luister starts it; rejects when it did not come up
 * @param isBezet tells from that error whether the port was taken
 */
export async function opVrijePoort<T>(luister: (poort: number) => Promise<T>, isBezet: (fout: unknown) => boolean): Promise<T> {
  for (let poging = 1; ; poging += 1) {
    try {
      return await luister(await vrijePoort());
    } catch (fout) {
      if (poging === POGINGEN || !isBezet(fout)) throw fout;
    }
  }
}

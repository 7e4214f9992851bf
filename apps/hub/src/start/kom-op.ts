import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { leesOmgeving } from '#libs/platform';
import { Hub } from './hub.js';
import { Opruimen } from './opruimen.js';
import { eisVrijePoort } from './poort.js';
import { neemSlot } from './slot.js';
import { stopsignaal } from './stopsignaal.js';

/**
 * Brings the whole hub up as one process tree, prints its one line, and takes it down in order when asked to.
 * Settles with the exit code: 0 when it was asked to stop, 1 when it could not go on (the reason stands on standard error).
 */
export async function komOp(wens: { leeg: boolean }): Promise<number> {
  const stop = stopsignaal();
  const opruimen = new Opruimen();
  try {
    const omgeving = leesOmgeving(process.env);
    const dataMap = resolve(omgeving.SCHAKEL_DATA);
    mkdirSync(dataMap, { recursive: true, mode: 0o711 });
    opruimen.straks(neemSlot(dataMap));
    await eisVrijePoort(Number(omgeving.PORT), omgeving.HOST);
    await new Hub({ omgeving, dataMap, leeg: wens.leeg }, opruimen, stop).draai();
    return 0;
  } catch (fout) {
    if (stop.aborted) return 0;
    process.stderr.write(`${fout instanceof Error ? fout.message : 'unknown error'}\n`);
    return 1;
  } finally {
    await opruimen.nu();
  }
}

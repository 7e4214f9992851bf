import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LIJNVELDEN, type Lijnstoring } from './lijn/lijnstoring.js';
import { PARTNERVELDEN, type Partnerstoring } from './map/partnerstoring.js';

/** What goes wrong, by whom: what partners do, and what happens on the line to one that is reached over it. */
export type Storingen = Readonly<Record<string, Partnerstoring>> & { readonly sftp?: Lijnstoring; readonly https?: Lijnstoring };

const LIJNEN: readonly string[] = ['sftp', 'https'];

/** Reads the control file of a data folder; without one nothing goes wrong. Throws with the field that is wrong: a fault that silently does nothing proves nothing. */
export function leesStoringen(dataMap: string): Storingen {
  const pad = join(dataMap, 'simulators', 'storing.json');
  return existsSync(pad) ? ontleedStoringen(readFileSync(pad, 'utf8')) : {};
}

/** The same from its text. */
export function ontleedStoringen(tekst: string): Storingen {
  const ruw = JSON.parse(tekst) as Record<string, Record<string, unknown>>;
  for (const [wie, velden] of Object.entries(ruw)) {
    const bekend: Readonly<Record<string, (waarde: unknown) => boolean>> = LIJNEN.includes(wie) ? LIJNVELDEN : PARTNERVELDEN;
    for (const [veld, waarde] of Object.entries(velden)) {
      const klopt = Object.hasOwn(bekend, veld) ? bekend[veld] : undefined;
      if (!klopt?.(waarde)) throw new Error(`storing ${wie}.${veld} is not known, or has a wrong value`);
    }
  }
  return ruw as Storingen;
}

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

type Stand = 'nee' | 'bezig' | 'klaar';

/** Exported by `demo.js`: sends the demonstration world to the hub, and settles when it was taken in and what follows from it was sent. */
type LaadDemonstratie = (basisUrl: string, dataDir: string) => Promise<void>;

/**
 * Decides, on the first run of a data folder, whether the demonstration world comes in; a taking in that was cut short is done again
 * (files that came already are recognised).
 */
export function wilDemonstratie(dataMap: string, leeg: boolean): boolean {
  const stand = gelezen(dataMap) ?? noteer(dataMap, leeg ? 'nee' : 'bezig');
  return stand === 'bezig' && !leeg;
}

/** Whether this data folder holds a demonstration: then its partners must be there too, at every start. */
export function heeftDemonstratie(dataMap: string): boolean {
  const stand = gelezen(dataMap);
  return stand === 'bezig' || stand === 'klaar';
}

/** Takes the demonstration world in. A hub without one still works, so a failure is told and not fatal. */
export async function laad(basisUrl: string, dataMap: string): Promise<void> {
  const script = new URL('../demo.js', import.meta.url).href;
  const { laadDemonstratie } = (await import(script)) as { laadDemonstratie: LaadDemonstratie };
  await laadDemonstratie(basisUrl, dataMap);
  noteer(dataMap, 'klaar');
}

function gelezen(dataMap: string): Stand | undefined {
  try {
    return readFileSync(join(dataMap, 'demonstratie'), 'utf8').trim() as Stand;
  } catch {
    return undefined;
  }
}

function noteer(dataMap: string, stand: Stand): Stand {
  writeFileSync(join(dataMap, 'demonstratie'), `${stand}\n`);
  return stand;
}

import { readFileSync } from 'node:fs';
import { validateSync } from 'class-validator';
import { standaardbeleid, type Termijnbeleid } from '#libs/case-model';
import { ConfiguratieFout } from '#libs/platform';
import { Termijnbeleidboek } from './termijnbeleidboek.js';
import { Termijnbeleidinstelling } from './termijnbeleidinstelling.js';

/**
 * Reads and checks TERMIJNBELEID at the start: a JSON object by gemeentecode; what a municipality leaves out is as built in.
 * Throws `ConfiguratieFout` with every reason at once: municipality, field and what it must be, never a value.
 * @param pad undefined: nobody set anything
 * @param gemeenten who may stand in it
 */
export function leesTermijnbeleid(pad: string | undefined, gemeenten: readonly string[]): Termijnbeleidboek {
  if (pad === undefined) return new Termijnbeleidboek();
  const redenen: string[] = [];
  const eigen = new Map<string, Termijnbeleid>();
  for (const [gemeente, ruw] of Object.entries(ontleed(pad))) {
    const { beleid, redenen: bezwaren } = gemeenten.includes(gemeente) ? leesEen(gemeente, ruw) : { redenen: ['is no municipality that this hub serves (GEMEENTEN)'] };
    redenen.push(...bezwaren.map((reden) => `TERMIJNBELEID ${gemeente}: ${reden}`));
    if (beleid !== undefined) eigen.set(gemeente, beleid);
  }
  if (redenen.length > 0) throw new ConfiguratieFout(redenen);
  return new Termijnbeleidboek(eigen);
}

function ontleed(pad: string): object {
  try {
    const ruw: unknown = JSON.parse(readFileSync(pad, 'utf8'));
    if (isObject(ruw)) return ruw;
  } catch (fout) {
    if ((fout as NodeJS.ErrnoException).code !== undefined) throw new ConfiguratieFout(['TERMIJNBELEID names a file that cannot be read']);
  }
  throw new ConfiguratieFout(['TERMIJNBELEID is not a JSON object by gemeentecode']);
}

function leesEen(gemeente: string, ruw: unknown): { beleid?: Termijnbeleid; redenen: string[] } {
  if (!isObject(ruw)) return { redenen: ['must be an object'] };
  const fouten = validateSync(Object.assign(new Termijnbeleidinstelling(), ruw), { whitelist: true, forbidNonWhitelisted: true });
  if (fouten.length > 0) return { redenen: fouten.map((f) => `${f.property} ${[...new Set(Object.values(f.constraints ?? {}))].join(', ')}`) };
  return { beleid: { ...standaardbeleid(gemeente), ...ruw }, redenen: [] };
}

function isObject(waarde: unknown): waarde is object {
  return typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde);
}

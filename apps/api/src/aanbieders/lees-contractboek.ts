import { readFileSync } from 'node:fs';
import { INDICATORCODES, type Leerroute } from '#libs/case-model';
import { leesContractJson, nieuwsteContract } from '#libs/connector-kit';
import { ConfiguratieFout } from '#libs/platform';
import { LEERROUTES } from '../zaken/zaken.request.js';
import { type Afspraken, Contractboek, type Contractscholen } from './contractboek.js';

const CONTRACT = nieuwsteContract('taalscholen/kwartaalrapportage');
const SLEUTEL = /^(\d{4}\/)?[BOZ]$/;

/**
 * Reads what was agreed with the schools: the contract, and over it the file that CONTRACTNORMEN names, in the same shape as its `normen.json`.
 * Throws `ConfiguratieFout` with every reason at once: place and what it must be, never a value.
 * @param pad undefined: nobody set anything
 */
export function leesContractboek(pad: string | undefined): Contractboek {
  const contract = leesContractJson(CONTRACT, 'normen.json');
  const bronnen = [{ naam: 'normen.json', ruw: contract }, ...(pad === undefined ? [] : [{ naam: 'CONTRACTNORMEN', ruw: ontleed(pad) }])];
  const redenen = bronnen.flatMap(({ naam, ruw }) => fouten(ruw).map((fout) => `${naam} ${fout}`));
  for (const route of zonderStart(contract)) redenen.push(`normen.json afspraken.${route} must say startBinnenWeken`);
  if (redenen.length > 0) throw new ConfiguratieFout(redenen);
  return new Contractboek(leesContractJson(CONTRACT, 'contracten.json') as Contractscholen, bronnen.map(({ ruw }) => ruw as Afspraken));
}

function ontleed(pad: string): unknown {
  try {
    return JSON.parse(readFileSync(pad, 'utf8'));
  } catch (fout) {
    throw new ConfiguratieFout([(fout as NodeJS.ErrnoException).code === undefined ? 'CONTRACTNORMEN is no JSON' : 'CONTRACTNORMEN names a file that cannot be read']);
  }
}

/** Routes of which the contract itself does not say when lessons must begin. */
function zonderStart(contract: unknown): Leerroute[] {
  const { afspraken } = contract as Partial<Afspraken>;
  return LEERROUTES.filter((route) => afspraken?.[route]?.startBinnenWeken === undefined);
}

function fouten(ruw: unknown): string[] {
  if (!isObject(ruw) || !isObject(ruw['afspraken'])) return ['must be an object with naam and afspraken'];
  const naam = typeof ruw['naam'] === 'string' && /^\S.{0,99}$/.test(ruw['naam']) ? [] : ['naam must say what these agreements are called, in at most 100 characters'];
  const onbekend = Object.keys(ruw).filter((sleutel) => sleutel !== 'naam' && sleutel !== 'afspraken').map((sleutel) => `${sleutel} is unknown`);
  return [...naam, ...onbekend, ...Object.entries(ruw['afspraken']).flatMap(([sleutel, afspraak]) => afspraakfouten(sleutel, afspraak))];
}

function afspraakfouten(sleutel: string, afspraak: unknown): string[] {
  const plek = `afspraken.${sleutel}`;
  if (!SLEUTEL.test(sleutel)) return [`${plek} must be a route, or a school and a route such as 5101/B`];
  if (!isObject(afspraak)) return [`${plek} must be an object`];
  const { startBinnenWeken: weken, normen = {}, ...rest } = afspraak;
  const goedeWeken = weken === undefined || (Number.isInteger(weken) && Number(weken) >= 1 && Number(weken) <= 104);
  return [
    ...Object.keys(rest).map((naam) => `${plek}.${naam} is unknown`),
    ...(goedeWeken ? [] : [`${plek}.startBinnenWeken must be a whole number, 1 to 104`]),
    ...(isObject(normen) ? Object.entries(normen).filter(([code, norm]) => !isNorm(code, norm)).map(([code]) => `${plek}.normen.${code} must be an indicator with minstens, hoogstens or both, or null`) : [`${plek}.normen must be an object`]),
  ];
}

function isNorm(code: string, norm: unknown): boolean {
  if (!(INDICATORCODES as readonly string[]).includes(code)) return false;
  return norm === null || (isObject(norm) && Object.keys(norm).length > 0 && Object.entries(norm).every(([grens, waarde]) => ['minstens', 'hoogstens'].includes(grens) && typeof waarde === 'number'));
}

function isObject(waarde: unknown): waarde is Record<string, unknown> {
  return typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde);
}

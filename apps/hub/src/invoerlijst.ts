import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import type { Tellingen } from './antwoorden.js';
import { Gebruiksfout } from './gebruiksfout.js';

/** How a file must stand at the end. */
export interface Verwacht {
  status: string;
  tellingen: Tellingen;
}

/** One file to take in, in the order of the list. */
export interface Invoer {
  partner: string;
  pad: string;
  /** As it is shown. */
  naam: string;
  verwacht?: Verwacht;
}

interface Manifestregel {
  volgorde?: number;
  partner: string;
  bestand: string;
  verwacht?: Verwacht;
}

/** Name forms of the agreed files, for a file that lies in no partner's folder. */
const NAAMVORMEN: readonly (readonly [RegExp, string])[] = [
  [/^TVS-/i, 'coa'],
  [/^(REGIE|MIJLPAAL)_/i, 'regie'],
  [/^KR_/i, 'taalscholen'],
  [/^STADSBANK_/i, 'stadsbank'],
  [/^CBS_/i, 'cbs'],
];
/** What may lie beside partner files and is none. */
const BIJSCHRIFT = new Set(['manifest.json', 'scenario.json', 'truth.json']);

/**
 * What is to be taken in: of a folder in the order of its manifest.json, else by name; a file as it is. The partner is the manifest's,
 * `partner` (the option), the folder's (`coa/`, `007_coa/`) or what the name says. Throws `Gebruiksfout` when none of these tells.
 */
export function invoerlijst(paden: readonly string[], partner?: string): Invoer[] {
  const lijst = paden.flatMap((pad) => (isMap(pad) ? vanMap(pad, partner) : [losBestand(pad, basename(pad), partner)]));
  if (lijst.length === 0) throw new Gebruiksfout('Er is niets om in te lezen.');
  return lijst;
}

function isMap(pad: string): boolean {
  const soort = statSync(pad, { throwIfNoEntry: false });
  if (!soort) throw new Gebruiksfout(`${pad} bestaat niet.`);
  return soort.isDirectory();
}

function vanMap(map: string, partner: string | undefined): Invoer[] {
  const manifest = join(map, 'manifest.json');
  if (existsSync(manifest)) return vanManifest(map, JSON.parse(readFileSync(manifest, 'utf8')) as Manifestregel[]);
  const bestanden = readdirSync(map, { recursive: true, withFileTypes: true })
    .filter((deel) => deel.isFile() && !deel.name.startsWith('.') && !BIJSCHRIFT.has(deel.name))
    .map((deel) => join(deel.parentPath, deel.name));
  return bestanden.sort().map((pad) => losBestand(pad, relative(map, pad), partner));
}

function vanManifest(map: string, regels: readonly Manifestregel[]): Invoer[] {
  const opVolgorde = regels.map((regel, plaats) => ({ regel, plaats })).sort((a, b) => (a.regel.volgorde ?? a.plaats) - (b.regel.volgorde ?? b.plaats) || a.plaats - b.plaats);
  return opVolgorde.map(({ regel: { partner, bestand, verwacht } }) => ({ partner, pad: join(map, bestand), naam: bestand, ...(verwacht ? { verwacht } : {}) }));
}

function losBestand(pad: string, naam: string, partner: string | undefined): Invoer {
  const gevonden = partner ?? vanMapnaam(pad) ?? NAAMVORMEN.find(([vorm]) => vorm.test(basename(pad)))?.[1];
  if (gevonden === undefined) throw new Gebruiksfout(`Van welke partner is ${pad}? Zeg het met --partner.`);
  return { partner: gevonden, pad, naam };
}

function vanMapnaam(pad: string): string | undefined {
  const map = basename(dirname(pad)).replace(/^\d+_/, '');
  return NAAMVORMEN.find(([, partner]) => partner === map)?.[1];
}

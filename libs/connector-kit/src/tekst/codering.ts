import { isUtf8 } from 'node:buffer';
import type { Bevinding } from '#libs/case-model';
import { maakBevinding } from '../maak-bevinding.js';

/** How the bytes of a text file must be read. */
export interface Codering {
  tekenset: 'utf8' | 'win1252';
  /** `cr` only when the file has no line feed at all (old Macintosh). */
  regeleinde: 'lf' | 'cr';
}

const BOM = Buffer.from([0xef, 0xbb, 0xbf]);
/** Bytes that mean nothing in Windows-1252. */
const ONBEKEND_IN_1252 = [0x81, 0x8d, 0x8f, 0x90, 0x9d];

interface Stand {
  eerste: boolean;
  bom: boolean;
  utf8: boolean;
  win1252: boolean;
  /** Start of a UTF-8 sequence that the chunk broke off. */
  rest: Buffer;
  leeg: boolean;
  lf: boolean;
  cr: boolean;
  /** Bytes since the last line break. */
  lijn: number;
}

/**
 * Reads the file once to find its encoding: UTF-8 when every byte fits (a byte order mark or not), else Windows-1252.
 * Memory does not grow with the file. Findings: `bestand-leeg`, `codering-onleesbaar`, and `te-groot` for a line above `langsteRegel` bytes
 * (the reading then stops at once).
 */
export async function detecteerCodering(bron: AsyncIterable<Buffer>, langsteRegel: number): Promise<Codering | Bevinding> {
  const stand: Stand = { eerste: true, bom: false, utf8: true, win1252: true, rest: Buffer.alloc(0), leeg: true, lf: false, cr: false, lijn: 0 };
  for await (const blok of vanafDrieBytes(bron)) {
    if (onleesbaar(blok, stand)) return maakBevinding('codering-onleesbaar');
    telRegels(blok, stand);
    if (stand.lijn > langsteRegel) return maakBevinding('te-groot');
  }
  return besluit(stand);
}

function besluit(stand: Stand): Codering | Bevinding {
  if (stand.leeg) return maakBevinding('bestand-leeg');
  if (stand.rest.length > 0) stand.utf8 = false;
  if (!stand.utf8 && (stand.bom || !stand.win1252)) return maakBevinding('codering-onleesbaar');
  return { tekenset: stand.utf8 ? 'utf8' : 'win1252', regeleinde: stand.cr && !stand.lf ? 'cr' : 'lf' };
}

/** The same bytes with a first chunk of at least three, so that a byte order mark is never broken in two. */
async function* vanafDrieBytes(bron: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let begin: Buffer | null = Buffer.alloc(0);
  for await (const blok of bron) {
    if (begin === null) yield blok;
    else {
      begin = Buffer.concat([begin, blok]);
      if (begin.length < BOM.length) continue;
      yield begin;
      begin = null;
    }
  }
  if (begin !== null && begin.length > 0) yield begin;
}

/** Takes one chunk into the state; true when no encoding fits any more. */
function onleesbaar(blok: Buffer, stand: Stand): boolean {
  const inhoud = stand.eerste ? zonderBom(blok, stand) : blok;
  if (inhoud.includes(0)) return true;
  if (stand.utf8) pastUtf8(inhoud, stand);
  if (stand.win1252) stand.win1252 = !ONBEKEND_IN_1252.some((byte) => inhoud.includes(byte));
  if (stand.leeg) stand.leeg = inhoud.toString('latin1').trim() === '';
  return !stand.utf8 && (stand.bom || !stand.win1252);
}

function zonderBom(blok: Buffer, stand: Stand): Buffer {
  stand.eerste = false;
  stand.bom = blok.subarray(0, 3).equals(BOM);
  return stand.bom ? blok.subarray(3) : blok;
}

function pastUtf8(blok: Buffer, stand: Stand): void {
  const alles = stand.rest.length > 0 ? Buffer.concat([stand.rest, blok]) : blok;
  const einde = alles.length - afgebroken(alles);
  stand.utf8 = isUtf8(alles.subarray(0, einde));
  stand.rest = Buffer.from(alles.subarray(einde));
}

/** Number of bytes at the end that begin a UTF-8 sequence without finishing it (0 to 3). */
function afgebroken(blok: Buffer): number {
  for (let terug = 1; terug <= Math.min(3, blok.length); terug++) {
    const byte = blok[blok.length - terug] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return lengte(byte) > terug ? terug : 0;
  }
  return 0;
}

const lengte = (kopbyte: number): number => (kopbyte >= 0xf0 ? 4 : kopbyte >= 0xe0 ? 3 : 2);

function telRegels(blok: Buffer, stand: Stand): void {
  const lf = blok.lastIndexOf(0x0a);
  const cr = blok.lastIndexOf(0x0d);
  stand.lf ||= lf >= 0;
  stand.cr ||= cr >= 0;
  const laatste = Math.max(lf, cr);
  if (laatste < 0) stand.lijn += blok.length;
  else stand.lijn = blok.length - laatste - 1;
}

import type { Readable } from 'node:stream';
import { TextDecoder } from 'node:util';
import * as yauzl from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { WerkmapFout } from './werkmap-fout.js';
import { XmlWacht } from './xml-wacht.js';

/** A spreadsheet inflates to at most this many bytes, whatever its parts claim. */
const GROOTST_UITGEPAKT = 120 * 1024 * 1024;
const MEESTE_DELEN = 2000;

/** The XML parts of a spreadsheet file, found sound and of bounded size. */
export interface Werkmap {
  heeft(deel: string): boolean;
  /** The text of one part, in chunks. */
  tekst(deel: string): AsyncGenerator<string>;
}

/**
 * Opens a spreadsheet (zip) and guards it before anything interprets it: the number of parts, their claimed size, then every XML part as it
 * really inflates: its size, no DOCTYPE or ENTITY, UTF-8 only. Parts that are not XML are never inflated.
 * Throws `WerkmapFout`: `te-groot`, or `schema` for anything else that is not as it should be.
 */
export async function openWerkmap(bytes: Buffer): Promise<Werkmap> {
  const zip = await alsFout(yauzl.fromBufferPromise(bytes, { lazyEntries: true, autoClose: false, validateEntrySizes: true, strictFileNames: true }));
  const delen = await alsFout(inventaris(zip));
  let over = GROOTST_UITGEPAKT;
  for (const entry of delen.values()) over -= await alsFout(bewaak(zip, entry, over));
  return {
    heeft: (deel) => delen.has(deel.toLowerCase()),
    tekst: (deel) => alsTekst(zip, delen.get(deel.toLowerCase())),
  };
}

/** The XML parts by lower-case name. */
async function inventaris(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > MEESTE_DELEN) throw new WerkmapFout('te-groot');
  const delen = new Map<string, Entry>();
  let beweerd = 0;
  for await (const entry of zip.eachEntry()) {
    beweerd += entry.uncompressedSize;
    if (beweerd > GROOTST_UITGEPAKT) throw new WerkmapFout('te-groot');
    const naam = entry.fileName.toLowerCase();
    if (!/\.(xml|rels)$/.test(naam)) continue;
    if (delen.has(naam) || entry.isEncrypted()) throw new WerkmapFout('schema');
    delen.set(naam, entry);
  }
  return delen;
}

/** Inflates one part without keeping it; gives its real size. */
async function bewaak(zip: ZipFile, entry: Entry, over: number): Promise<number> {
  const wacht = new XmlWacht();
  let grootte = 0;
  for await (const blok of await pakUit(zip, entry)) {
    grootte += blok.length;
    if (grootte > over) throw new WerkmapFout('te-groot');
    if (!wacht.laatDoor(blok)) throw new WerkmapFout('schema');
  }
  return grootte;
}

async function* alsTekst(zip: ZipFile, entry: Entry | undefined): AsyncGenerator<string> {
  if (entry === undefined) throw new WerkmapFout('schema');
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const blok of await pakUit(zip, entry)) yield decodeer(decoder, blok);
  yield decodeer(decoder);
}

function decodeer(decoder: TextDecoder, blok?: Buffer): string {
  try {
    return blok === undefined ? decoder.decode() : decoder.decode(blok, { stream: true });
  } catch {
    // Only bytes that are no UTF-8 make a fatal decoder throw.
    throw new WerkmapFout('schema');
  }
}

async function pakUit(zip: ZipFile, entry: Entry): Promise<AsyncIterable<Buffer>> {
  const stroom: Readable = await zip.openReadStreamPromise(entry);
  return stroom as AsyncIterable<Buffer>;
}

/** The zip is in memory, so whatever yauzl and zlib throw is a fault in the file. */
async function alsFout<T>(werk: Promise<T>): Promise<T> {
  try {
    return await werk;
  } catch (fout) {
    throw fout instanceof WerkmapFout ? fout : new WerkmapFout('schema');
  }
}

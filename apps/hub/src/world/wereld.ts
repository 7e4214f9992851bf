import { createWriteStream, mkdirSync, type WriteStream, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { join } from 'node:path';
import type { Bestand } from './bestandslijst.js';
import { dagVan, iso } from './dagen.js';
import type { Kans } from './kansen.js';
import type { Venster } from './mens.js';
import { GEEN_OPSLAG, Mapopslag } from './opslag.js';
import { waarheid } from './waarheid.js';
import { Wereldloop, vensterTot, type Wereldopties } from './wereldloop.js';
import { maakSpreadsheets } from './xlsx.js';

/** What was written: numbers of files, cases and oddities. */
export interface Wereldverslag {
  bestanden: number;
  zaken: number;
  opgetreden: ReadonlyMap<Kans, number>;
}

/**
 * Writes an invented world below `map`: the partners' files in order of arrival, `manifest.json` and `truth.json`; with `partners` also
 * `draaiboek.json`, what those answer whose answers need the hub's references.
 * Runs the world twice: once to know which files there are and in what order they arrive, once to write them. Nothing is kept but counts.
 */
export async function schrijfWereld(opties: Wereldopties, map: string, xlsx = false): Promise<Wereldverslag> {
  const venster = vensterTot(dagVan(opties.tot), opties.gemeente);
  const paden = verken(opties, venster);
  mkdirSync(map, { recursive: true });
  const opslag = new Mapopslag(map);
  const loop = new Wereldloop(opties, venster, opslag, paden);
  const zaken = new Jsonlijst(join(map, 'truth.json'));
  let huishoudens = 0;
  for (const _ of loop.loop((uitkomst) => zaken.voegToe(waarheid(uitkomst)))) {
    await opslag.rust();
    if (++huishoudens % 500 === 0) await zaken.rust();
  }
  await zaken.sluit();
  await opslag.sluit(loop.lijst.bestanden);
  const volgorde = loop.lijst.opVolgorde();
  if (xlsx) await maakSpreadsheets(map, volgorde);
  await schrijfManifest(map, volgorde);
  if (opties.partners === true) writeFileSync(join(map, 'draaiboek.json'), JSON.stringify(loop.draaiboek, null, 1));
  return { bestanden: volgorde.length, zaken: zaken.aantal, opgetreden: loop.opgetreden };
}

/** The first round: where each file will stand. */
function verken(opties: Wereldopties, venster: Venster): string[] {
  const loop = new Wereldloop(opties, venster, GEEN_OPSLAG, []);
  for (const _ of loop.loop(() => undefined)) continue;
  return loop.lijst.rangschik();
}

async function schrijfManifest(map: string, volgorde: readonly Bestand[]): Promise<void> {
  const manifest = new Jsonlijst(join(map, 'manifest.json'));
  for (const [i, b] of volgorde.entries()) {
    manifest.voegToe({ volgorde: i, dag: iso(b.dag), partner: b.partner, bestand: b.pad, verwacht: { status: b.status, tellingen: b.tellingen } });
    if (i % 1000 === 0) await manifest.rust();
  }
  await manifest.sluit();
}

/** A JSON array that is written element by element. */
class Jsonlijst {
  aantal = 0;
  private readonly stroom: WriteStream;
  private stapel: string[] = [];

  constructor(pad: string) {
    this.stroom = createWriteStream(pad);
  }

  voegToe(element: object): void {
    const tekst = JSON.stringify(element, null, 1).replaceAll('\n', '\n ');
    this.stapel.push(`${this.aantal++ === 0 ? '[\n ' : ',\n '}${tekst}`);
    if (this.stapel.length >= 500) this.schrijf();
  }

  /** Waits until what was given so far has left. */
  async rust(): Promise<void> {
    this.schrijf();
    if (this.stroom.writableNeedDrain) await once(this.stroom, 'drain');
  }

  async sluit(): Promise<void> {
    this.schrijf();
    this.stroom.end(this.aantal === 0 ? '[]\n' : '\n]\n');
    await finished(this.stroom);
  }

  private schrijf(): void {
    if (this.stapel.length > 0) this.stroom.write(this.stapel.join(''));
    this.stapel = [];
  }
}

import { createWriteStream, renameSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { totdat } from './proces.mjs';

/** A million lines on a busy machine take long. */
const DEADLINE_MS = 4 * 3_600_000;

export const secondenTussen = (van, tot) => (tot - van) / 1000;

/** Puts a file in the drop folder, whole, and waits until the hub is at rest with it. Returns its row. */
export async function leverIn(db, map, [partner, naam, stukken]) {
  const doel = join(map, 'inbox', partner, naam);
  await pipeline(Readable.from(stukken), createWriteStream(`${doel}.part`));
  const begin = Date.now();
  renameSync(`${doel}.part`, doel);
  const bericht = await totdat(async () => (await db.query(`select * from exchange.bericht where naam = $1 and gereed is not null`, [naam])).rows[0], { deadlineMs: DEADLINE_MS });
  return { bericht, seconden: secondenTussen(begin, Date.now()) };
}

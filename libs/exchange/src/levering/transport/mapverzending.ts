import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Verzending, Vraagantwoord, Zendantwoord, Zending } from '../verzending.js';

/** Where whoever takes a file away puts it by a rename, so that it can be asked whether it ever lay there. */
const OPGEHAALD = 'opgehaald';

/** Puts deliveries in a folder from which the partner, or a program between us, takes them (into `opgehaald`). The folder must exist: one that is not mounted is no empty one. */
export class Mapverzending implements Verzending {
  constructor(private readonly map: string) {}

  /** Under a temporary name, flushed to disk, then renamed: nobody ever sees half a file. */
  async zend(zending: Zending, afbreken: AbortSignal): Promise<Zendantwoord> {
    const deel = join(this.map, `.${zending.naam}.deel`);
    try {
      await mkdir(join(this.map, OPGEHAALD), { recursive: false }).catch(bestaatAl);
      const bestand = await open(deel, 'w', 0o600);
      try {
        for await (const blok of zending.open()) {
          afbreken.throwIfAborted();
          await bestand.writeFile(blok);
        }
        await bestand.sync();
      } finally {
        await bestand.close();
      }
      // A disk that took too long: what appeared now could cross the question.
      afbreken.throwIfAborted();
    } catch (fout) {
      return { soort: 'niet-aangenomen', storing: (fout as NodeJS.ErrnoException).code ?? 'map' };
    }
    await rename(deel, join(this.map, zending.naam));
    await bewaarMap(this.map);
    return { soort: 'bevestigd', kenmerk: zending.kenmerk };
  }

  async vraag({ naam, sha256, kenmerk }: Zending, afbreken: AbortSignal): Promise<Vraagantwoord> {
    await stat(join(this.map, OPGEHAALD));
    const pad = await eerste([join(this.map, naam), join(this.map, OPGEHAALD, naam)]);
    if (pad === undefined) return { soort: 'afwezig', kenmerk };
    const hash = createHash('sha256');
    await pipeline(createReadStream(pad), hash, { signal: afbreken });
    return { soort: hash.digest('hex') === sha256 ? 'aanwezig' : 'anders', kenmerk };
  }
}

/** The first of these that is there. In this order a file that is taken away meanwhile is still found. */
async function eerste(paden: readonly string[]): Promise<string | undefined> {
  for (const pad of paden) {
    if (await isEr(pad)) return pad;
  }
  return undefined;
}

/** Only "no such file" says that it is not there; a folder that cannot be read says nothing. */
async function isEr(pad: string): Promise<boolean> {
  try {
    await stat(pad);
    return true;
  } catch (fout) {
    if ((fout as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw fout;
  }
}

function bestaatAl(fout: NodeJS.ErrnoException): void {
  if (fout.code !== 'EEXIST') throw fout;
}

/** A rename lives in the folder: without this a power cut could take it back after we told that it was done. */
async function bewaarMap(map: string): Promise<void> {
  const handvat = await open(map, 'r');
  try {
    await handvat.sync();
  } finally {
    await handvat.close();
  }
}

import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The master key: from the configuration, or else from `<data>/sleutel` (mode 0600), which the first process to ask makes.
 * Losing that file is losing every sealed value.
 */
export function hoofdsleutel(uitConfiguratie: Buffer | undefined, dataMap: string): Buffer {
  if (uitConfiguratie) return uitConfiguratie;
  const bestand = join(dataMap, 'sleutel');
  const sleutel = gelezen(bestand) ?? gemaakt(dataMap, bestand);
  if (sleutel.length !== 32) throw new Error('key file does not hold 32 bytes in base64');
  return sleutel;
}

function gelezen(bestand: string): Buffer | undefined {
  try {
    return Buffer.from(readFileSync(bestand, 'utf8').trim(), 'base64');
  } catch (fout) {
    if ((fout as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw fout;
  }
}

/** A link appears whole or not at all, and never replaces: of several processes starting at once one makes the key and all read the same. */
function gemaakt(dataMap: string, bestand: string): Buffer {
  mkdirSync(dataMap, { recursive: true });
  const klad = `${bestand}.${process.pid}.${randomBytes(4).toString('hex')}`;
  writeFileSync(klad, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx', flush: true });
  try {
    linkSync(klad, bestand);
  } catch (fout) {
    if ((fout as NodeJS.ErrnoException).code !== 'EEXIST') throw fout;
  } finally {
    rmSync(klad);
  }
  return Buffer.from(readFileSync(bestand, 'utf8').trim(), 'base64');
}

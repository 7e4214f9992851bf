import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ouderBereikbaarVoorAnderen } from './bereikbaar.js';
import { stopWees } from './wees.js';

/** Whom PostgreSQL runs as when we are root: `nobody`. */
export const NIEMAND = 65534;

/** Where a cluster lives. */
export interface Clustermap {
  /** PostgreSQL's data directory. May be empty: then the cluster is still to be made. */
  data: string;
  wachtwoord: string;
}

/**
 * The cluster's folder below `map`, with a password of its own. Below a folder that PostgreSQL's user cannot reach (root's home) the data stands in a
 * private folder under `/var/tmp`, named after `map`, and `map` holds a link to it.
 */
export async function clustermap(map: string): Promise<Clustermap> {
  mkdirSync(map, { recursive: true });
  const wachtwoord = wachtwoordIn(map);
  const link = join(map, 'data');
  if (!bestaat(link)) await maakDatamap(map, link, wachtwoord.nieuw);
  if (!existsSync(link)) throw new Error('the folder with the database has gone: its link points nowhere');
  return { data: realpathSync(link), wachtwoord: wachtwoord.tekst };
}

function wachtwoordIn(map: string): { tekst: string; nieuw: boolean } {
  const bestand = join(map, 'wachtwoord');
  const nieuw = !existsSync(bestand);
  if (nieuw) writeFileSync(bestand, randomBytes(24).toString('base64url'), { mode: 0o600, flag: 'wx' });
  return { tekst: readFileSync(bestand, 'utf8').trim(), nieuw };
}

async function maakDatamap(map: string, link: string, nieuw: boolean): Promise<void> {
  const root = process.getuid?.() === 0;
  if (!root || magErLangs(map)) {
    mkdirSync(link, { mode: 0o700 });
    if (root) chownSync(link, NIEMAND, NIEMAND);
    return;
  }
  const elders = `/var/tmp/schakel-${createHash('sha256').update(resolve(map)).digest('hex').slice(0, 16)}`;
  // The data folder was thrown away and this is what it left behind; without its password it is of no use.
  if (nieuw && bestaat(elders)) await ruimOp(elders);
  mkdirSync(elders, { mode: 0o700 });
  chownSync(elders, NIEMAND, NIEMAND);
  symlinkSync(elders, link);
}

/** Opens our own folder to passers-by (they see no list), and tells whether that is enough. */
function magErLangs(map: string): boolean {
  chmodSync(map, 0o711);
  return ouderBereikbaarVoorAnderen(join(map, 'data'));
}

async function ruimOp(map: string): Promise<void> {
  const { uid } = lstatSync(map);
  if (uid !== NIEMAND && uid !== 0) throw new Error('the folder for the database under /var/tmp belongs to someone else');
  await stopWees(map);
  rmSync(map, { recursive: true, force: true });
}

function bestaat(pad: string): boolean {
  return lstatSync(pad, { throwIfNoEntry: false }) !== undefined;
}

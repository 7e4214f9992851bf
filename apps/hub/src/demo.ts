import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hubclient } from './client.js';
import { STANDAARD_KANSEN } from './world/kansen.js';
import { schrijfWereld } from './world/wereld.js';

/** Small enough to be in within a minute, large enough to meet nearly every oddity of the showcase. */
const AANTAL = 40;
const ZAAD = 'demonstratie';
const TOT = '2026-10-31';

interface Manifestregel {
  partner: string;
  bestand: string;
}

/**
 * Sends an invented world of some forty people to the hub at `basisUrl`, file by file in order of arrival, the way partners do. Settles
 * when all are taken in; reading goes on behind it. Rejects when the hub refuses an upload. Nobody in it exists.
 */
export async function laadDemonstratie(basisUrl: string, dataDir: string): Promise<void> {
  const map = mkdtempSync(join(tmpdir(), 'schakel-demonstratie-'));
  try {
    const hub = new Hubclient(basisUrl, dataDir);
    const { gemeenten } = await hub.status();
    await schrijfWereld({ aantal: AANTAL, zaad: ZAAD, tot: TOT, gemeente: gemeenten[0] ?? '0141', kansen: STANDAARD_KANSEN }, map);
    const manifest = JSON.parse(readFileSync(join(map, 'manifest.json'), 'utf8')) as Manifestregel[];
    for (const { partner, bestand } of manifest) await hub.stuurIn({ partner, pad: join(map, bestand) });
  } finally {
    rmSync(map, { recursive: true, force: true });
  }
}

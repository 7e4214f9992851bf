import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { STANDAARD_KANSEN } from '../../../apps/hub/src/world/kansen.js';
import { schrijfWereld } from '../../../apps/hub/src/world/wereld.js';
import { Proefhub } from '../../support/proefhub.js';
import { verschillen, zaakvorm } from '../../support/zaakvorm.js';

interface Manifestregel {
  partner: string;
  bestand: string;
  verwacht: { status: string; tellingen: object };
}

const AANTAL = Number(process.env['WERELD_AANTAL'] ?? 60);
const ZAAD = process.env['WERELD_ZAAD'] ?? 'keten';
let hub: Proefhub;
let map: string;
beforeAll(async () => {
  map = mkdtempSync(join(tmpdir(), 'wereld-'));
  await schrijfWereld({ aantal: AANTAL, zaad: ZAAD, tot: '2026-10-31', gemeente: '0141', kansen: STANDAARD_KANSEN }, map);
  hub = await Proefhub.start();
});
afterAll(async () => {
  await hub.weg();
  rmSync(map, { recursive: true, force: true });
});

function lees<T>(naam: string): T[] {
  return JSON.parse(readFileSync(join(map, naam), 'utf8')) as T[];
}

async function neemIn(manifest: readonly Manifestregel[]): Promise<Map<Manifestregel, number>> {
  const ids = new Map<Manifestregel, number>();
  for (const [i, m] of manifest.entries()) {
    ids.set(m, await hub.ontvang(m.partner, basename(m.bestand), readFileSync(join(map, m.bestand))));
    if (i % 10 === 0) await hub.draai();
  }
  await hub.draai();
  return ids;
}

async function vergelijkBestanden(ids: Map<Manifestregel, number>): Promise<string[]> {
  const berichten = new Map((await hub.berichten()).map((b) => [b.id, b]));
  return [...ids].flatMap(([m, id]) => verschillen(m.verwacht, berichten.get(id), m.bestand));
}

async function vergelijkZaken(waarheid: readonly Record<string, unknown>[]): Promise<string[]> {
  const zaken = new Map((await hub.zaken()).map((z) => [z.persoon.vNummer ?? z.persoon.bsn, z]));
  const anders = waarheid.flatMap((w) => {
    const wie = (w['vNummer'] ?? w['bsn']) as string;
    const zaak = zaken.get(wie);
    return zaak === undefined ? [`${wie} has no case`] : verschillen(w, zaakvorm(zaak), wie);
  });
  return zaken.size === waarheid.length ? anders : [...anders, `${zaken.size} cases where ${waarheid.length} were lived`];
}

/** The generator knows what it did; the hub must find out from the files alone. */
describe('an invented world through the hub', () => {
  it('comes out as it was lived: every file as the manifest says, every case as the truth says', async () => {
    const ids = await neemIn(lees<Manifestregel>('manifest.json'));
    expect(await vergelijkBestanden(ids)).toEqual([]);
    expect(await vergelijkZaken(lees('truth.json'))).toEqual([]);
  });
});

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { STANDAARD_KANSEN, type Kansen } from '../../../apps/hub/src/world/kansen.js';
import { schrijfWereld } from '../../../apps/hub/src/world/wereld.js';
import { Proefhub } from '../../support/proefhub.js';
import { verschillen, zaakvorm } from '../../support/zaakvorm.js';

interface Manifestregel {
  partner: string;
  bestand: string;
  verwacht: { status: string; tellingen: object };
}

let hub: Proefhub;
let map: string;
beforeAll(async () => {
  hub = await Proefhub.start();
});
beforeEach(async () => {
  await hub.leeg();
  map = mkdtempSync(join(tmpdir(), 'wereld-'));
});
afterEach(() => rmSync(map, { recursive: true, force: true }));
afterAll(async () => hub.weg());

/** Every oddity several times as often as in the default world. */
const HEVIG = Object.fromEntries(Object.entries(STANDAARD_KANSEN).map(([k, v]) => [k, ['asiel', 'partner', 'kinderen'].includes(k) ? v : Math.min(0.5, v * 5)])) as Kansen;

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
  it.each([
    { naam: 'of sixty', aantal: 60, kansen: STANDAARD_KANSEN, xlsx: false },
    { naam: 'full of oddities', aantal: 90, kansen: HEVIG, xlsx: false },
    { naam: 'in spreadsheets', aantal: 25, kansen: STANDAARD_KANSEN, xlsx: true },
  ])('$naam comes out as it was lived: every file as the manifest says, every case as the truth says', async ({ naam, aantal, kansen, xlsx }) => {
    await schrijfWereld({ aantal, zaad: naam, tot: '2026-10-31', gemeente: '0141', kansen }, map, xlsx);
    const ids = await neemIn(lees<Manifestregel>('manifest.json'));
    expect(await vergelijkBestanden(ids)).toEqual([]);
    expect(await vergelijkZaken(lees('truth.json'))).toEqual([]);
  });
});

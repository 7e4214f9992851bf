import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { alsXlsx } from '../../support/als-xlsx.js';
import { Proefhub } from '../../support/proefhub.js';
import { verschillen, zaakvorm } from '../../support/zaakvorm.js';

const MAP = join(process.cwd(), 'test/data/samples');

interface Levering {
  partner: string;
  bestand: string;
  verwacht: { status: string; tellingen: object };
}

const manifest = JSON.parse(readFileSync(join(MAP, 'manifest.json'), 'utf8')) as Levering[];
const waarheid = JSON.parse(readFileSync(join(MAP, 'truth.json'), 'utf8')) as Record<string, unknown>[];

let hub: Proefhub;
beforeAll(async () => {
  hub = await Proefhub.start();
});
afterAll(async () => hub.weg());
beforeEach(async () => hub.leeg());

async function neemIn(leveringen: readonly Levering[]): Promise<number[]> {
  const ids: number[] = [];
  for (const { partner, bestand } of leveringen) ids.push(await hub.ontvang(partner, basename(bestand), readFileSync(join(MAP, bestand))));
  return ids;
}

/** Every case by V-nummer, without ids and moments of receipt, but with the origin of each value (file and line). */
async function uitvoer(): Promise<string> {
  const namen = new Map((await hub.berichten()).map((b) => [b.id, b.naam.replace(/[.]\w+$/, '')]));
  const zonderId = (sleutel: string, waarde: unknown): unknown => (sleutel === 'bericht' ? namen.get(waarde as number) : waarde);
  const zaken = (await hub.zaken()).sort((a, b) => (a.persoon.vNummer ?? '').localeCompare(b.persoon.vNummer ?? ''));
  return zaken.map(({ stand, persoon }) => JSON.stringify({ stand, persoon }, zonderId)).join('\n');
}

function geschud<T>(lijst: readonly T[], zaad: number): T[] {
  let stand = zaad;
  const volgende = (): number => (stand = (stand * 1103515245 + 12345) % 2147483648);
  return lijst.map((x) => [volgende(), x] as const).sort((a, b) => a[0] - b[0]).map(([, x]) => x);
}

/** V-nummers of the cases that differ, to the byte. */
function anders(een: string, ander: string): string[] {
  const regels = new Set(ander.split('\n'));
  const weg = een.split('\n').filter((r) => !regels.has(r));
  return een === ander ? [] : ['not the same', ...weg.map((r) => /"vNummer":"(\d+)"/.exec(r)?.[1] ?? '?')];
}

describe('a world of sixty people as their partners send it', () => {
  it('becomes the cases of the truth, and every file stands as expected', async () => {
    const ids = await neemIn(manifest);
    await hub.draai();
    const berichten = new Map((await hub.berichten()).map((b) => [b.id, b]));
    expect(manifest.flatMap(({ bestand, verwacht }, i) => verschillen(verwacht, berichten.get(ids[i] ?? 0), bestand))).toEqual([]);
    const zaken = new Map((await hub.zaken()).map((z) => [z.persoon.vNummer, z]));
    expect(waarheid.flatMap((mens) => {
      const zaak = zaken.get(mens['vNummer'] as string);
      return zaak === undefined ? [`${String(mens['vNummer'])} has no case`] : verschillen(mens, zaakvorm(zaak), String(mens['vNummer']));
    })).toEqual([]);
    expect(zaken.size).toBe(waarheid.length);
  });

  it('becomes the same cases in any order of arrival and of work, twice over, and with the reports as XLSX', async () => {
    await neemIn(manifest);
    await hub.draai();
    const eerste = await uitvoer();
    await neemIn(geschud(manifest, 3));
    await hub.draai();
    expect(anders(await uitvoer(), eerste)).toEqual([]);
    for (const zaad of [1, 2]) {
      await hub.leeg();
      await neemIn(geschud(manifest, zaad));
      await hub.draai((open) => (open.length * zaad * 7) >> 1);
      expect(anders(await uitvoer(), eerste)).toEqual([]);
    }
    await hub.leeg();
    for (const { partner, bestand } of geschud(manifest, 5)) {
      const bytes = readFileSync(join(MAP, bestand));
      if (partner !== 'taalscholen') await hub.ontvang(partner, basename(bestand), bytes);
      else await hub.ontvang(partner, basename(bestand).replace(/csv$/, 'xlsx'), await alsXlsx(bytes));
      await hub.draai();
    }
    expect(anders(await uitvoer(), eerste)).toEqual([]);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Proefhub } from '../../support/proefhub.js';
import { verschillen, zaakvorm } from '../../support/zaakvorm.js';

const MAP = join(process.cwd(), 'test/data/scenarios');

interface Bevindingvorm {
  regel: number | null;
  kolom: string | null;
  code: string;
}

interface Scenario {
  over: string;
  stappen: { partner: string; bestand: string; verwacht: { status: string; tellingen: object; bevindingen: Bevindingvorm[] } }[];
  zaken: Record<string, unknown>[];
  geenZaak: string[];
  tegenstrijdigheden: Record<string, string[]>;
}

let hub: Proefhub;
beforeAll(async () => {
  hub = await Proefhub.start();
});
afterAll(async () => hub.weg());
beforeEach(async () => hub.leeg());

async function speelAf(scenario: Scenario, naam: string, meteen: boolean): Promise<string[]> {
  const ids: number[] = [];
  for (const { partner, bestand } of scenario.stappen) {
    ids.push(await hub.ontvang(partner, basename(bestand), readFileSync(join(MAP, naam, bestand))));
    if (meteen) await hub.draai();
  }
  await hub.draai();
  const anders: string[] = [];
  const berichten = new Map((await hub.berichten()).map((b) => [b.id, b]));
  for (const [i, { bestand, verwacht }] of scenario.stappen.entries()) {
    const bericht = berichten.get(ids[i] ?? 0);
    anders.push(...verschillen({ status: verwacht.status, tellingen: verwacht.tellingen }, bericht, bestand));
    const gevonden = await hub.bevindingen(ids[i] ?? 0);
    const sleutel = (b: Bevindingvorm): string => `${b.regel} ${b.kolom} ${b.code}`;
    for (const b of verwacht.bevindingen) if (!gevonden.some((g) => sleutel(g) === sleutel(b))) anders.push(`${bestand}: ${sleutel(b)} is not there`);
    for (const g of gevonden) if (!verwacht.bevindingen.some((b) => b.regel === g.regel)) anders.push(`${bestand}: ${sleutel(g)} is too many`);
  }
  return anders;
}

async function vergelijkZaken(scenario: Scenario): Promise<string[]> {
  const anders: string[] = [];
  const zaken = new Map((await hub.zaken()).map((z) => [z.persoon.vNummer, z]));
  for (const verwacht of scenario.zaken) {
    const zaak = zaken.get(verwacht['vNummer'] as string);
    anders.push(...(zaak === undefined ? [`${String(verwacht['vNummer'])} has no case`] : verschillen(verwacht, zaakvorm(zaak))));
  }
  for (const nummer of scenario.geenZaak) if (zaken.has(nummer)) anders.push(`${nummer} has a case`);
  for (const [nummer, zaak] of zaken) {
    const velden = [...zaak.persoon.tegenstrijdigheden, ...zaak.stand.tegenstrijdigheden].map((t) => t.veld).sort();
    anders.push(...verschillen(scenario.tegenstrijdigheden[nummer ?? ''] ?? [], velden, `tegenstrijdigheden ${nummer}`));
  }
  return anders;
}

describe('the specification by example', () => {
  const namen = readdirSync(MAP).sort();

  it('has its forty scenarios', () => {
    expect(namen).toHaveLength(40);
  });

  it.each(namen)('%s', async (naam) => {
    const scenario = JSON.parse(readFileSync(join(MAP, naam, 'scenario.json'), 'utf8')) as Scenario;
    expect(await speelAf(scenario, naam, true)).toEqual([]);
    expect(await vergelijkZaken(scenario)).toEqual([]);
    await hub.leeg();
    expect(await speelAf(scenario, naam, false)).toEqual([]);
    expect(await vergelijkZaken(scenario)).toEqual([]);
  });
});

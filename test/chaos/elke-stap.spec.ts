import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Proefhub } from '../support/proefhub.js';
import { metStoring } from '../support/storing.js';

const MAP = join(process.cwd(), 'test/data/scenarios');

/** Few files that between them touch every step: linking, a version that withdraws a line, a supplement, a withdrawal by COA. */
const BESTANDEN: [string, string][] = [
  ['coa', '04-correction/2/TVS-0141-20250414-0501O.json'],
  ['taalscholen', '04-correction/5/KR_5101_B_2025K4.csv'],
  ['taalscholen', '04-correction/6/KR_5101_B_2025K4_v2.csv'],
  ['coa', '09-withdrawn-by-coa/4/TVS-0141-20260302-0009I.json'],
];

let hub: Proefhub;
beforeAll(async () => {
  hub = await Proefhub.start();
});
afterAll(async () => hub.weg());

async function neemIn(doelwit: Proefhub, [partner, bestand]: [string, string]): Promise<void> {
  await doelwit.ontvang(partner, basename(bestand), readFileSync(join(MAP, bestand)));
}

/** Everything that stands in the end; messages by their place in the row, for a death may burn an id. */
async function eindstand(): Promise<unknown> {
  const berichten = await hub.berichten();
  const plaats = new Map(berichten.map((b, i) => [b.id, i]));
  const regels = await hub.database.query('select r.bericht_id as bericht, r.regel, r.eind, k.stand, k.zaak_id, k.actief, k.ingetrokken from exchange.regel r left join zaak.koppeling k using (bericht_id, regel) order by 1, 2');
  const blokken = await hub.database.query('select b.id as bericht, count(*) from exchange.origineel_blok join exchange.bericht b using (origineel_id) group by 1 order by 1');
  const los = await hub.database.query('select count(*) from exchange.origineel where id not in (select origineel_id from exchange.bericht where origineel_id is not null)');
  const alles = { berichten: berichten.map(({ naam, status, tellingen }) => ({ naam, status, tellingen })), regels, zaken: await hub.zaken(), blokken, los };
  return JSON.parse(JSON.stringify(alles, (sleutel, waarde: unknown) => (sleutel === 'bericht' ? plaats.get(waarde as number) : waarde))) as unknown;
}

/** Pieces of work that die, by their place in the play, with the step before which each dies next; `Infinity` when it has died before every one. */
type Sterfplan = Map<string, number>;

/** Plays the files; each piece of work dies once, before the step that the plan says, and is then done by another process. How many died. */
async function speel(plan: Sterfplan): Promise<number> {
  await hub.leeg();
  const storing = metStoring(hub.database, Infinity);
  const kwetsbaar = hub.met(storing.database);
  const gestorven = new Set<string>();
  const sterf = async (werk: string, doe: (doelwit: Proefhub) => Promise<void>): Promise<void> => {
    const stap = gestorven.has(werk) ? Infinity : (plan.get(werk) ?? 1);
    storing.opnieuw(stap);
    // A sender whose file was not taken in keeps it and offers it again: the drop folder removes a file only after it is sealed.
    await doe(kwetsbaar).catch(async () => doe(hub).catch(() => undefined));
    if (gestorven.has(werk)) return;
    const dood = storing.stappen() >= stap;
    plan.set(werk, dood ? stap + 1 : Infinity);
    if (dood) gestorven.add(werk);
  };
  for (const bestand of BESTANDEN) {
    await sterf(bestand[1], async (doelwit) => neemIn(doelwit, bestand));
    const gezien = new Map<number, string>();
    for (let open = await hub.openOpdrachten(); open.length > 0; open = await hub.openOpdrachten()) {
      for (const opdracht of open) {
        const werk = gezien.get(opdracht.id) ?? `${bestand[1]} ${opdracht.soort} ${gezien.size}`;
        gezien.set(opdracht.id, werk);
        await sterf(werk, async (doelwit) => doelwit.doeOpdracht(opdracht));
      }
    }
  }
  return gestorven.size;
}

describe('a process that dies between any two steps', () => {
  it('loses no line and counts none twice: the end is the same', async () => {
    const plan: Sterfplan = new Map();
    const rustig = { get: () => Infinity, set: () => rustig } as unknown as Sterfplan;
    await speel(rustig);
    const goed = await eindstand();
    let doden = 0;
    for (let gestorven = await speel(plan); gestorven > 0; gestorven = await speel(plan)) {
      doden += gestorven;
      expect({ doden, eind: await eindstand() }).toEqual({ doden, eind: goed });
    }
    // Every piece of work died before each of its steps.
    expect([...plan.values()].filter((stap) => stap !== Infinity)).toEqual([]);
    expect(doden).toBeGreaterThan(300);
  });
});

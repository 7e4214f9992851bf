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

/** Plays the files; the process dies before its n-th step and another takes over. True when it died. */
async function speel(sterftBij: number): Promise<boolean> {
  await hub.leeg();
  const { database, stappen } = metStoring(hub.database, sterftBij);
  const kwetsbaar = hub.met(database);
  for (const bestand of BESTANDEN) {
    // A sender whose file was not taken in keeps it and offers it again: the drop folder removes a file only after it is sealed.
    await neemIn(kwetsbaar, bestand).catch(async () => neemIn(hub, bestand));
    for (let open = await hub.openOpdrachten(); open.length > 0; open = await hub.openOpdrachten()) {
      for (const opdracht of open) await kwetsbaar.doeOpdracht(opdracht).catch(() => undefined);
    }
  }
  return stappen() >= sterftBij;
}

describe('a process that dies between any two steps', () => {
  it('loses no line and counts none twice: the end is the same', async () => {
    await speel(Number.MAX_SAFE_INTEGER);
    const goed = await eindstand();
    let gestorven = 0;
    for (let stap = 1; await speel(stap); stap += 1) {
      gestorven += 1;
      expect({ stap, eind: await eindstand() }).toEqual({ stap, eind: goed });
    }
    expect(gestorven).toBeGreaterThan(80);
  });
});

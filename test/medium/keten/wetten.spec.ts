import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Herbouw } from '#libs/case-store';
import { KLEINE_VERWIJZINGEN, kleineWereld } from '../../support/builders/kleine-wereld.js';
import { Proefhub } from '../../support/proefhub.js';

const SCENARIOS = 'test/data/scenarios';
const SAMPLES = 'test/data/samples';

let hub: Proefhub;
beforeAll(async () => {
  hub = await Proefhub.start();
});
afterAll(async () => hub.weg());
beforeEach(async () => hub.leeg());

interface Levering {
  partner: string;
  bestand: string;
}

async function speelScenario(naam: string): Promise<void> {
  const { stappen } = JSON.parse(readFileSync(join(SCENARIOS, naam, 'scenario.json'), 'utf8')) as { stappen: Levering[] };
  for (const { partner, bestand } of stappen) await hub.ontvang(partner, basename(bestand), readFileSync(join(SCENARIOS, naam, bestand)));
  await hub.draai();
}

async function speelWereld(): Promise<void> {
  const leveringen = JSON.parse(readFileSync(join(SAMPLES, 'manifest.json'), 'utf8')) as Levering[];
  for (const { partner, bestand } of leveringen) await hub.ontvang(partner, basename(bestand), readFileSync(join(SAMPLES, bestand)));
  await hub.draai();
}

/** The files of few people in whom everything happens, answers to the hub's own references among them. */
async function speelKleineWereld(): Promise<void> {
  await hub.database.run(async (tx) => {
    for (const { verwijzing, persoon } of KLEINE_VERWIJZINGEN) await hub.verwijzingen.geef(tx, 'stadsbank', verwijzing, persoon);
  });
  for (const { partner, naam, bytes } of kleineWereld()) await hub.ontvang(partner, naam, bytes);
  await hub.draai();
}

/** All that a reader can see, with its ids; of the moments only those of receipt and of the receipt. */
async function alles(): Promise<Record<string, unknown>> {
  const vraag = async (sql: string): Promise<unknown[]> => hub.database.query(`select rij::text as rij from (${sql}) rij`);
  return {
    berichten: await vraag(`select id, naam, status, actief, slot, versie, regels, verwerkt, wacht, afgekeurd, dubbel, buiten_bereik, open, gereed is not null as rust, vastgehouden_om, bevindingen, herroepen, bewijs from exchange.bericht order by id`),
    regels: await vraag('select * from exchange.regel order by bericht_id, regel'),
    koppelingen: await vraag('select * from zaak.koppeling order by bericht_id, regel'),
    sleutels: await vraag('select * from zaak.sleutel order by zaak_id, soort, hash'),
    lijst: await vraag('select id, gemeentecode, status, leerroute, school, termijn_eind::text from zaak.zaak order by id'),
    zaken: await hub.zaken(),
  };
}

describe('Balance', () => {
  const WETTEN = [
    ['a line that is counted twice', 'verwerkt = verwerkt + 1'],
    ['a line that is lost', 'verwerkt = verwerkt - 1'],
    ['a line that nobody counts', 'regels = regels + 1'],
    ['less than none', 'verwerkt = verwerkt + wacht + 1, wacht = -1'],
    ['rest while lines are open', 'verwerkt = verwerkt - 1, open = open + 1'],
    ['an end that does not exist', `status = 'overgeslagen'`],
  ];

  it.each(WETTEN)('is kept by the database: it refuses %s', async (_, wijziging) => {
    await speelScenario('01-late-coa');
    const breek = hub.database.query(`update exchange.bericht set ${wijziging} where partner = 'taalscholen'`);
    await expect(breek).rejects.toMatchObject({ code: '23514' });
  });

  it.each([['a world', speelWereld], ['a small world', speelKleineWereld]])('adds up for every file of %s, line for line in the ledger', async (_, speel) => {
    await speel();
    const scheef = await hub.database.query(
      `select b.naam from exchange.bericht b, lateral (
         select count(*) as regels, count(*) filter (where k.stand = 'verwerkt') as verwerkt, count(*) filter (where k.stand = 'wacht') as wacht, count(*) filter (where r.eind = 'afgekeurd') as afgekeurd,
           count(*) filter (where r.eind = 'dubbel' or k.stand = 'dubbel') as dubbel, count(*) filter (where r.eind = 'buitenBereik') as buiten, count(*) filter (where r.eind = 'open' and k.stand is null) as open
         from exchange.regel r left join zaak.koppeling k using (bericht_id, regel) where r.bericht_id = b.id) t
       where (b.regels, b.verwerkt, b.wacht, b.afgekeurd, b.dubbel, b.buiten_bereik, b.open) is distinct from (t.regels, t.verwerkt, t.wacht, t.afgekeurd, t.dubbel, t.buiten, t.open)`,
    );
    expect(scheef).toEqual([]);
  });
});

describe('Replay', () => {
  async function herbouw(): Promise<void> {
    await new Herbouw(hub.worker, hub.opdrachten).begin();
    expect(await hub.zaken()).toEqual([]);
    await hub.draai();
  }

  it.each([['a world', speelWereld], ['a small world', speelKleineWereld]])('makes of %s, all projections thrown away, the same', async (_, speel) => {
    await speel();
    const voor = await alles();
    await herbouw();
    expect(await alles()).toEqual(voor);
  });

  it.each(readdirSync(SCENARIOS))('makes the same of %s', async (naam) => {
    await speelScenario(naam);
    const voor = await alles();
    await herbouw();
    expect(await alles()).toEqual(voor);
  });
});

describe('Same again, nothing happens', () => {
  /** Every row of every table by its place and the transaction that wrote it: a row that was written again differs. */
  async function geschreven(totBericht: number): Promise<Record<string, unknown>> {
    const tabellen = await hub.database.query<{ naam: string }>(`select format('%I.%I', schemaname, tablename) as naam from pg_tables where schemaname in ('exchange', 'zaak') order by 1`);
    const stand: Record<string, unknown> = {};
    for (const { naam } of tabellen) {
      const waar = naam === 'exchange.bericht' ? `where id <= ${totBericht}` : '';
      stand[naam] = await hub.database.query(`select count(*), md5(string_agg(ctid::text || '/' || xmin::text, ',' order by ctid)) from ${naam} ${waar}`);
    }
    return stand;
  }

  it('writes no row but the receipt, which points at the first', async () => {
    await speelWereld();
    const berichten = await hub.berichten();
    const laatste = Math.max(...berichten.map(({ id }) => id));
    const voor = await geschreven(laatste);
    expect(Object.keys(voor).length).toBeGreaterThanOrEqual(9);
    await speelWereld();
    expect(await geschreven(laatste)).toEqual(voor);
    const nieuw = await hub.database.query<{ naam: string; status: string; eerste: string }>(
      'select b.naam, b.status, e.naam as eerste from exchange.bericht b join exchange.bericht e on e.id = b.eerste_id where b.id > $1 order by b.id', [laatste],
    );
    expect(nieuw).toEqual(berichten.map(({ naam }) => ({ naam, status: 'al-ontvangen', eerste: naam })));
  });
});

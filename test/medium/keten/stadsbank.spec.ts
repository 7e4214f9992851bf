import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Verwijzing0007 } from '../../../apps/migrate/src/migrations/0007-verwijzing.js';
import { Herbouw } from '#libs/case-store';
import { bsnVan, coabericht, coaPersoon, type Mens, type Partnerbestand, stadsbankdag, type StatusRegel } from '../../support/builders/partnerbestanden.js';
import { Proefhub } from '../../support/proefhub.js';

const OMAR: Mens = { bsn: bsnVan(1), vNummer: '2800000001', geslachtsnaam: 'Haddad', voornamen: 'Omar', geboortedatum: '1991-05-17' };
const SELAM: Mens = { bsn: bsnVan(2), vNummer: '2800000002', geslachtsnaam: 'Tekle', voornamen: 'Selam', geboortedatum: '1988-11-02' };
const VAN_OMAR = '5b0c7e0a-8f1d-4c62-9a53-1f2d3c4b5a60';
const VAN_SELAM = '9d3f1a77-2c4e-4b1b-8e0f-6a7b8c9d0e1f';
const DAG = 'STADSBANK_STATUS_20260316.csv';

let hub: Proefhub;
beforeAll(async () => {
  hub = await Proefhub.start();
});
afterAll(async () => hub.weg());
beforeEach(async () => {
  await hub.leeg();
  await geef('stadsbank', VAN_OMAR, { bsn: OMAR.bsn! });
  await geef('stadsbank', VAN_SELAM, { vNummer: SELAM.vNummer! });
});

const geef = async (partner: string, verwijzing: string, persoon: { bsn?: string; vNummer?: string }): Promise<void> => hub.database.run(async (tx) => hub.verwijzingen.geef(tx, partner, verwijzing, persoon));
const overdracht = (mens: Mens, volgnummer: number): Partnerbestand => coabericht({ soort: 'OVERDRACHT', dag: '2025-04-14', volgnummer, personen: [coaPersoon(mens)] });
const zegt = (instructie_id: string, status: string, datum: string, meer: Partial<StatusRegel> = {}): StatusRegel => ({ instructie_id, status, datum, ...meer });

/** Sends them, each read and judged before the next. */
async function stuur(...bestanden: Partnerbestand[]): Promise<void> {
  for (const { partner, naam, bytes } of bestanden) {
    await hub.ontvang(partner, naam, bytes);
    await hub.draai();
  }
}

/** Names with state and counts that are not zero, of Stadsbank alone. */
async function standen(): Promise<[string, string, object][]> {
  const berichten = (await hub.berichten()).filter(({ partner }) => partner === 'stadsbank');
  return berichten.map(({ naam, status, tellingen }) => [naam, status, Object.fromEntries(Object.entries(tellingen).filter(([, aantal]) => aantal > 0))]);
}

/** By first name: version and status of each instruction. */
async function budgetbeheer(): Promise<Record<string, string[]>> {
  return Object.fromEntries((await hub.zaken()).map(({ stand, persoon }) => [persoon.naam.voornamen, stand.budgetbeheer.map(({ versie, status, datum }) => `${versie} ${status} ${datum}`)]));
}

describe('an answer of Stadsbank', () => {
  it('is about the person for whom the hub gave the reference, whose numbers stand nowhere in the clear', async () => {
    await stuur(overdracht(OMAR, 1), overdracht(SELAM, 2), stadsbankdag(DAG, [
      zegt(VAN_OMAR.toUpperCase(), 'ACTIEF', '2026-03-16', { registratienummer: 'SON-1', advies_verlengen: 'J' }), zegt(VAN_SELAM, 'AFGEWEZEN', '2026-03-16', { reden: 'geen machtiging' }),
    ]));
    expect(await standen()).toEqual([[DAG, 'verwerkt', { verwerkt: 2 }]]);
    expect(await budgetbeheer()).toEqual({ Omar: ['1 ACTIEF 2026-03-16'], Selam: ['1 AFGEWEZEN 2026-03-16'] });
    const omar = (await hub.zaken()).find(({ persoon }) => persoon.bsn === OMAR.bsn);
    expect(omar?.stand).toMatchObject({
      budgetbeheer: [{ instructieId: VAN_OMAR, versie: 1, status: 'ACTIEF', datum: '2026-03-16', achterstandssignaal: null, registratienummer: 'SON-1', adviesVerlengen: true }],
      herkomst: { budgetbeheer: { bron: 'stadsbank', bericht: 3, regel: 2, peildatum: '2026-03-16' } },
    });
    const tabellen = await hub.database.query<{ naam: string }>(`select format('%I.%I', schemaname, tablename) as naam from pg_tables where schemaname in ('exchange', 'zaak')`);
    for (const { naam } of tabellen) {
      const [rij] = await hub.database.query<{ tekst: string }>(`select coalesce(string_agg(t::text, ' '), '') as tekst from ${naam} t`);
      expect([naam, [OMAR.bsn!, SELAM.vNummer!].filter((nummer) => rij!.tekst.includes(nummer))]).toEqual([naam, []]);
    }
  });

  it('to what was never asked is refused, also when another partner was given that reference, and the others stand', async () => {
    await geef('avedan', 'c2a4e6f8-1b3d-4f5a-9c7e-0d2f4b6a8c1e', { bsn: OMAR.bsn! });
    await stuur(overdracht(OMAR, 1), stadsbankdag(DAG, [
      zegt('c2a4e6f8-1b3d-4f5a-9c7e-0d2f4b6a8c1e', 'ACTIEF', '2026-03-16', { registratienummer: 'SON-1' }), zegt(VAN_OMAR, 'ONTVANGEN', '2026-03-16'), zegt('bestaat-niet', 'ONTVANGEN', '2026-03-16'),
    ]));
    expect(await standen()).toEqual([[DAG, 'verwerkt', { verwerkt: 1, afgekeurd: 2 }]]);
    expect(await hub.bevindingen(2)).toEqual([{ regel: 2, kolom: 'instructie_id', code: 'instructie-onbekend' }, { regel: 4, kolom: 'instructie_id', code: 'instructie-onbekend' }]);
    expect(await hub.database.query('select regel from exchange.regel where bericht_id = 2 and (melding is not null or geheim is not null or bsn_h is not null)')).toEqual([{ regel: 3 }]);
    expect(await budgetbeheer()).toEqual({ Omar: ['1 ONTVANGEN 2026-03-16'] });
  });

  it('to an instruction that was sent since counts when it comes in a second version of the file; the same bytes again change nothing', async () => {
    const regels = [zegt('c2a4e6f8-1b3d-4f5a-9c7e-0d2f4b6a8c1e', 'ONTVANGEN', '2026-03-16')];
    await stuur(overdracht(OMAR, 1), stadsbankdag(DAG, regels));
    await geef('stadsbank', 'c2a4e6f8-1b3d-4f5a-9c7e-0d2f4b6a8c1e', { bsn: OMAR.bsn! });
    const tweede = DAG.replace('.csv', '_v2.csv');
    await stuur(stadsbankdag(DAG, regels), stadsbankdag(tweede, regels));
    expect(await standen()).toEqual([[DAG, 'vervangen', { afgekeurd: 1 }], [DAG, 'al-ontvangen', {}], [tweede, 'verwerkt', { verwerkt: 1 }]]);
  });

  it('that is late, crossed or out of order gives the same case in every order of the files', async () => {
    const dagen = [
      stadsbankdag('STADSBANK_STATUS_20260302.csv', [zegt(VAN_OMAR, 'ONTVANGEN', '2026-03-02')]),
      stadsbankdag('STADSBANK_STATUS_20260304.csv', [zegt(VAN_OMAR, 'GEACCEPTEERD', '2026-03-04', { versie: '2' })]),
      stadsbankdag('STADSBANK_STATUS_20260305.csv', [zegt(VAN_OMAR, 'BEEINDIGD', '2026-03-05', { registratienummer: 'SON-1' }), zegt(VAN_OMAR, 'ONTVANGEN', '2026-03-03', { versie: '2' })]),
    ];
    for (const volgorde of [[0, 1, 2], [2, 1, 0], [1, 2, 0], [1, 0, 2]]) {
      await hub.database.query('truncate exchange.bericht, exchange.opdracht, exchange.origineel, zaak.zaak, zaak.historie, zaak.sleutel, zaak.koppeling, zaak.kandidaatsleutel, zaak.wachtsleutel, zaak.te_wegen, zaak.koppelvoorstel cascade');
      await stuur(overdracht(OMAR, 1), ...volgorde.map((i) => dagen[i]!));
      expect(await budgetbeheer()).toEqual({ Omar: ['2 GEACCEPTEERD 2026-03-04'] });
      expect((await standen()).map(([naam, status, tellingen]) => `${naam} ${status} ${JSON.stringify(tellingen)}`).sort()).toEqual([
        'STADSBANK_STATUS_20260302.csv verwerkt {"verwerkt":1}', 'STADSBANK_STATUS_20260304.csv verwerkt {"verwerkt":1}', 'STADSBANK_STATUS_20260305.csv verwerkt {"verwerkt":2}',
      ]);
    }
  });

  it('that was given before is dubbel, in the same file and the next day\'s, linked or not', async () => {
    const weer = zegt(VAN_OMAR, 'ONTVANGEN', '2026-03-16');
    const volgende = 'STADSBANK_STATUS_20260317.csv';
    await stuur(stadsbankdag(DAG, [weer, weer]), stadsbankdag(volgende, [weer, zegt(VAN_OMAR, 'GEACCEPTEERD', '2026-03-17')]));
    expect(await standen()).toEqual([[DAG, 'verwerkt', { wachtOpKoppeling: 1, dubbel: 1 }], [volgende, 'verwerkt', { wachtOpKoppeling: 1, dubbel: 1 }]]);
    await stuur(overdracht(OMAR, 1));
    expect(await standen()).toEqual([[DAG, 'verwerkt', { verwerkt: 1, dubbel: 1 }], [volgende, 'verwerkt', { verwerkt: 1, dubbel: 1 }]]);
  });

  it('of several files of one day all count; a second version replaces its own first only', async () => {
    await stuur(overdracht(OMAR, 1), overdracht(SELAM, 2),
      stadsbankdag('STADSBANK_STATUS_20260316_a1.csv', [zegt(VAN_SELAM, 'ONTVANGEN', '2026-03-16')]),
      stadsbankdag('STADSBANK_STATUS_20260316_v2.csv', [zegt(VAN_OMAR, 'GEACCEPTEERD', '2026-03-16')]),
      stadsbankdag(DAG, [zegt(VAN_OMAR, 'AFGEWEZEN', '2026-03-16', { reden: 'vergissing' })]),
      stadsbankdag('STADSBANK_STATUS_20260313.csv', [zegt(VAN_SELAM, 'ONTVANGEN', '2026-03-13')]));
    expect((await standen()).map(([naam, status]) => `${naam} ${status}`)).toEqual([
      'STADSBANK_STATUS_20260316_a1.csv verwerkt', 'STADSBANK_STATUS_20260316_v2.csv verwerkt', `${DAG} vervangen`, 'STADSBANK_STATUS_20260313.csv verwerkt',
    ]);
    expect(await budgetbeheer()).toEqual({ Omar: ['1 GEACCEPTEERD 2026-03-16'], Selam: ['1 ONTVANGEN 2026-03-16'] });
  });

  it('about somebody whom COA withdraws waits, and brings nobody back; a later koppeling starts anew', async () => {
    const coa = (soort: 'INTREKKING' | 'KOPPELING', dag: string, volgnummer: number): Partnerbestand => coabericht({ soort, dag, volgnummer, personen: [soort === 'INTREKKING' ? { vNummer: OMAR.vNummer } : coaPersoon(OMAR)] });
    await stuur(overdracht(OMAR, 1), stadsbankdag(DAG, [zegt(VAN_OMAR, 'GEACCEPTEERD', '2026-03-16')]), coa('INTREKKING', '2026-03-17', 2));
    expect([await standen(), await hub.zaken()]).toEqual([[[DAG, 'verwerkt', { wachtOpKoppeling: 1 }]], []]);
    await stuur(stadsbankdag('STADSBANK_STATUS_20260318.csv', [zegt(VAN_OMAR, 'BEEINDIGD', '2026-03-18')]));
    expect([(await standen())[1], await hub.zaken()]).toEqual([['STADSBANK_STATUS_20260318.csv', 'verwerkt', { wachtOpKoppeling: 1 }], []]);
    await stuur(coa('KOPPELING', '2026-03-19', 3));
    expect(await budgetbeheer()).toEqual({ Omar: ['1 BEEINDIGD 2026-03-18'] });
  });
});

describe('a file of Stadsbank', () => {
  it.each([['under its own name', DAG], ['under another', 'STADSBANK_SALDO_20260316.csv']])('with a balance in it is refused and only its hash is kept, %s', async (_, naam) => {
    const bytes = Buffer.from(`instructie_id;saldo\n${VAN_OMAR};250\n`);
    await stuur({ partner: 'stadsbank', naam, bytes });
    expect(await standen()).toEqual([[naam, 'geweigerd', {}]]);
    expect(await hub.bevindingen(1)).toEqual([{ regel: null, kolom: null, code: 'saldo-in-bestand' }]);
    expect(await hub.database.query('select origineel_id, length(sha256) as hash, (select count(*) from exchange.origineel_blok) as blokken, (select count(*) from exchange.regel) as regels from exchange.bericht'))
      .toEqual([{ origineel_id: null, hash: 64, blokken: 0, regels: 0 }]);
    await stuur({ partner: 'stadsbank', naam, bytes });
    expect((await standen()).map(([, status]) => status)).toEqual(['geweigerd', 'geweigerd']);
  });

  it('is the same after every projection was thrown away, and balances', async () => {
    await stuur(overdracht(OMAR, 1), stadsbankdag(DAG, [zegt(VAN_OMAR, 'GEACCEPTEERD', '2026-03-16'), zegt(VAN_SELAM, 'ONTVANGEN', '2026-03-16'), zegt('onbekend', 'ONTVANGEN', '2026-03-16'), zegt(VAN_OMAR, 'GEACCEPTEERD', '2026-03-16')]));
    const voor = [await hub.zaken(), await standen()];
    expect(voor[1]).toEqual([[DAG, 'verwerkt', { verwerkt: 1, wachtOpKoppeling: 1, afgekeurd: 1, dubbel: 1 }]]);
    await new Herbouw(hub.worker, hub.opdrachten).begin();
    await hub.draai();
    expect([await hub.zaken(), await standen()]).toEqual(voor);
  });

  it('is read with one query for the references of many lines', async () => {
    const gevraagd: string[] = [];
    const tellend = new Proxy(hub.database, { get: (doel, naam) => {
      const deel: unknown = Reflect.get(doel, naam);
      if (typeof deel !== 'function') return deel;
      return (...args: unknown[]): unknown => {
        if (naam === 'query' && String(args[0]).includes('exchange.verwijzing')) gevraagd.push(String(args[0]));
        return Reflect.apply(deel, doel, args);
      };
    } });
    const ander = hub.met(tellend);
    await ander.ontvang('stadsbank', DAG, stadsbankdag(DAG, Array.from({ length: 100 }, (_, i) => zegt(i % 2 === 0 ? VAN_OMAR : VAN_SELAM, 'ONTVANGEN', '2026-03-16'))).bytes);
    await ander.draai();
    expect(gevraagd).toHaveLength(1);
    expect(await standen()).toEqual([[DAG, 'verwerkt', { wachtOpKoppeling: 2, dubbel: 98 }]]);
  });
});

describe('a reference', () => {
  it('once given stays that person\'s, and is only that partner\'s', async () => {
    await geef('stadsbank', VAN_OMAR, { bsn: SELAM.bsn! });
    expect(await hub.verwijzingen.zoek('stadsbank', [VAN_OMAR, VAN_SELAM, 'bestaat-niet'])).toEqual(new Map([[VAN_OMAR, { bsn: OMAR.bsn }], [VAN_SELAM, { vNummer: SELAM.vNummer }]]));
    expect(await hub.verwijzingen.zoek('avedan', [VAN_OMAR])).toEqual(new Map());
    expect(await hub.verwijzingen.zoek('stadsbank', [])).toEqual(new Map());
  });

  it('is in lower case and for somebody with a number', async () => {
    await expect(geef('stadsbank', 'HOOFDLETTERS', { bsn: OMAR.bsn! })).rejects.toMatchObject({ code: '23514' });
    await expect(geef('stadsbank', 'niemand', {})).rejects.toThrow('number');
  });

  it('found cases that were folded before there were any without answers', async () => {
    await stuur(overdracht(OMAR, 1));
    await hub.database.query(`update zaak.zaak set stand = stand - 'budgetbeheer'`);
    const query = async (sql: string): Promise<unknown> => (sql.includes('create table') ? [] : hub.database.query(sql));
    await new Verwijzing0007().up({ query } as never);
    expect(await budgetbeheer()).toEqual({ Omar: [] });
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Gebeurtenis, Gebeurtenissen } from '#libs/exchange';
import type { Tx } from '#libs/platform';
import { type Testdatabase, testdatabase } from '../../support/postgres.harness.js';

let basis: Testdatabase;
let feed: Gebeurtenissen;
beforeAll(async () => {
  basis = await testdatabase();
  feed = new Gebeurtenissen(basis.database);
});
afterAll(async () => basis.weg());
beforeEach(async () => leeg());

async function leeg(): Promise<void> {
  await basis.database.query('truncate exchange.gebeurtenis restart identity');
  await basis.database.query('update exchange.gebeurtenisstand set laatste = 0, verwijderd_tot = 0');
}

const meld = async (tx: Pick<Tx, 'query'>, nummer: number): Promise<unknown> => tx.query(`insert into exchange.gebeurtenis (soort, onderwerp) values ('taak-gemaakt', 'taak/' || $1::text)`, [nummer]);
const nummers = (gebeurtenissen: readonly Gebeurtenis[]): number[] => gebeurtenissen.map(({ onderwerp }) => Number(onderwerp.slice('taak/'.length)));
const opVolgorde = (rij: readonly number[]): number[] => [...rij].sort((a, b) => a - b);

/** Somebody who reads the feed page after page, and remembers. */
class Volger {
  readonly gelezen: Gebeurtenis[] = [];
  private cursor: number | undefined;

  constructor(private readonly perKeer: number) {}

  async lees(): Promise<number> {
    const pagina = await feed.pagina(this.cursor, this.perKeer);
    if (pagina === 'verlopen') throw new Error('a follower was sent away');
    this.gelezen.push(...pagina.gebeurtenissen);
    this.cursor = pagina.volgende;
    return pagina.gebeurtenissen.length;
  }

  async leesUit(): Promise<void> {
    while ((await this.lees()) > 0);
  }
}

/** A transaction that stays open until the test says how it ends. */
class Schrijver {
  private constructor(
    readonly tx: Tx,
    private readonly eindig: (vastleggen: boolean) => void,
    private readonly af: Promise<void>,
  ) {}

  static async begin(): Promise<Schrijver> {
    return new Promise((klaar) => {
      const af = basis.database.run(async (tx) => {
        const goed = await new Promise<boolean>((eindig) => {
          klaar(new Schrijver(tx, eindig, Promise.resolve().then(async () => af)));
        });
        if (!goed) throw new Error('rolled back by the test');
      }).catch(() => undefined);
    });
  }

  async einde(vastleggen: boolean): Promise<void> {
    this.eindig(vastleggen);
    await this.af;
  }
}

describe('the feed', () => {
  it('gives an event that was written first and committed last, and never one that was rolled back', async () => {
    const [eerst, dan, nooit] = [await Schrijver.begin(), await Schrijver.begin(), await Schrijver.begin()];
    await meld(eerst.tx, 1);
    await meld(nooit.tx, 2);
    await meld(dan.tx, 3);
    await dan.einde(true);
    const volger = new Volger(10);
    await volger.leesUit();
    expect(nummers(volger.gelezen)).toEqual([3]);
    await eerst.einde(true);
    await nooit.einde(false);
    await volger.leesUit();
    expect(volger.gelezen).toMatchObject([{ volgnr: 1, onderwerp: 'taak/3' }, { volgnr: 2, onderwerp: 'taak/1' }]);
  });

  const stap = fc.oneof(
    fc.record({ doe: fc.constant('schrijf' as const), wie: fc.nat(3) }),
    fc.record({ doe: fc.constant('eindig' as const), wie: fc.nat(3), goed: fc.boolean() }),
    fc.record({ doe: fc.constant('lees' as const), wie: fc.nat(1) }),
  );

  it('gives two followers every committed event once, in one order, however transactions and pages lie', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(stap, { maxLength: 40 }), async (stappen) => {
        await leeg();
        const open = new Map<number, { schrijver: Schrijver; schreef: number[] }>();
        const vastgelegd: number[] = [];
        const volgers = [new Volger(2), new Volger(3)] as const;
        let teller = 0;
        const eindig = async (wie: number, goed: boolean): Promise<void> => {
          const werk = open.get(wie);
          if (!werk) return;
          open.delete(wie);
          await werk.schrijver.einde(goed);
          if (goed) vastgelegd.push(...werk.schreef);
        };
        for (const nu of stappen) {
          if (nu.doe === 'eindig') await eindig(nu.wie, nu.goed);
          else if (nu.doe === 'lees') await volgers[nu.wie === 0 ? 0 : 1].lees();
          else {
            const werk = open.get(nu.wie) ?? { schrijver: await Schrijver.begin(), schreef: [] };
            open.set(nu.wie, werk);
            werk.schreef.push((teller += 1));
            await meld(werk.schrijver.tx, teller);
          }
        }
        for (const wie of [...open.keys()]) await eindig(wie, true);
        for (const volger of volgers) await volger.leesUit();
        expect(opVolgorde(nummers(volgers[0].gelezen))).toEqual(opVolgorde(vastgelegd));
        expect(volgers[0].gelezen.map(({ volgnr }) => volgnr)).toEqual(vastgelegd.map((_, i) => i + 1));
        expect(volgers[1].gelezen).toEqual(volgers[0].gelezen);
      }),
      { numRuns: 60 },
    );
  });

  it('does so while many write, two read, and both number at once', async () => {
    const vastgelegd: number[] = [];
    const schrijf = async (wie: number): Promise<void> => {
      for (let keer = 0; keer < 40; keer += 1) {
        const mijn = [wie * 1000 + keer * 2, wie * 1000 + keer * 2 + 1];
        await basis.database.run(async (tx) => {
          for (const nummer of mijn) await meld(tx, nummer);
          if (keer % 5 === wie) throw new Error('rolled back by the test');
        }).then(() => vastgelegd.push(...mijn), () => undefined);
      }
    };
    const volgers = [new Volger(5), new Volger(7)] as const;
    let bezig = true;
    const volg = async (volger: Volger): Promise<void> => {
      while (bezig) await volger.lees();
      await volger.leesUit();
    };
    const lezen = volgers.map(volg);
    await Promise.all([0, 1, 2, 3].map(schrijf));
    bezig = false;
    await Promise.all(lezen);
    expect(opVolgorde(nummers(volgers[0].gelezen))).toEqual(opVolgorde(vastgelegd));
    expect(volgers[0].gelezen.map(({ volgnr }) => volgnr)).toEqual(vastgelegd.map((_, i) => i + 1));
    expect(volgers[1].gelezen).toEqual(volgers[0].gelezen);
    for (const wie of [0, 1, 2, 3]) {
      const vanMij = nummers(volgers[0].gelezen).filter((nummer) => Math.floor(nummer / 1000) === wie);
      expect(vanMij).toEqual(opVolgorde(vanMij));
    }
  });

  it('sends away who comes for what is gone, or with a number that it never gave', async () => {
    for (let nummer = 1; nummer <= 5; nummer += 1) await meld(basis.database, nummer);
    expect(await feed.pagina(undefined, 3)).toMatchObject({ volgende: 3, gebeurtenissen: [{ volgnr: 1 }, { volgnr: 2 }, { volgnr: 3 }] });
    expect(await feed.pagina(6, 3)).toBe('verlopen');
    await basis.database.query(`update exchange.gebeurtenis set op = make_timestamptz(2026, 1, volgnr::int, 0, 0, 0, 'UTC')`);
    await meld(basis.database, 6);
    expect(await feed.ruimOp(new Date('2026-01-03T12:00:00Z'))).toBe(3);
    expect(await feed.ruimOp(new Date('2026-01-03T12:00:00Z'))).toBe(0);
    expect(await feed.pagina(2, 3)).toBe('verlopen');
    expect(await feed.pagina(0, 3)).toBe('verlopen');
    expect(await feed.pagina(3, 2)).toMatchObject({ volgende: 5, gebeurtenissen: [{ volgnr: 4 }, { volgnr: 5 }] });
    expect(await feed.pagina(undefined, 9)).toMatchObject({ volgende: 6, gebeurtenissen: [{ volgnr: 4 }, { volgnr: 5 }, { volgnr: 6 }] });
    expect(await feed.ruimOp(new Date('2100-01-01'))).toBe(3);
    expect(await feed.pagina(undefined, 9)).toEqual({ gebeurtenissen: [], volgende: 6 });
    await meld(basis.database, 7);
    expect(await feed.pagina(6, 9)).toMatchObject({ volgende: 7, gebeurtenissen: [{ volgnr: 7, onderwerp: 'taak/7' }] });
  });
});

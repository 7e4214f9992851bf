import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ZaakPersoon } from '#libs/case-model';
import { schrijfZaken, vergeetHistorie, verwijderZaken, verzegelPersoon, Zaakbundel, ZaakLezer } from '#libs/case-store';
import { Kluis, type Tx } from '#libs/platform';
import { legeStand } from '../../support/builders/lege-stand.js';
import { type Testdatabase, testdatabase } from '../../support/postgres.harness.js';

const kluis = new Kluis(Buffer.alloc(32, 7));
const persoon: ZaakPersoon = {
  bsn: '999990019', vNummer: null, naam: { geslachtsnaam: 'Testpersoon', voorvoegsel: null, voornamen: 'Xamira' }, geboortedatum: '1990-00-00', geslacht: 'V', tegenstrijdigheden: [], herkomst: {},
};
const gemeenten = ['0141'];
const op = (seconde: number): Date => new Date(Date.UTC(2026, 9, 1, 9, 0, seconde));

let basis: Testdatabase;
let lezer: ZaakLezer;
beforeAll(async () => {
  basis = await testdatabase();
  lezer = new ZaakLezer(basis.database, kluis);
});
afterAll(async () => basis.weg());

/** What happens to a case: it is written (with another person or not), or no line holds it any more. */
interface Stap {
  pvt: string | null;
  metPersoon: boolean;
  weg: boolean;
}

async function zet(tx: Tx, id: string, { pvt, metPersoon, weg }: Stap, moment: Date): Promise<void> {
  if (weg) return verwijderZaken(tx, [id], moment);
  const bundel = new Zaakbundel();
  bundel.voegToe({ id, stand: { ...legeStand, pvt }, geheim: metPersoon ? verzegelPersoon(kluis, { id: id, gemeentecode: '0141' }, { ...persoon, bsn: pvt }, []) : null });
  return schrijfZaken(tx, bundel, moment);
}

const stap = fc.record({ pvt: fc.constantFrom(null, '2026-01-01', '2026-02-02'), metPersoon: fc.boolean(), weg: fc.boolean() });

describe('a case as it was known', () => {
  it('is at every moment what was said at that moment, alone and in the list', async () => {
    await fc.assert(fc.asyncProperty(fc.array(stap, { minLength: 1, maxLength: 8 }), async (stappen) => {
      const id = randomUUID();
      const gezegd: unknown[] = [null];
      for (const [i, een] of stappen.entries()) {
        const metPersoon = een.metPersoon || gezegd.at(-1) === null;
        await basis.database.run(async (tx) => zet(tx, id, { ...een, metPersoon }, op(10 * (i + 1))));
        gezegd.push(await lezer.vind(id, { gemeenten }));
      }
      for (const [i, toen] of gezegd.entries()) {
        for (const bekendOp of [op(10 * i), op(10 * i + 9)]) {
          expect(await lezer.vind(id, { gemeenten, bekendOp })).toEqual(toen);
          expect((await lezer.pagina({ gemeenten, bekendOp }, { aantal: 1000 })).find((z) => z.id === id) ?? null).toEqual(toen);
        }
      }
    }), { numRuns: 30 });
  });

  it('is found in the lists by what it was then', async () => {
    const id = randomUUID();
    const schrijf = async (leerroute: 'B' | 'Z', moment: Date): Promise<void> => basis.database.run(async (tx) => {
      const bundel = new Zaakbundel();
      bundel.voegToe({ id, stand: { ...legeStand, gemeentecode: '0147', leerroute }, geheim: verzegelPersoon(kluis, { id: id, gemeentecode: '0141' }, persoon, []) });
      await schrijfZaken(tx, bundel, moment);
    });
    await schrijf('B', op(10));
    await schrijf('Z', op(20));
    const aantal = async (leerroute: string, bekendOp: Date): Promise<number> => (await lezer.pagina({ gemeenten: ['0147'], leerroute, bekendOp }, { aantal: 10 })).length;
    expect([await aantal('B', op(5)), await aantal('B', op(15)), await aantal('Z', op(15)), await aantal('B', op(25)), await aantal('Z', op(25))]).toEqual([0, 1, 0, 0, 1]);
    expect(await lezer.pagina({ gemeenten: ['0141'], leerroute: 'B', bekendOp: op(15) }, { aantal: 10 })).toEqual([]);
  });

  it('keeps nothing of a case that is written again as it was', async () => {
    const id = randomUUID();
    await basis.database.run(async (tx) => zet(tx, id, { pvt: null, metPersoon: true, weg: false }, op(10)));
    for (const seconde of [20, 30]) await basis.database.run(async (tx) => zet(tx, id, { pvt: null, metPersoon: false, weg: false }, op(seconde)));
    expect(await basis.database.query('select from zaak.historie where zaak_id = $1', [id])).toEqual([]);
  });

  it('is forgotten when a source withdraws it', async () => {
    const id = randomUUID();
    await basis.database.run(async (tx) => zet(tx, id, { pvt: null, metPersoon: true, weg: false }, op(10)));
    await basis.database.run(async (tx) => {
      await verwijderZaken(tx, [id], op(20));
      await vergeetHistorie(tx, [id]);
    });
    expect(await lezer.vind(id, { gemeenten, bekendOp: op(15) })).toBeNull();
  });
});

import { describe, expect, it } from '@jest/globals';
import { type BudgetredenLezer, type PlektekstLezer, Termijnbeleidboek, type Zaakbeeld, type Zaakbladering, type ZaakLezer } from '#libs/case-store';
import type { BerichtLezer } from '#libs/exchange';
import { Kluis } from '#libs/platform';
import { zaakblik } from '../../../../test/support/builders/zaakblik.builder.js';
import { Zaakvragen } from './zaakvragen.js';

/** Cases in order of id, of which these have a house that is late on 1 June 2025; how many of them were read. */
function vragenOver(aantal: number, teLaat: ReadonlySet<number>): { vragen: Zaakvragen; gelezen: () => number } {
  let gelezen = 0;
  const huis = (nummer: number) => (teLaat.has(nummer) ? null : '2025-03-01');
  const zaken = Array.from({ length: aantal }, (_, nummer): Zaakbeeld => zaakblik({ huisvestingsdatum: huis(nummer), welkomgesprek: '2025-02-10', startVragenlijst: '2025-02-10', eindgesprekIntake: '2025-02-20' }, {}, String(nummer).padStart(6, '0')));
  const pagina = async (_: unknown, { na, aantal: hoogstens }: Zaakbladering): Promise<Zaakbeeld[]> => {
    const begin = na === undefined ? 0 : zaken.findIndex(({ id }) => id === na) + 1;
    const deel = zaken.slice(begin, begin + hoogstens);
    gelezen += deel.length;
    return Promise.resolve(deel);
  };
  const vragen = new Zaakvragen({ pagina } as unknown as ZaakLezer, {} as BerichtLezer, {} as BudgetredenLezer, {} as PlektekstLezer, new Kluis(Buffer.alloc(32, 1)), new Termijnbeleidboek());
  return { vragen, gelezen: () => gelezen };
}

const VRAAG = { gemeenten: ['0141'], termijn: 'overschreden', peildatum: '2025-06-01' } as const;

async function alle(vragen: Zaakvragen, aantal: number): Promise<{ ids: number[]; bladzijden: number[] }> {
  const [ids, bladzijden]: [number[], number[]] = [[], []];
  for (let na: string | undefined; ; ) {
    const { resultaten, volgende } = await vragen.lijst(VRAAG, na, aantal);
    ids.push(...resultaten.map(({ id }) => Number(id)));
    bladzijden.push(resultaten.length);
    if (volgende === null) return { ids, bladzijden };
    na = volgende;
  }
}

describe('a list by deadline', () => {
  it('has each case once, in full pages where there are many', async () => {
    const { vragen } = vragenOver(1200, new Set([0, 3, 499, 500, 501, 1199]));
    expect(await alle(vragen, 2)).toEqual({ ids: [0, 3, 499, 500, 501, 1199], bladzijden: [2, 2, 2] });
  });

  it('never looks at more than five thousand cases a page, and goes on after them', async () => {
    const { vragen, gelezen } = vragenOver(12_000, new Set([11_999]));
    const { resultaten, volgende } = await vragen.lijst(VRAAG, undefined, 25);
    expect([resultaten.length, volgende, gelezen()]).toEqual([0, '004999', 5000]);
    expect(await alle(vragen, 25)).toEqual({ ids: [11_999], bladzijden: [0, 0, 1] });
  });

  it('ends where the cases end', async () => {
    expect(await alle(vragenOver(500, new Set()).vragen, 25)).toEqual({ ids: [], bladzijden: [0] });
    expect(await alle(vragenOver(5000, new Set([4999])).vragen, 25)).toEqual({ ids: [4999], bladzijden: [1, 0] });
  });
});

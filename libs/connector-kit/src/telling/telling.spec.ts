import { describe, expect, it } from '@jest/globals';
import { begintTelling, type Telplan } from './telling.js';

interface Mens {
  vrouw: boolean;
  werk: boolean;
  maanden?: number;
}

const PLAN: Telplan<Mens> = {
  kolommen: ['vrouw', 'man'],
  kolomVan: ({ vrouw }) => (vrouw ? 0 : 1),
  regels: [
    { soort: 'aantal', sleutel: 'allen', onderdeel: 'mensen', waarde: 'totaal', telt: () => true },
    { soort: 'aantal', sleutel: 'werk', onderdeel: 'werk', waarde: 'ja', splitst: 'allen', telt: ({ werk }) => werk },
    { soort: 'aantal', sleutel: 'geen-werk', onderdeel: 'werk', waarde: 'nee', splitst: 'allen', telt: ({ werk }) => !werk },
    { soort: 'percentage', sleutel: 'deel', onderdeel: 'werk', waarde: 'ja (%)', deel: 'werk', rest: 'geen-werk', geheel: 'allen' },
    { soort: 'aantal', sleutel: 'lang', onderdeel: 'duur', waarde: 'een jaar of langer', binnen: 'allen', telt: ({ maanden = 0 }) => maanden >= 12 },
    { soort: 'mediaan', sleutel: 'duur', onderdeel: 'duur', waarde: 'mediaan', maanden: ({ maanden }) => maanden ?? null },
  ],
};

function tel(mensen: readonly Mens[]): Record<string, string> {
  const telling = begintTelling(PLAN);
  for (const mens of mensen) telling.tel(mens);
  return Object.fromEntries(telling.rijen().map(({ onderdeel, waarde, cellen }) => [`${onderdeel}/${waarde}`, cellen.join(' ')]));
}

const keer = (aantal: number, mens: Mens): Mens[] => Array.from({ length: aantal }, () => mens);

describe('a publication of counts', () => {
  it('counts by column and in all, in the order of the plan', () => {
    const rijen = tel([...keer(20, { vrouw: true, werk: true, maanden: 6 }), ...keer(10, { vrouw: true, werk: false, maanden: 12 }), ...keer(7, { vrouw: false, werk: true }), ...keer(6, { vrouw: false, werk: false })]);
    expect(rijen).toEqual({
      'mensen/totaal': '30 13 43', 'werk/ja': '20 7 27', 'werk/nee': '10 6 16', 'werk/ja (%)': '67 54 63', 'duur/een jaar of langer': '10 0 10', 'duur/mediaan': '. . 6',
    });
  });

  it('hides what is small with what would give it away, and every percentage of it', () => {
    const rijen = tel([...keer(20, { vrouw: true, werk: true }), ...keer(3, { vrouw: true, werk: false }), ...keer(7, { vrouw: false, werk: true }), ...keer(9, { vrouw: false, werk: false })]);
    expect([rijen['mensen/totaal'], rijen['werk/ja'], rijen['werk/nee'], rijen['werk/ja (%)']]).toEqual(['23 16 39', 'x x 27', '<5 x 12', 'x x 69']);
  });

  it('counts nobody as nobody', () => {
    expect(tel([])).toEqual({
      'mensen/totaal': '0 0 0', 'werk/ja': '0 0 0', 'werk/nee': '0 0 0', 'werk/ja (%)': '. . .', 'duur/een jaar of langer': '0 0 0', 'duur/mediaan': '. . .',
    });
  });

  it.each([
    [[...Array<number>(9).fill(6)], 'x'],
    [[...Array<number>(10).fill(6)], '6'],
    [[...Array<number>(5).fill(6), ...Array<number>(5).fill(11)], '8'],
    [[...Array<number>(5).fill(6), ...Array<number>(6).fill(12)], '12'],
  ])('the median of %j is %s', (maanden, tekst) => {
    expect(tel(maanden.map((m) => ({ vrouw: true, werk: true, maanden: m })))['duur/mediaan']).toBe(`. . ${tekst}`);
  });
});

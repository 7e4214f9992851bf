import { uitgeschreven } from './uitgeschreven.js';

describe('uitgeschreven', () => {
  it('writes every value with the words that lead to it', () => {
    expect(uitgeschreven({ soort: 'NIEUW', bijstand: { nettoMaandbedragCenten: 123_450, betaaldag: 21 }, betalingen: [{ ingangsdatum: '2026-03-05', lopend: true, kenmerk: null }] })).toEqual([
      { naam: 'soort', waarde: 'NIEUW' }, { naam: 'bijstand, netto maandbedrag', waarde: '€\u00a01.234,50' }, { naam: 'bijstand, betaaldag', waarde: '21' },
      { naam: 'betalingen, 1, ingangsdatum', waarde: '5 maart 2026' }, { naam: 'betalingen, 1, lopend', waarde: 'ja' }, { naam: 'betalingen, 1, kenmerk', waarde: '–' },
    ]);
  });
});

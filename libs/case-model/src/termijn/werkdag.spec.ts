import { describe, expect, it } from '@jest/globals';
import { plusDagen } from './plus-dagen.js';
import { eersteWerkdag } from './werkdag.js';

/** Easter Sunday by another road than the code takes: Knuth, The Art of Computer Programming, 1.3.2, algorithm E. */
function pasen(jaar: number): string {
  const gulden = (jaar % 19) + 1;
  const eeuw = Math.floor(jaar / 100) + 1;
  const geenSchrikkel = Math.floor((3 * eeuw) / 4) - 12;
  const maan = Math.floor((8 * eeuw + 5) / 25) - 5;
  const zondag = Math.floor((5 * jaar) / 4) - geenSchrikkel - 10;
  let epacta = (((11 * gulden + 20 + maan - geenSchrikkel) % 30) + 30) % 30;
  if ((epacta === 25 && gulden > 11) || epacta === 24) epacta += 1;
  let dag = 44 - epacta;
  if (dag < 21) dag += 30;
  dag += 7 - ((zondag + dag) % 7);
  return plusDagen(`${jaar}-03-01`, dag - 1);
}

const isVrij = (dag: string): boolean => eersteWerkdag(dag) !== dag;
const JAREN = [...Array.from({ length: 151 }, (_, i) => 1950 + i), 1600, 1699, 1700, 1818, 1886, 1943, 2160, 2204, 2285, 2299, 2300, 2400, 2496, 2600];

describe('eersteWerkdag', () => {
  it('knows Good Friday, Easter Monday, Ascension Day and Whit Monday of every year, and no day beside them', () => {
    for (const jaar of JAREN) {
      const zondag = pasen(jaar);
      const vrij = [-2, 1, 39, 50].map((dagen) => plusDagen(zondag, dagen));
      const werk = [-3, 2, 38, 51].map((dagen) => plusDagen(zondag, dagen)).filter((dag) => !/-(04-27|05-05)$/.test(dag));
      expect([vrij.filter((dag) => !isVrij(dag)), werk.filter(isVrij)]).toEqual([[], []]);
    }
  });

  it.each(['2025-01-01', '2026-04-27', '2026-05-05', '2025-12-25', '2025-12-26', '2025-04-27', '2025-04-26'])('does not take %s', (dag) => {
    expect(isVrij(dag)).toBe(true);
  });

  it.each(['2025-01-02', '2024-04-26', '2027-04-26', '2031-04-25', '2025-05-06', '2025-12-24', '2025-12-31', '2025-07-18', '2025-07-21'])('takes %s', (dag) => {
    expect(eersteWerkdag(dag)).toBe(dag);
  });

  it('goes on to the first day after a weekend or a row of holidays', () => {
    expect(['2025-07-19', '2025-07-20'].map(eersteWerkdag)).toEqual(['2025-07-21', '2025-07-21']);
    expect(['2025-12-25', '2026-04-03', '2027-12-31', '2028-01-01'].map(eersteWerkdag)).toEqual(['2025-12-29', '2026-04-07', '2027-12-31', '2028-01-03']);
  });
});

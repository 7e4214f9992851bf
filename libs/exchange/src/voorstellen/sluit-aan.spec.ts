import { describe, expect, it } from '@jest/globals';
import { sluitAan, type Verzonden } from './sluit-aan.js';

const weg = (kenmerk: string, versie: number, dag: string, geweigerd = false): Verzonden => ({ kenmerk, versie, dag, levering: 1, geweigerd });
const zegt = (kenmerk: string, versie: number, status: string) => ({ kenmerk, versie, status });

describe('what left against what was answered', () => {
  it('adds up on every day: sent = confirmed + refused + open', () => {
    const verzonden = [weg('a', 1, '2026-04-01'), weg('b', 1, '2026-04-01'), weg('c', 1, '2026-04-01'), weg('d', 1, '2026-04-02', true), weg('a', 2, '2026-04-02')];
    const { dagen, open } = sluitAan(verzonden, [zegt('a', 1, 'ACTIEF'), zegt('b', 1, 'AFGEWEZEN')], '2026-04-02');
    expect(dagen).toEqual([
      { dag: '2026-04-01', verzonden: 3, bevestigd: 1, geweigerd: 1, open: 1, oudsteOpen: 1 },
      { dag: '2026-04-02', verzonden: 2, bevestigd: 0, geweigerd: 1, open: 1, oudsteOpen: 0 },
    ]);
    for (const d of dagen) expect(d.verzonden).toBe(d.bevestigd + d.geweigerd + d.open);
    expect(open.map(({ kenmerk, versie, werkdagen }) => [kenmerk, versie, werkdagen])).toEqual([['c', 1, 1], ['a', 2, 0]]);
  });

  it('is settled by an answer to a later version, unless that was refused', () => {
    const verzonden = [weg('a', 1, '2026-04-01')];
    expect(sluitAan(verzonden, [zegt('a', 2, 'ONTVANGEN')], '2026-04-02').open).toEqual([]);
    expect(sluitAan(verzonden, [zegt('a', 2, 'AFGEWEZEN')], '2026-04-02').open).toHaveLength(1);
    expect(sluitAan(verzonden, [zegt('b', 2, 'ONTVANGEN')], '2026-04-02').open).toHaveLength(1);
  });

  // Good Friday 3 April, Easter Monday 6 April.
  it.each([['2026-04-01', 0], ['2026-04-02', 1], ['2026-04-03', 1], ['2026-04-06', 1], ['2026-04-07', 2], ['2026-04-08', 3]])('waits on %s for %d working days', (vandaag, werkdagen) => {
    expect(sluitAan([weg('a', 1, '2026-04-01')], [], vandaag).open).toMatchObject([{ werkdagen }]);
  });
});

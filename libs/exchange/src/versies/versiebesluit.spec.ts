import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { besluitVersies, type Kandidaat } from './versiebesluit.js';
import { remtAf } from './versies.js';

const nooit = async (): Promise<boolean> => Promise.resolve(false);

function kandidaat(id: number, versie: number, deel: Partial<Kandidaat> = {}): Kandidaat {
  return { id, ontvangst: id, versie, aanvulling: null, vrijgegeven: false, teruggedraaid: false, ...deel };
}

async function standen(kandidaten: Kandidaat[], remt: (oud: Kandidaat, nieuw: Kandidaat) => Promise<boolean> = nooit): Promise<Record<number, string>> {
  return Object.fromEntries(await besluitVersies(kandidaten, remt));
}

describe('besluitVersies', () => {
  it('lets the highest version count in whatever order they arrived', async () => {
    expect(await standen([kandidaat(1, 1), kandidaat(2, 2)])).toEqual({ 1: 'vervangen', 2: 'actief' });
    expect(await standen([kandidaat(1, 2), kandidaat(2, 1)])).toEqual({ 1: 'actief', 2: 'vervangen' });
  });

  it('lets the latest receipt count within one version', async () => {
    expect(await standen([kandidaat(1, 1), kandidaat(2, 1)])).toEqual({ 1: 'vervangen', 2: 'actief' });
  });

  it('keeps supplements beside every version, the latest receipt of each', async () => {
    expect(await standen([kandidaat(1, 1), kandidaat(2, 1, { aanvulling: 1 }), kandidaat(3, 1, { aanvulling: 2 }), kandidaat(4, 1, { aanvulling: 1 }), kandidaat(5, 2)])).toEqual({
      1: 'vervangen', 2: 'vervangen', 3: 'actief', 4: 'actief', 5: 'actief',
    });
  });

  it('holds a replacement that withdraws very much, and keeps the one before it', async () => {
    const remt = async (oud: Kandidaat, nieuw: Kandidaat): Promise<boolean> => Promise.resolve(oud.versie === 1 && nieuw.versie === 2);
    expect(await standen([kandidaat(1, 1), kandidaat(2, 2)], remt)).toEqual({ 1: 'actief', 2: 'rem' });
    expect(await standen([kandidaat(1, 2), kandidaat(2, 1)], remt)).toEqual({ 1: 'rem', 2: 'actief' });
    expect(await standen([kandidaat(1, 1), kandidaat(2, 2, { vrijgegeven: true })], remt)).toEqual({ 1: 'vervangen', 2: 'actief' });
    expect(await standen([kandidaat(1, 1), kandidaat(2, 2), kandidaat(3, 3)], remt)).toEqual({ 1: 'vervangen', 2: 'vervangen', 3: 'actief' });
  });

  it('lets another reading of a file stand in its place: before what came later, and not at all once it was taken back', async () => {
    const lezing = (id: number, van: number, deel: Partial<Kandidaat> = {}): Kandidaat => kandidaat(id, 1, { ontvangst: van, vrijgegeven: true, ...deel });
    expect(await standen([kandidaat(1, 1), lezing(5, 1)])).toEqual({ 1: 'vervangen', 5: 'actief' });
    expect(await standen([kandidaat(1, 1), kandidaat(2, 1), lezing(5, 1)])).toEqual({ 1: 'vervangen', 2: 'actief', 5: 'vervangen' });
    expect(await standen([kandidaat(1, 1), lezing(5, 1, { teruggedraaid: true })])).toEqual({ 1: 'actief', 5: 'vervangen' });
    expect(await standen([kandidaat(1, 1, { aanvulling: 1 }), lezing(5, 1, { aanvulling: 1, teruggedraaid: true }), lezing(6, 1, { aanvulling: 1 })])).toEqual({ 1: 'vervangen', 5: 'vervangen', 6: 'actief' });
    expect(await standen([lezing(5, 1, { teruggedraaid: true })])).toEqual({ 5: 'vervangen' });
  });

  it('decides the same whatever the order in which it is asked, and lets exactly one version count', async () => {
    const lijst = fc.array(fc.record({ versie: fc.integer({ min: 1, max: 4 }), aanvulling: fc.constantFrom(null, null, 1, 2) }), { minLength: 1, maxLength: 7 });
    await fc.assert(fc.asyncProperty(lijst, fc.infiniteStream(fc.nat(99)), async (delen, toeval) => {
      const kandidaten = delen.map((d, i) => kandidaat(i + 1, d.versie, d));
      const anders = kandidaten.map((k) => [toeval.next().value as number, k] as const).sort((a, b) => a[0] - b[0]).map(([, k]) => k);
      const remt = async (oud: Kandidaat, nieuw: Kandidaat): Promise<boolean> => Promise.resolve((oud.id + nieuw.id) % 3 === 0);
      const besluit = await standen(kandidaten, remt);
      expect(await standen(anders, remt)).toEqual(besluit);
      expect(Object.keys(besluit)).toHaveLength(kandidaten.length);
      if (kandidaten.some((k) => k.aanvulling === null)) expect(kandidaten.filter((k) => k.aanvulling === null && besluit[k.id] === 'actief')).toHaveLength(1);
    }));
  });
});

describe('remtAf', () => {
  it.each([[50, 10, false], [49, 10, true], [10, 10, true], [9, 9, false], [100, 20, false], [100, 21, true]])('%i people, %i withdrawn: %s', (mensen, weg, verwacht) => {
    expect(remtAf({ mensen, weg })).toBe(verwacht);
  });
});

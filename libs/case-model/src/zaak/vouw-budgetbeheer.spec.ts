import { describe, expect, it } from '@jest/globals';
import type { Budgetinstructie, Feit, StadsbankMelding } from '#libs/case-model';
import { antwoordFeit, coaFeit } from '../../../../test/support/builders/feiten.builder.js';
import { regelUitkomsten } from './regel-uitkomsten.js';
import { vouwStand } from './vouw-stand.js';

type Antwoord = Feit<StadsbankMelding>;

/** Every order of a few. */
function volgordes<T>(dingen: readonly T[]): T[][] {
  return dingen.length < 2 ? [[...dingen]] : dingen.flatMap((ding, i) => volgordes(dingen.filter((_, j) => j !== i)).map((rest) => [ding, ...rest]));
}

/** How the one instruction stands; the same in every order of arrival. */
function stand(...feiten: Antwoord[]): Budgetinstructie {
  const gezien = new Set(volgordes(feiten).map((volgorde) => JSON.stringify(vouwStand([coaFeit(), ...volgorde]).budgetbeheer)));
  expect(gezien.size).toBe(1);
  const lijst = vouwStand([coaFeit(), ...feiten]).budgetbeheer;
  expect(lijst).toHaveLength(1);
  return lijst[0]!;
}

function dubbel(...feiten: Antwoord[]): number[] {
  return regelUitkomsten(feiten).filter((uitkomst) => uitkomst.dubbel).map(({ bericht }) => bericht);
}

describe('how an instruction stands', () => {
  it('is nothing before Stadsbank answers', () => {
    const { budgetbeheer, herkomst } = vouwStand([coaFeit()]);
    expect([budgetbeheer, Object.keys(herkomst).filter((veld) => veld.startsWith('budgetbeheer'))]).toEqual([[], []]);
  });

  it('is the newest status, with what was said before and not withdrawn', () => {
    const eerder = antwoordFeit('2026-03-02', { status: 'GEACCEPTEERD', registratienummer: 'SON-1', adviesVerlengen: false });
    const later = antwoordFeit('2026-03-05', { status: 'ACTIEF' });
    expect(stand(eerder, later)).toEqual({ instructieId: 'een', versie: 1, status: 'ACTIEF', datum: '2026-03-05', achterstandssignaal: null, registratienummer: 'SON-1', adviesVerlengen: false });
    const herkomst = { bron: 'stadsbank', bericht: later.bericht, regel: later.regel, peildatum: '2026-03-05' };
    expect(vouwStand([eerder, later]).herkomst).toMatchObject({ budgetbeheer: herkomst, 'budgetbeheer.een': herkomst });
  });

  it('is on one day what is further in the process, whatever file says it', () => {
    const dag = '2026-03-05';
    const statussen = ['ONTVANGEN', 'GEACCEPTEERD', 'AFGEWEZEN', 'REKENING_GEOPEND', 'ACTIEF', 'BEEINDIGD'] as const;
    statussen.slice(1).forEach((status, i) => {
      expect(stand(antwoordFeit(dag, { status }, { bestand: 'a' }), antwoordFeit(dag, { status: statussen[i]! }, { bestand: 'b' }))).toMatchObject({ status });
    });
  });

  it('does not change by a late answer: an older day, or an older version', () => {
    const nu = antwoordFeit('2026-03-05', { versie: 2, status: 'GEACCEPTEERD' });
    expect(stand(nu, antwoordFeit('2026-03-04', { versie: 2, status: 'BEEINDIGD' }))).toMatchObject({ versie: 2, status: 'GEACCEPTEERD', datum: '2026-03-05' });
    expect(stand(nu, antwoordFeit('2026-03-09', { versie: 1, status: 'BEEINDIGD' }))).toMatchObject({ versie: 2, status: 'GEACCEPTEERD', datum: '2026-03-05' });
  });

  it('stays the older version\'s until the newer one is answered', () => {
    const een = antwoordFeit('2026-03-02', { versie: 1, status: 'ACTIEF', registratienummer: 'SON-1' });
    expect(stand(een)).toMatchObject({ versie: 1, status: 'ACTIEF' });
    expect(stand(een, antwoordFeit('2026-03-01', { versie: 2, status: 'ONTVANGEN' }))).toMatchObject({ versie: 2, status: 'ONTVANGEN', registratienummer: 'SON-1' });
  });

  it('is not ended by a signal of arrears, on that day or later', () => {
    const actief = antwoordFeit('2026-03-05', { status: 'ACTIEF' });
    const signaal = (dag: string): Antwoord => antwoordFeit(dag, { status: 'ACHTERSTAND_SIGNAAL' });
    expect(stand(actief, signaal('2026-03-05'), signaal('2026-04-05'))).toMatchObject({ status: 'ACTIEF', datum: '2026-03-05', achterstandssignaal: '2026-04-05' });
    expect(stand(signaal('2026-04-05'))).toMatchObject({ status: 'ACHTERSTAND_SIGNAAL', datum: '2026-04-05', achterstandssignaal: '2026-04-05' });
    expect(stand(signaal('2026-04-05'), antwoordFeit('2026-05-01', { versie: 2 }))).toMatchObject({ versie: 2, achterstandssignaal: null });
  });

  it('stands beside that of another instruction, the one that changed last first', () => {
    const feiten = [antwoordFeit('2026-03-05', { instructieId: 'twee' }), antwoordFeit('2026-03-09'), antwoordFeit('2026-03-05', { instructieId: 'drie' })];
    expect(vouwStand(feiten).budgetbeheer.map(({ instructieId }) => instructieId)).toEqual(['een', 'twee', 'drie']);
    expect(vouwStand(feiten).herkomst['budgetbeheer']).toEqual(vouwStand(feiten).herkomst['budgetbeheer.een']);
  });
});

describe('an answer that was given before', () => {
  it('is dubbel, and the earlier file\'s counts', () => {
    const [een, twee] = [antwoordFeit('2026-03-05', {}, { bestand: 'a' }), antwoordFeit('2026-03-05', {}, { bestand: 'b' })];
    expect([dubbel(een, twee), dubbel(twee, een)]).toEqual([[twee.bericht], [twee.bericht]]);
  });

  it('is not when it is about another instruction, version, status or day, or says more', () => {
    const een = antwoordFeit('2026-03-05', {}, { bestand: 'a' });
    const anders: Partial<StadsbankMelding>[] = [
      { instructieId: 'twee' }, { versie: 2 }, { status: 'GEACCEPTEERD' }, { datum: '2026-03-06' }, { registratienummer: 'SON-1' }, { adviesVerlengen: false },
    ];
    for (const meer of anders) expect(dubbel(een, antwoordFeit('2026-03-05', meer, { bestand: 'b' }))).toEqual([]);
  });

  it('is when it says less', () => {
    const [een, twee] = [antwoordFeit('2026-03-05', { registratienummer: 'SON-1' }, { bestand: 'a' }), antwoordFeit('2026-03-05', {}, { bestand: 'b' })];
    expect(dubbel(een, twee)).toEqual([twee.bericht]);
  });
});

import { describe, expect, it } from '@jest/globals';
import type { Feit, Plaatsing } from '#libs/case-model';
import { coaFeit, plaatsingFeit, vervolgFeit } from '../../../../test/support/builders/feiten.builder.js';
import { vouwStand } from './vouw-stand.js';

const plaatsingen = (...feiten: Feit[]): Plaatsing[] => vouwStand([coaFeit(), ...feiten]).plaatsingen;
const een = (...feiten: Feit[]): Plaatsing | undefined => plaatsingen(...feiten)[0];

describe('a placement', () => {
  it('is not there until a partner tells of it', () => {
    const { plaatsingen: geen, herkomst } = vouwStand([coaFeit()]);
    expect([geen, herkomst['plaatsingen.0']]).toEqual([[], undefined]);
  });

  it('is what the newest month says, field by field: an empty value erases nothing', () => {
    const maart = plaatsingFeit('2026-03-31', { status: 'GEPLAATST', urenPerWeek: 24, noemtOrganisatie: true, noemtActiviteit: true });
    const april = vervolgFeit('2026-04-30', { urenPerWeek: 32, noemtActiviteit: true });
    const juni = vervolgFeit('2026-06-30', { status: 'BEEINDIGD', eind: '2026-07-01', redenEinde: 'AFGEROND' });
    for (const feiten of [[maart, april, juni], [juni, maart, april]]) {
      const { plaatsingen: alle, herkomst } = vouwStand([coaFeit(), ...feiten]);
      expect(alle).toEqual([{
        bron: 'avedan', kenmerk: 'p-1', voorstel: null, laatsteUren: null, soort: 'VRIJWILLIGERSWERK', status: 'BEEINDIGD', urenPerWeek: 32, start: '2026-03-01', eind: '2026-07-01', redenEinde: 'AFGEROND', contract: null, knelpunt: null,
      }]);
      const van = (feit: Feit, peildatum: string): object => ({ bron: 'avedan', bericht: feit.bericht, regel: feit.regel, peildatum });
      expect(Object.fromEntries(Object.entries(herkomst).filter(([veld]) => veld.startsWith('plaatsingen')))).toEqual({
        'plaatsingen.0': van(juni, '2026-06-30'), 'plaatsingen.0.organisatie': van(maart, '2026-03-31'), 'plaatsingen.0.activiteit': van(april, '2026-04-30'),
      });
    }
  });

  it('of one day is what the later file of that day says, then a supplement, then the later line', () => {
    const dag = '2026-03-31';
    const regel = plaatsingFeit(dag, { urenPerWeek: 4 }, { bestand: 'AVEDAN_PLAATSINGEN_202603_v2.csv', versie: 2, regel: 9 });
    const later = plaatsingFeit(dag, { urenPerWeek: 8 }, { bestand: 'AVEDAN_PLAATSINGEN_202603_v2.csv', versie: 2, regel: 10 });
    const negende = plaatsingFeit(dag, { urenPerWeek: 12 }, { bestand: 'AVEDAN_PLAATSINGEN_202603_a9.csv', aanvulling: 9 });
    const tiende = plaatsingFeit(dag, { urenPerWeek: 16 }, { bestand: 'AVEDAN_PLAATSINGEN_202603_a10.csv', aanvulling: 10 });
    expect([een(later, regel), een(negende, later, regel), een(negende, tiende, later)].map((plaatsing) => plaatsing?.urenPerWeek)).toEqual([8, 12, 16]);
    const wsp = (volgnummer: number): Feit => plaatsingFeit(dag, { bron: 'wsp', volgnummer, urenPerWeek: volgnummer }, { bestand: `WSP_20260331_${volgnummer}.json` });
    expect(een(wsp(10), wsp(9))?.urenPerWeek).toBe(10);
  });

  it('has a reason only when it has ended, and a bottleneck until the next word of it', () => {
    const geplaatst = plaatsingFeit('2026-03-31', { redenEinde: 'OVERIG' });
    expect(een(geplaatst)).toMatchObject({ status: 'GESTART', redenEinde: null });
    const knelt = vervolgFeit('2026-04-30', { knelpunt: 'VERVOER', status: 'ONDERBROKEN' });
    expect(een(geplaatst, knelt)).toMatchObject({ status: 'ONDERBROKEN', knelpunt: 'VERVOER', eind: null });
    expect(een(geplaatst, knelt, vervolgFeit('2026-05-31'))).toMatchObject({ status: 'GESTART', knelpunt: null });
  });

  it('of which nobody tells what it is, is none; nor is a proposal of which only the end is told', () => {
    expect(plaatsingen(vervolgFeit('2026-04-30'), vervolgFeit('2026-05-31', { status: 'BEEINDIGD', eind: '2026-05-01' }))).toEqual([]);
    expect(plaatsingen(vervolgFeit('2026-05-31', { plaatsingsoort: 'STAGE', status: 'BEEINDIGD' }))).toEqual([]);
    expect(een(vervolgFeit('2026-05-31', { plaatsingsoort: 'STAGE', status: 'BEEINDIGD' }), vervolgFeit('2026-04-30', { status: 'GEPLAATST' }))).toMatchObject({ status: 'BEEINDIGD', start: null });
    expect(een(vervolgFeit('2026-05-31', { plaatsingsoort: 'STAGE', status: 'BEEINDIGD', start: '2026-02-01' }))).toMatchObject({ start: '2026-02-01' });
  });

  it('stands among the others by its first day, and the same id of another partner is another', () => {
    const alle = plaatsingen(
      plaatsingFeit('2026-03-31', { plaatsing: 'c', start: '2026-02-01' }), vervolgFeit('2026-03-31', { plaatsing: 'a', plaatsingsoort: 'STAGE', status: 'GEPLAATST' }),
      plaatsingFeit('2026-03-31', { plaatsing: 'b', start: '2026-02-01', bron: 'wsp' }), plaatsingFeit('2026-03-31', { plaatsing: 'b', start: '2026-02-01' }), plaatsingFeit('2026-03-31', { plaatsing: 'd', start: '2026-01-01' }),
    );
    expect(alle.map(({ bron, kenmerk }) => `${bron}/${kenmerk}`)).toEqual(['avedan/d', 'avedan/b', 'avedan/c', 'wsp/b', 'avedan/a']);
  });

  it('is not taken from a line that no longer counts', () => {
    expect(plaatsingen(plaatsingFeit('2026-03-31', {}, { actief: false }))).toEqual([]);
  });
});

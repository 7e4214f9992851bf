import { describe, expect, it } from '@jest/globals';
import type { Feit } from '#libs/case-model';
import { bemiddelFeit, coaFeit, plaatsingFeit } from '../../../../test/support/builders/feiten.builder.js';
import { vouwStand } from './vouw-stand.js';

const stand = (...feiten: Feit[]) => vouwStand([coaFeit(), ...feiten]);
const kort = (...feiten: Feit[]): string[] => stand(...feiten).bemiddelstanden.map(({ bron, voorstel, status, datum }) => `${bron} ${voorstel} ${status} ${datum}`);
const avedan = (dag: string, status: 'AANGEMELD' | 'KENNISMAKING' | 'BEEINDIGD'): Feit => {
  const { melding: { voorstel: _, volgnummer: __, ...melding }, ...plaats } = bemiddelFeit(dag);
  return { ...plaats, melding: { ...melding, bron: 'avedan', status } };
};

describe('how mediation stands', () => {
  it('is unknown until a partner tells, and then what it told last', () => {
    expect(kort()).toEqual([]);
    expect(kort(avedan('2026-03-31', 'AANGEMELD'), avedan('2026-04-30', 'KENNISMAKING'))).toEqual(['avedan null KENNISMAKING 2026-04-30']);
    expect(kort(avedan('2026-04-30', 'BEEINDIGD'), avedan('2026-03-31', 'AANGEMELD'))).toEqual(['avedan null BEEINDIGD 2026-04-30']);
  });

  it('stands since it was first told so: saying it again makes it no newer', () => {
    const maanden = [avedan('2026-01-31', 'KENNISMAKING'), avedan('2026-02-28', 'AANGEMELD'), avedan('2026-03-31', 'KENNISMAKING'), avedan('2026-04-30', 'KENNISMAKING')];
    expect([kort(...maanden), kort(...maanden.slice(2))]).toEqual([['avedan null KENNISMAKING 2026-03-31'], ['avedan null KENNISMAKING 2026-03-31']]);
  });

  it('of a proposal is all that was told of it, with its origin', () => {
    const eerst = bemiddelFeit('2026-03-02', { plaatsingsoort: 'BETAALD_WERK', urenPerWeek: 64, contract: 'B', noemtOrganisatie: true });
    const later = bemiddelFeit('2026-03-04', { urenPerWeek: 48, start: '2026-04-01' });
    const { bemiddelstanden, herkomst } = stand(later, eerst);
    expect(bemiddelstanden).toEqual([{
      bron: 'wsp', voorstel: 'v-1', status: 'VOORGESTELD', datum: '2026-03-02', soort: 'BETAALD_WERK', urenPerWeek: 48, start: '2026-04-01', contract: 'B', redenEinde: null,
    }]);
    expect(herkomst).toMatchObject({ 'bemiddelstanden.0': { bron: 'wsp', bericht: later.bericht, peildatum: '2026-03-04' }, 'bemiddelstanden.0.organisatie': { bericht: eerst.bericht } });
  });

  it('of several proposals is told of each, the newest first', () => {
    expect(kort(bemiddelFeit('2026-03-02'), bemiddelFeit('2026-03-04', { voorstel: 'v-2' }), bemiddelFeit('2026-03-03', { voorstel: 'v-1', bron: 'avedan' }))).toEqual([
      'wsp v-2 VOORGESTELD 2026-03-04', 'avedan v-1 VOORGESTELD 2026-03-03', 'wsp v-1 VOORGESTELD 2026-03-02',
    ]);
  });

  it('of a proposal that became a placement is told no more, whether the placement has its id or names it', () => {
    const geplaatst = (meer: object): Feit => plaatsingFeit('2026-02-28', { bron: 'wsp', ...meer });
    expect(kort(bemiddelFeit('2026-03-02'), geplaatst({ plaatsing: 'v-1' }))).toEqual([]);
    expect(kort(bemiddelFeit('2026-03-02'), geplaatst({ voorstel: 'v-1' }))).toEqual([]);
    expect(kort(bemiddelFeit('2026-03-02'), geplaatst({}), geplaatst({ bron: 'avedan', plaatsing: 'v-1' }))).toHaveLength(1);
    expect(kort(bemiddelFeit('2026-03-02'), plaatsingFeit('2026-03-31', { bron: 'wsp', voorstel: 'v-1' }, { actief: false }))).toHaveLength(1);
  });

  it('has a reason only when it has ended', () => {
    const redenen = (...feiten: Feit[]): unknown[] => stand(...feiten).bemiddelstanden.map(({ redenEinde }) => redenEinde);
    const einde = bemiddelFeit('2026-03-04', { status: 'BEEINDIGD', redenEinde: 'TAAL' });
    expect([redenen(einde), redenen(einde, bemiddelFeit('2026-03-05'))]).toEqual([['TAAL'], [null]]);
  });
});

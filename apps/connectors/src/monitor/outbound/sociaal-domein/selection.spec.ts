import { describe, expect, it } from '@jest/globals';
import type { Plaatsingsoort, ZaakStand } from '#libs/case-model';
import { legePlaatsing } from '../../../../../../test/support/builders/plaatsing.builder.js';
import { zaakblik } from '../../../../../../test/support/builders/zaakblik.builder.js';
import { MSD_ATTRIBUTEN, selecteer } from './selection.js';

const SEPTEMBER = { gemeente: '0141', begin: '2026-09-01', einde: '2026-09-30' };
const blik = (stand: Partial<ZaakStand> = {}): Parameters<typeof selecteer>[0] => zaakblik(stand);
const leeg = { koppelingsdatum: null, huisvestingsdatum: null, leerroute: null, niveauPip: null, dagtekeningInitielePip: null, dagtekeningPip: null };
const pas = (dag: string): Parameters<typeof selecteer>[0] =>
  zaakblik({ ...leeg, welkomgesprek: dag, herkomst: { welkomgesprek: { bron: 'regie', bericht: 1, regel: 1, peildatum: dag } } }, { herkomst: {} });

describe('who counts in a month', () => {
  it.each([['2026-08-31', false], ['2026-09-01', true], ['2026-09-30', true], ['2027-01-01', true]])('one that ended on %s: %p', (datum, hoort) => {
    expect(selecteer(blik({ einde: { datum, reden: null } }), SEPTEMBER) !== null).toBe(hoort);
  });

  it.each([['2026-09-30', true], ['2026-10-01', false]])('one that is known since %s: %p', (dag, hoort) => {
    expect(selecteer(pas(dag), SEPTEMBER) !== null).toBe(hoort);
  });

  it('nobody of another municipality', () => {
    expect(selecteer(blik({ gemeentecode: '0153' }), SEPTEMBER)).toBeNull();
  });
});

describe('what is counted of a person', () => {
  it('is three words, and nothing that tells who it is', () => {
    const attributen = selecteer(blik(), SEPTEMBER);
    expect(attributen).toEqual({ doelgroep: 'Asielstatushouder', leerroute: 'B', plaatsingen: [] });
    expect(Object.keys(attributen ?? {})).toEqual([...MSD_ATTRIBUTEN]);
  });

  it.each([
    ['2025-06-10', '2026-09-30', 'Z'], ['2025-06-10', '2026-10-01', 'onbekend'], ['2026-09-30', '2026-10-01', 'onbekend'], ['2026-10-01', '2026-10-01', 'geen'],
  ])('with a first PIP of %s and the newest of %s the route is %s', (dagtekeningInitielePip, dagtekeningPip, leerroute) => {
    expect(selecteer(blik({ dagtekeningInitielePip, dagtekeningPip, leerroute: 'Z', niveauPip: null }), SEPTEMBER)?.leerroute).toBe(leerroute);
  });

  it('without any PIP there is no route yet', () => {
    expect(selecteer(blik({ dagtekeningInitielePip: null, dagtekeningPip: null, leerroute: null, niveauPip: null }), SEPTEMBER)?.leerroute).toBe('geen');
  });

  it('placements are those that ran on the last day, each kind once', () => {
    const plaatsing = (soort: Plaatsingsoort, start: string | null, eind: string | null) => legePlaatsing({ soort, start, eind });
    const plaatsingen = [
      plaatsing('STAGE', '2026-09-30', null), plaatsing('STAGE', '2026-01-01', '2026-10-01'), plaatsing('BETAALD_WERK', '2026-10-01', null), plaatsing('VRIJWILLIGERSWERK', '2026-01-01', '2026-09-30'),
      plaatsing('BUURTACTIVITEIT', '2026-01-01', null), plaatsing('BETAALD_WERK', null, null), plaatsing('WERKERVARINGSPLAATS', '2026-01-01', '2027-01-01'),
    ];
    expect(selecteer(blik({ plaatsingen }), SEPTEMBER)?.plaatsingen).toEqual(['WERKERVARINGSPLAATS', 'STAGE']);
  });
});

import { describe, expect, it } from '@jest/globals';
import { GEEN_VERLOOP, type ZaakStand } from '#libs/case-model';
import { legePlaatsing } from '../../../../../../test/support/builders/plaatsing.builder.js';
import { zaakblik } from '../../../../../../test/support/builders/zaakblik.builder.js';
import { heleMaanden } from './maanden.selection.js';
import { PILOT_ATTRIBUTEN, type Pilotattributen, selecteer } from './selection.js';

const JAAR = { gemeente: '0141', begin: '2026-01-01', einde: '2026-12-31' };
const KAAL = { huisvestingsdatum: null, leerroute: null, niveauPip: null, dagtekeningInitielePip: null, dagtekeningPip: null };

function attributen(stand: Partial<ZaakStand>): Pilotattributen {
  const gevonden = selecteer(zaakblik({ ...KAAL, ...stand }), JAAR);
  if (gevonden === null) throw new Error('the case does not belong to the year');
  return gevonden;
}

describe('what is counted of a person in a year', () => {
  it('is nothing but words and months', () => {
    const niets = attributen({});
    expect(niets).toEqual({
      doelgroep: 'Asielstatushouder', leerroute: 'geen', intakeGestart: false, intakeAfgerond: 'niet', intakeMaanden: null, eerstePip: 'niet', vestigingTotPip: null, kennisgevingTotPip: null,
      ontzorgenBegonnen: 'niet', ontzorgenVerlengd: 'niet', ontzorgenBeeindigd: 'niet', ontzorgenMaanden: null, map: 'niet', pvt: 'niet', zrouteEindgesprek: 'niet',
      taaluren: 'niet', participatieuren: 'niet', avedan: 'niet', avedanLoopt: false, wsp: 'niet', wspLoopt: false,
    });
    expect(Object.keys(niets)).toEqual([...PILOT_ATTRIBUTEN]);
  });

  it.each([['2025-12-31', 'eerder'], ['2026-01-01', 'dit-jaar'], ['2026-12-31', 'dit-jaar'], ['2027-01-01', 'niet']])('what happened on %s happened: %s', (dag, wanneer) => {
    const gevonden = attributen({ map: dag, pvt: dag, zrouteEindgesprek: dag, eindgesprekIntake: dag, dagtekeningInitielePip: dag });
    expect([gevonden.map, gevonden.pvt, gevonden.zrouteEindgesprek, gevonden.intakeAfgerond, gevonden.eerstePip]).toEqual(Array(5).fill(wanneer));
  });

  it('an intake begins with the questionnaire, or before what proves it', () => {
    expect(attributen({ startVragenlijst: '2026-03-01' })).toMatchObject({ intakeGestart: true, intakeAfgerond: 'niet', intakeMaanden: null });
    expect(attributen({ leerbaarheidstoets: { datum: '2026-03-01', uitkomst: 'B1-route haalbaar' } }).intakeGestart).toBe(true);
    expect(attributen({ startVragenlijst: '2027-01-01' }).intakeGestart).toBe(false);
    expect(attributen({ startVragenlijst: '2025-12-15', eindgesprekIntake: '2026-03-14' })).toMatchObject({ intakeGestart: true, intakeAfgerond: 'dit-jaar', intakeMaanden: 2 });
    expect(attributen({ startVragenlijst: '2025-08-15', eindgesprekIntake: '2025-12-31' })).toMatchObject({ intakeAfgerond: 'eerder', intakeMaanden: null });
  });

  it('the wait for a first plan is of plans of this year', () => {
    expect(attributen({ huisvestingsdatum: '2025-12-31', kennisgevingDuo: '2026-01-15', dagtekeningInitielePip: '2026-06-30' })).toMatchObject({ vestigingTotPip: 6, kennisgevingTotPip: 5 });
    expect(attributen({ huisvestingsdatum: '2025-01-01', dagtekeningInitielePip: '2025-06-30' })).toMatchObject({ eerstePip: 'eerder', vestigingTotPip: null });
    expect(attributen({ huisvestingsdatum: '2026-07-01', dagtekeningInitielePip: '2026-06-30' })).toMatchObject({ eerstePip: 'dit-jaar', vestigingTotPip: null });
  });

  it('the fixed costs were paid up to the day before the period ends, and extended when that was decided', () => {
    const besluit = (peildatum: string): ZaakStand['herkomst'] => ({ ontzorging: { bron: 'regie', bericht: 1, regel: 1, peildatum } });
    expect(attributen({ ontzorging: { start: '2025-07-01', eind: '2026-01-01', verlengd: false }, herkomst: besluit('2025-12-01') })).toMatchObject({ ontzorgenBegonnen: 'eerder', ontzorgenVerlengd: 'niet', ontzorgenBeeindigd: 'eerder', ontzorgenMaanden: null });
    expect(attributen({ ontzorging: { start: '2025-07-02', eind: '2026-01-02', verlengd: null } })).toMatchObject({ ontzorgenBeeindigd: 'dit-jaar', ontzorgenMaanden: 6, ontzorgenVerlengd: 'niet' });
    expect(attributen({ ontzorging: { start: '2025-08-31', eind: '2026-08-31', verlengd: true }, herkomst: besluit('2026-02-01') })).toMatchObject({ ontzorgenVerlengd: 'dit-jaar', ontzorgenMaanden: 12 });
    expect(attributen({ ontzorging: { start: '2026-12-01', eind: '2027-12-01', verlengd: true }, herkomst: besluit('2027-05-01') })).toMatchObject({ ontzorgenBegonnen: 'dit-jaar', ontzorgenVerlengd: 'niet', ontzorgenBeeindigd: 'niet' });
  });
});

describe('what is counted of work', () => {
  const werk = (bron: 'avedan' | 'wsp', start: string | null, eind: string | null = null) => legePlaatsing({ bron, start, eind });

  it('is of each partner the first day of the first placement, and whether one runs at the end of the year', () => {
    const { avedan, avedanLoopt, wsp, wspLoopt } = attributen({ plaatsingen: [werk('avedan', '2025-03-01', '2026-03-01'), werk('wsp', '2026-05-01', '2026-12-31'), werk('avedan', '2026-12-31'), werk('avedan', null)] });
    expect([avedan, avedanLoopt, wsp, wspLoopt]).toEqual(['eerder', true, 'dit-jaar', false]);
    expect(attributen({ plaatsingen: [werk('wsp', '2027-01-01')] })).toMatchObject({ wsp: 'niet', wspLoopt: false });
    expect(attributen({ plaatsingen: [werk('avedan', '2026-03-01', '2026-03-01'), werk('avedan', null)] })).toMatchObject({ avedan: 'niet', avedanLoopt: false });
  });

  it('is of hours the day on which they were complete', () => {
    const verloop = { ...GEEN_VERLOOP, pips: [{ vanaf: '2024-01-01', waarde: { leerroute: 'Z' as const, niveau: null } }], doelgroepen: [{ vanaf: '2024-01-01', waarde: 'Asielstatushouder' as const }] };
    const op = (kwartaal: string, maand: string) => attributen({ verloop: { ...verloop, taaluren: [{ kwartaal, gevolgd: 0, cumulatief: 3200 }] }, participatie: { bevestigd: 3200, perMaand: [{ maand, bevestigd: 3200 }] } });
    expect([op('2025K4', '202512'), op('2026K1', '202612'), op('2027K1', '202701')].map(({ taaluren, participatieuren }) => [taaluren, participatieuren])).toEqual([['eerder', 'eerder'], ['dit-jaar', 'dit-jaar'], ['niet', 'niet']]);
  });
});

describe('heleMaanden', () => {
  it.each([
    ['2026-01-15', '2026-02-14', 0], ['2026-01-15', '2026-02-15', 1], ['2025-08-31', '2026-02-28', 6], ['2026-01-15', '2026-01-15', 0], ['2025-11-30', '2026-02-27', 2],
    ['2026-02-01', '2026-01-31', null], [null, '2026-01-31', null], ['2026-01-31', null, null],
  ])('from %s to %s is %s', (van, tot, maanden) => {
    expect(heleMaanden(van, tot)).toBe(maanden);
  });
});

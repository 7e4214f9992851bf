import { describe, expect, it } from '@jest/globals';
import { GEEN_VERLOOP, type ZaakStand } from '#libs/case-model';
import { legePlaatsing } from '../../../../../../test/support/builders/plaatsing.builder.js';
import { metTaaluren, zaakblik } from '../../../../../../test/support/builders/zaakblik.builder.js';
import { SWI_ATTRIBUTEN } from './attributen.selection.js';
import { selecteer, type Swibeeld } from './selection.js';

const K3 = { gemeente: '0141', periode: '2026K3' };

function beeld(stand: Partial<ZaakStand>): Swibeeld {
  const gevonden = selecteer(zaakblik(stand), K3);
  if (gevonden === null) throw new Error('the case does not belong to the quarter');
  return gevonden;
}

/** Nothing in the case is dated before this day. */
function nieuwOp(dag: string): [Partial<ZaakStand>, object] {
  const leeg = { koppelingsdatum: null, huisvestingsdatum: null, dagtekeningInitielePip: null, dagtekeningPip: null, leerroute: null, niveauPip: null, inburgeringstermijn: null };
  return [{ ...leeg, welkomgesprek: dag, herkomst: { welkomgesprek: { bron: 'regie', bericht: 1, regel: 1, peildatum: dag } } }, { herkomst: {} }];
}

describe('which cases belong to a quarter', () => {
  it('a case of the municipality that was known on its last day', () => {
    expect(beeld({}).zaak).toBe(zaakblik().id);
    expect(selecteer(zaakblik(...nieuwOp('2026-09-30')), K3)).not.toBeNull();
    expect(selecteer(zaakblik(...nieuwOp('2026-10-01')), K3)).toBeNull();
  });

  it('not one of another municipality', () => {
    expect(selecteer(zaakblik({ gemeentecode: '0153' }), K3)).toBeNull();
  });

  it.each([['2026-06-30', false], ['2026-07-01', true], ['2026-09-30', true], ['2026-11-01', true]])('one that ended on %s: %p', (datum, hoort) => {
    expect(selecteer(zaakblik({ einde: { datum, reden: 'Verhuisd' } }), K3) !== null).toBe(hoort);
  });
});

describe('a case as it stood on the last day of the quarter', () => {
  it('is made of the attributes that may leave, and no other', () => {
    const { attributen } = beeld({ ...metTaaluren('2026K3', 611), participatie: { bevestigd: 99, perMaand: [{ maand: '202609', bevestigd: 99 }] }, plaatsingen: [legePlaatsing()], pvt: '2026-09-30', map: '2026-08-01', zrouteEindgesprek: '2026-07-01', ontzorging: { start: '2025-03-01', eind: '2025-09-01', verlengd: false } });
    expect(attributen).toEqual({
      bsn: '999992351', doelgroep: 'Asielstatushouder', leerroute: 'B', niveauPip: 'B1', dagtekeningInitielePip: '2025-06-10', dagtekeningPip: '2025-06-10', urenTaal: 152,
      urenParticipatie: 24, zrouteEindgesprek: '2026-07-01', pvt: '2026-09-30', map: '2026-08-01', ontzorgStart: '2025-03-01', ontzorgEind: '2025-08-31',
      activiteiten: [{ soort: 'VRIJWILLIGERSWERK', start: '2026-09-01', einde: null, urenPerWeek: 8 }],
    });
    expect(Object.keys(attributen).sort()).toEqual([...SWI_ATTRIBUTEN].sort());
  });

  it('leaves out what happened later', () => {
    const { attributen } = beeld({ pvt: '2026-10-01', map: '2026-10-01', zrouteEindgesprek: '2026-10-01', ontzorging: { start: '2026-10-01', eind: '2027-04-01', verlengd: null } });
    expect(attributen).toMatchObject({ pvt: null, map: null, zrouteEindgesprek: null, ontzorgStart: null, ontzorgEind: null });
    expect(beeld({ ontzorging: { start: '2026-09-30', eind: '2026-10-02', verlengd: null } }).attributen).toMatchObject({ ontzorgStart: '2026-09-30', ontzorgEind: null });
    expect(beeld({ ontzorging: { start: '2026-04-01', eind: '2026-10-01', verlengd: null } }).attributen.ontzorgEind).toBe('2026-09-30');
  });

  it('has no plan yet when the first one came later', () => {
    const { attributen, toets } = beeld({ dagtekeningInitielePip: '2026-10-02', dagtekeningPip: '2026-10-02' });
    expect([attributen.leerroute, attributen.niveauPip, attributen.dagtekeningInitielePip, attributen.dagtekeningPip, toets.ingehaald]).toEqual([null, null, null, null, false]);
  });

  it('does not know which plan was in force when a newer one took its place', () => {
    const { attributen, toets } = beeld({ dagtekeningPip: '2026-10-02', leerroute: 'Z', niveauPip: null });
    expect([attributen.leerroute, attributen.dagtekeningInitielePip, attributen.dagtekeningPip, toets.ingehaald]).toEqual([null, '2025-06-10', null, true]);
  });

  it('has the hours of lessons that stood then, whatever came later, and not those of the brede intake', () => {
    const uren = (...taaluren: ZaakStand['verloop']['taaluren']): number | null => beeld({ verloop: { ...GEEN_VERLOOP, taaluren } }).attributen.urenTaal;
    const kwartaal = (naam: string, cumulatief: number) => ({ kwartaal: naam, gevolgd: 100, cumulatief });
    expect([uren(), uren(kwartaal('2026K3', 700), kwartaal('2026K4', 800)), uren(kwartaal('2026K4', 800)), uren(kwartaal('2025K1', 80), kwartaal('2026K2', 600))]).toEqual([null, 175, null, 130]);
  });

  it('has the hours of participation that stood then', () => {
    const perMaand = [{ maand: '202608', bevestigd: 40 }, { maand: '202609', bevestigd: 41 }, { maand: '202610', bevestigd: 40 }];
    expect(beeld({ participatie: { bevestigd: 121, perMaand } }).attributen.urenParticipatie).toBe(20);
    expect(beeld({}).attributen.urenParticipatie).toBeNull();
  });

  it('has the work that had begun, with its last day when that has come, and without where it is', () => {
    const werk = (start: string | null, eind: string | null, urenPerWeek: number | null = 33) => legePlaatsing({ soort: 'STAGE', start, eind, urenPerWeek });
    const { activiteiten } = beeld({ plaatsingen: [
      werk('2026-01-01', '2026-10-01'), werk('2026-01-02', '2026-10-02'), werk('2026-09-30', null, null), werk('2026-10-01', null), werk(null, null), werk('2026-03-01', '2026-03-01'), werk('2026-03-02', '2026-02-01'), werk('2026-04-01', '2026-04-02'),
    ] }).attributen;
    expect(activiteiten.map(({ soort, start, einde, urenPerWeek }) => [soort, start, einde, urenPerWeek])).toEqual([
      ['STAGE', '2026-01-01', '2026-09-30', 8], ['STAGE', '2026-01-02', null, 8], ['STAGE', '2026-09-30', null, null], ['STAGE', '2026-04-01', '2026-04-01', 8],
    ]);
    expect(activiteiten.map((een) => Object.keys(een))).toEqual(activiteiten.map(() => ['soort', 'start', 'einde', 'urenPerWeek']));
  });
});

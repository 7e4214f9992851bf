import type { Termijn } from './antwoorden.js';
import { termijnbeeld } from './termijnbeeld.js';

const termijn = (deel: Partial<Termijn>): Termijn => ({ naam: 'pip', status: 'open', uiterlijk: '2026-06-01', gedaanOp: null, prognose: null, reden: null, ...deel }) as Termijn;

describe('termijnbeeld', () => {
  it('puts what is due first first, also when it is late, and what is done apart', () => {
    const beeld = termijnbeeld([
      termijn({ naam: 'pvt', uiterlijk: '2027-01-01' }), termijn({ naam: 'welkomgesprek', status: 'overschreden', uiterlijk: '2026-01-01' }),
      termijn({ naam: 'vragenlijst', status: 'gehaald' }), termijn({ naam: 'brede-intake', status: 'overschreden', gedaanOp: '2026-07-01' }), termijn({ naam: 'map', status: 'vervallen' }),
    ]);
    expect(beeld.lopend.map(({ tekst, woord, kleur }) => [tekst, woord, kleur])).toEqual([['Welkomgesprek', 'te laat', 'error'], ['Participatieverklaring tekenen', 'open', 'neutral']]);
    expect(beeld.voorbij.map(({ woord, kleur }) => [woord, kleur])).toEqual([['gehaald', 'success'], ['te laat gedaan', 'warning'], ['vervallen', 'neutral']]);
  });

  it('warns of hours that will not be in time', () => {
    const prognose = { urenOver: 700, urenPerWeek: 1, prognoseEinde: '2040-01-01', haalbaar: false, benodigdPerWeek: 30 };
    expect(termijnbeeld([termijn({ naam: 'taaluren', prognose })]).lopend[0]).toMatchObject({ woord: 'lukt zo niet', kleur: 'warning' });
  });
});

import { urenbeeld } from './urenbeeld.js';

const STAND = { urenGedaan: 512.5, urenNodig: 800, gehaaldOp: null, prognose: null };
const PROGNOSE = { urenOver: 287.5, urenPerWeek: 11.25, prognoseEinde: '2026-11-30', haalbaar: true, benodigdPerWeek: 9 };

describe('urenbeeld', () => {
  it('says how far, with a comma, and what it comes to at this pace', () => {
    expect(urenbeeld('Taal', { ...STAND, prognose: PROGNOSE })).toEqual({
      naam: 'Taal', tekst: '512,5 van 800 uur', meter: { waarde: 512.5, top: 800 }, soort: 'success',
      prognose: 'Nog 287,5 uur. Nu 11,25 uur per week: dan klaar op 30 november 2026. Nodig is 9 uur per week.',
    });
  });

  it('warns when it will not be in time, and says so when nobody can tell', () => {
    expect(urenbeeld('Taal', { ...STAND, prognose: { ...PROGNOSE, haalbaar: false } }).soort).toBe('warning');
    const onbekend = urenbeeld('Taal', { ...STAND, prognose: { ...PROGNOSE, urenPerWeek: null, prognoseEinde: null, haalbaar: null, benodigdPerWeek: null } });
    expect([onbekend.soort, onbekend.prognose]).toEqual(['neutral', 'Nog 287,5 uur. Er is nu geen tempo bekend. De termijn heeft geen dag meer.']);
  });

  it('says when they were complete, and draws no more than what must', () => {
    expect(urenbeeld('Taal', { ...STAND, urenGedaan: 812, gehaaldOp: '2026-03-31' })).toMatchObject({ meter: { waarde: 800, top: 800 }, prognose: 'Compleet op 31 maart 2026.', soort: 'success' });
  });

  it.each([
    [{ ...STAND, urenNodig: null }, '512,5 uur; er hoeven geen uren', null],
    [{ ...STAND, urenGedaan: null }, 'nog niets gemeld, 800 uur nodig', { waarde: 0, top: 800 }],
  ])('knows hours that nobody asks and hours that nobody reported', (stand, tekst, meter) => {
    expect(urenbeeld('Participatie', stand)).toMatchObject({ tekst, meter });
  });
});

import { werkkop } from './werkkop.js';

describe('werkkop', () => {
  it.each([
    ['De termijn is voorbij sinds 2026-03-05 (vanaf start op 2026-01-01; Beleidsregels: binnen 2 maanden).', 'De termijn is voorbij sinds 2026-03-05.'],
    ['Bekijk dit.', 'Bekijk dit.'],
    ['Bekijk (ook) dit.', 'Bekijk (ook) dit.'],
  ])('shortens %p', (omschrijving, kop) => {
    expect(werkkop(omschrijving)).toBe(kop);
  });
});

import type { Werk } from './antwoorden.js';
import { werkbeeld } from './werkbeeld.js';
import { werkgroepen } from './werkgroepen.js';

const WERK: Werk = {
  id: 'taak.1', soort: 'termijn', eigenaar: { rol: 'coach', gemeente: '0141', leerroute: null, medewerker: null }, omschrijving: 'x', gevolg: 'y', sinds: '2026-01-01T00:00:00Z', uiterlijk: '2026-02-01',
  teLaat: false, partner: null, bericht: null, bestand: null, regel: null, zaak: null, levering: null, code: null, kolom: null, aantal: 1, besluiten: [], elders: null,
};
const COACH = { sub: 'anouk', rollen: ['coach'] } as const;

describe('werkbeeld', () => {
  it('makes a choice of each code, and leaves what must be looked at first to its own page', () => {
    const besluiten = [{ besluit: 'koppel', wat: 'k', codes: [] }, { besluit: 'vrijgeven', wat: 'Het klopt.', codes: [] }, { besluit: 'afhandelen', wat: 'klaar', codes: [{ code: 'niet-nodig', wat: 'Hoeft niet.' }] }];
    expect(werkbeeld({ ...WERK, besluiten }, COACH)).toMatchObject({ meer: true, keuzes: [{ waarde: 'vrijgeven', tekst: 'Het klopt.' }, { waarde: 'afhandelen:niet-nodig', tekst: 'Hoeft niet.' }] });
    expect(werkbeeld(WERK, COACH).meer).toBe(false);
  });

  it('leads to the pages that this role may see', () => {
    const werk = { ...WERK, zaak: 'abc', bericht: 7, levering: 8, elders: '/api/v1/voorstellen/9' };
    expect(werkbeeld(werk, COACH).paden.map(({ pad }) => pad)).toEqual(['/zaken/abc', '/voorstellen/9']);
    expect(werkbeeld({ ...werk, elders: null }, { sub: 'olga', rollen: ['beheerder'] }).paden.map(({ pad }) => pad)).toEqual(['/beheer/berichten/7', '/beheer/leveringen/8']);
  });

  it.each([
    [{ medewerker: 'anouk' }, 'uzelf'], [{ medewerker: 'bram' }, 'bram'], [{}, 'elke coach'], [{ rol: 'contractmanager', leerroute: 'Z' }, 'elke contractmanager van leerroute Z'],
  ])('says whose it is: %j', (eigenaar, wie) => {
    expect(werkbeeld({ ...WERK, eigenaar: { ...WERK.eigenaar, ...eigenaar } }, COACH).wie).toBe(wie);
  });
});

describe('werkgroepen', () => {
  it('gathers by cause, the cause with what is due first first', () => {
    const groepen = werkgroepen([{ ...WERK, id: 'a' }, { ...WERK, id: 'b', soort: 'koppelen', uiterlijk: '2026-01-01', teLaat: true }, { ...WERK, id: 'c', uiterlijk: '2026-01-15' }]);
    expect(groepen.map(({ naam, aantal, teLaat, werk }) => [naam, aantal, teLaat, werk.map(({ id }) => id).join('')])).toEqual([['Over wie gaat dit?', 1, 1, 'b'], ['Termijnen', 2, 0, 'ca']]);
  });
});

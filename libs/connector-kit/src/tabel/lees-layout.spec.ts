import { describe, expect, it } from '@jest/globals';
import { kopsleutel } from './layout.js';
import { leesCodes, leesLayout } from './lees-layout.js';
import { toonbareKop } from './toonbare-kop.js';

const CONTRACT = 'taalscholen/kwartaalrapportage/2025-1';

describe('leesLayout', () => {
  const layout = leesLayout(CONTRACT);
  const veld = (naam: string) => layout.velden[layout.plaats.get(naam) ?? -1];

  it('knows every column by its name and by its header', () => {
    expect(layout.velden).toHaveLength(31);
    for (const [i, { naam }] of layout.velden.entries()) expect([layout.plaats.get(naam), layout.koppen.get(kopsleutel(naam))]).toEqual([i, i]);
  });

  it('says what a cell must hold', () => {
    expect(veld('gemeentecode')).toEqual({ naam: 'gemeentecode', soort: 'gemeentecode', verplicht: true, codes: null });
    expect(veld('leerroute')).toEqual({ naam: 'leerroute', soort: 'code', verplicht: true, codes: new Map([['B', 'B'], ['O', 'O'], ['Z', 'Z']]) });
    expect(veld('bsn')).toEqual({ naam: 'bsn', soort: 'bsn', verplicht: false, codes: null });
  });

  it('knows the words about health that the contract lists, and none without a list', () => {
    const woord = (leesCodes(CONTRACT, 'gezondheidswoorden')[0] ?? '').replace('*', '');
    expect(layout.gezondheid(`is ${woord}.`)).toBe(true);
    expect(layout.gezondheid('gaat goed')).toBe(false);
    expect(leesLayout('regie/mijlpalen/2025-1').gezondheid(`is ${woord}.`)).toBe(false);
  });
});

describe('a header name', () => {
  it('is compared without case, spaces, dashes and underscores', () => {
    expect([' Datum Start-les', 'DATUM__START LES', 'datum - start - les'].map(kopsleutel)).toEqual(['datumstartles', 'datumstartles', 'datumstartles']);
  });

  it('is shown, unless it is empty or may be a number of somebody', () => {
    expect(toonbareKop('Kleur', 3)).toBe('Kleur');
    expect(toonbareKop('', 3)).toBe('kolom 4');
    expect(['1234567', '12.345-67', '1 2 3 4 5 6 7', 'bsn 105000024'].map((naam) => toonbareKop(naam, 0))).toEqual(['kolom 1', 'kolom 1', 'kolom 1', 'kolom 1']);
    expect(toonbareKop('123456 en 7', 0)).toBe('123456 en 7');
    expect(toonbareKop('123456', 0)).toBe('123456');
  });

  it('is shown without control characters and at most 60 characters long', () => {
    expect(toonbareKop('a\u0000b', 0)).toBe('ab');
    expect(toonbareKop('x'.repeat(61), 0)).toBe('x'.repeat(60));
  });
});

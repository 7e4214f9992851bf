import { describe, expect, it } from '@jest/globals';
import { leesKop } from './kop.js';
import { kopsleutel, type Layout, type Veld } from './layout.js';
import { naarGelezenRegel } from './naar-gelezen-regel.js';
import { isAfgekeurd, isLeeg, kwartierenVan, tekstVan, type Rij } from './rij.js';
import { maakRijkeuring } from './rijkeuring.js';
import type { Vertaling } from './tabeluitwisseling.js';

const VELDEN: Veld[] = [
  { naam: 'nummer', soort: 'tekst', verplicht: true, codes: null },
  { naam: 'dag', soort: 'datum', verplicht: false, codes: null },
  { naam: 'uren', soort: 'uren', verplicht: false, codes: null },
];
const LAYOUT: Layout = {
  velden: VELDEN,
  plaats: new Map(VELDEN.map(({ naam }, i) => [naam, i])),
  koppen: new Map(VELDEN.map(({ naam }, i) => [kopsleutel(naam), i])),
  gezondheid: () => false,
};

/** Line 5 of a file whose header has the columns in the order uren, nummer, dag. */
function keur(...cellen: string[]): Rij {
  return maakRijkeuring(LAYOUT)({ regel: 5, cellen }, { plaatsen: [1, 2, 0], breedte: 3 });
}

const codes = (rij: Rij): string[] => rij.bevindingen.map(({ regel, kolom, code }) => `${regel}:${kolom}:${code}`);

describe('a line that the layout judged', () => {
  it('has its cells trimmed, in the order of the layout, and its values ready for use', () => {
    const rij = keur(' 1,5 ', 'D1 ', '1-9-2025');
    expect(rij).toMatchObject({ regel: 5, cellen: ['D1', '1-9-2025', '1,5'], waarden: ['D1', '2025-09-01', 6], bevindingen: [] });
    expect([tekstVan(rij, 'nummer'), tekstVan(rij, 'dag'), kwartierenVan(rij, 'uren')]).toEqual(['D1', '2025-09-01', 6]);
    expect([tekstVan(rij, 'bestaat-niet'), kwartierenVan(rij, 'bestaat-niet'), isLeeg(rij, 'bestaat-niet')]).toEqual([undefined, undefined, true]);
  });

  it('tells empty from wrong', () => {
    const rij = keur('veel', '', '31-06-2025');
    expect([isLeeg(rij, 'nummer'), isLeeg(rij, 'dag'), isLeeg(rij, 'uren')]).toEqual([true, false, false]);
    expect([tekstVan(rij, 'nummer'), tekstVan(rij, 'dag'), kwartierenVan(rij, 'uren')]).toEqual([undefined, undefined, undefined]);
    expect(codes(rij)).toEqual(['5:nummer:verplicht-leeg', '5:dag:datum-bestaat-niet', '5:uren:uren-geen-getal']);
  });

  it('takes cells that are not there for empty ones', () => {
    const rij = keur('1', 'D1');
    expect(rij.cellen).toEqual(['D1', '', '1']);
    expect(codes(rij)).toEqual([]);
  });

  it('is refused for a filled cell without a column, not for an empty one', () => {
    expect(codes(keur('1', 'D1', '', ' ', ''))).toEqual([]);
    expect(codes(keur('1', 'D1', '', ' ', 'x'))).toEqual(['5:null:aantal-cellen']);
    expect(codes(keur('1', 'D1', '', 'x', 'y'))).toEqual(['5:null:aantal-cellen']);
    expect(isAfgekeurd(keur('1', 'D1', '', 'x'))).toBe(true);
  });

  it('is the same line when it says the same, however it was written', () => {
    const { inhoud } = keur('1,5', 'D1', '1-9-2025');
    expect(keur('1.50', ' D1', '2025-09-01').inhoud).toBe(inhoud);
    expect(keur('1,75', 'D1', '1-9-2025').inhoud).not.toBe(inhoud);
    expect(keur('1,5', 'D2', '1-9-2025').inhoud).not.toBe(inhoud);
  });

  it('is another line when a value that cannot be used, or its place, is another', () => {
    expect(keur('', 'D1', '31-06-2025').inhoud).not.toBe(keur('', 'D1', '31-09-2025').inhoud);
    expect(keur('1', 'D', '').inhoud).not.toBe(keur('', 'D4', '').inhoud);
  });

  it('is refused by a finding that refuses lines only', () => {
    const rij = keur('1', '=D1');
    expect(codes(rij)).toEqual(['5:nummer:formule-in-cel']);
    expect(isAfgekeurd(rij)).toBe(false);
    expect(isAfgekeurd(keur('1', ''))).toBe(true);
  });
});

describe('a header', () => {
  it('of which half is there is one, and its unknown columns are told', () => {
    const twee: Layout = { ...LAYOUT, velden: VELDEN.slice(0, 2) };
    expect(leesKop(['nummer', 'kleur'], twee).bevindingen.map(({ code }) => code)).toEqual(['kolom-ontbreekt', 'kolom-onbekend']);
    expect(leesKop(['nummer', 'kleur'], LAYOUT).bevindingen.map(({ code }) => code)).toEqual(['kolom-ontbreekt', 'kolom-ontbreekt']);
  });

  it('ends at its last filled cell', () => {
    expect(leesKop(['nummer', 'dag', 'uren', ' ', ''], LAYOUT)).toEqual({ kop: { plaatsen: [0, 1, 2], breedte: 3 }, bevindingen: [] });
  });
});

describe('a line in the words of the kernel', () => {
  const vertaling: Vertaling = { eind: 'buitenBereik', sleutels: { deelnemer: '5101/D1' }, melding: null, persoon: { voornamen: 'Omar' } };

  it('is what the connector makes of it', () => {
    const rij = keur('1', 'D1');
    expect(naarGelezenRegel(rij, 'D1', () => vertaling)).toEqual({ regel: 5, groep: 'D1', inhoud: rij.inhoud, bevindingen: [], ...vertaling });
  });

  it('is not translated when it is refused', () => {
    const rij = keur('1', '');
    expect(naarGelezenRegel(rij, null, () => vertaling)).toEqual({
      regel: 5, eind: 'afgekeurd', groep: null, inhoud: rij.inhoud, bevindingen: rij.bevindingen, sleutels: {}, melding: null, persoon: null,
    });
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CoaMelding } from '../melding/coa-melding.js';
import type { Persoonsdeel } from '../melding/persoonsdeel.js';
import { bouwIdentiteiten } from './bouw-identiteiten.js';
import type { Houderregel } from './houderregel.js';

const OMAR: Persoonsdeel = { geslachtsnaam: 'Haddad', voornamen: 'Omar', geboortedatum: '1991-05-17' };
const SELAM: Persoonsdeel = { geslachtsnaam: 'Tekle', voornamen: 'Selam', geboortedatum: '1988-11-02' };

function coa(bericht: number, soort: CoaMelding['bericht'], persoon: Persoonsdeel, deel: Partial<CoaMelding> = {}): Houderregel {
  const melding: CoaMelding = { soort: 'coa', bericht: soort, verzonden: `2025-0${bericht % 9 + 1}-01T08:00:00Z`, gemeentecode: '0141', ...deel };
  return { bericht, regel: 1, bestand: `TVS-${bericht}.json`, slot: `coa/${bericht}`, versie: 1, aanvulling: null, actief: true, melding, persoon };
}

function aanmelding(bericht: number, persoon: Persoonsdeel, datum = '2025-03-03'): Houderregel {
  const melding = { soort: 'mijlpaal' as const, mijlpaal: 'AANMELDING' as const, datum, gemeentecode: '0141', bron: 'regie' as const, maand: '202503' };
  return { bericht, regel: 2, bestand: `REGIE-${bericht}.csv`, slot: `regie/${bericht}`, versie: 1, aanvulling: null, actief: true, melding, persoon };
}

/** Anchors with the messages that hold them, and how the other lines stand; sorted. */
function uitslag(houders: Houderregel[]): { wie: string[]; overig: string[] } {
  const { identiteiten, overige } = bouwIdentiteiten(houders);
  return {
    wie: identiteiten.map((i) => `${i.anker.soort}/${i.anker.waarde}: ${i.houders.map((h) => h.bericht).sort().join()}`).sort(),
    overig: overige.map((k) => `${k.bericht} ${k.ingetrokken ? 'ingetrokken' : k.stand}${k.bevindingen.map((b) => ` ${b.kolom ?? ''} ${b.code}`).join('')}`).sort(),
  };
}

describe('bouwIdentiteiten', () => {
  it('knows one person from all COA messages about one V-nummer', () => {
    const regels = [coa(1, 'KOPPELING', { ...OMAR, vNummer: 'v1' }), coa(2, 'OVERDRACHT', { ...OMAR, vNummer: 'v1', bsn: 'b1' }), coa(3, 'WIJZIGING', { vNummer: 'v1', geslachtsnaam: 'Al-Haddad' })];
    expect(uitslag(regels)).toEqual({ wie: ['vnr/v1: 1,2,3'], overig: [] });
    expect(bouwIdentiteiten(regels).identiteiten[0]?.verklaringen).toEqual([{ ...OMAR, vNummer: 'v1', bsn: 'b1', geslachtsnaam: 'Al-Haddad' }]);
  });

  it('lets a change wait for a person who is not known, and gives a child no case', () => {
    expect(uitslag([coa(1, 'WIJZIGING', { vNummer: 'v1' })])).toEqual({ wie: [], overig: ['1 wacht'] });
    expect(uitslag([coa(1, 'KOPPELING', { vNummer: 'v1' }, { rol: 'KIND' }), coa(2, 'WIJZIGING', { vNummer: 'v1' })])).toEqual({ wie: [], overig: ['1 verwerkt', '2 verwerkt'] });
    expect(uitslag([coa(1, 'KOPPELING', { vNummer: 'v1' }, { rol: 'KIND' }), coa(2, 'WIJZIGING', { vNummer: 'v1' }, { rol: 'HOOFDPERSOON' })]).wie).toEqual(['vnr/v1: 1,2']);
  });

  it('forgets what COA said before a withdrawal, by the moment of sending; a later link starts anew', () => {
    const regels = [coa(1, 'KOPPELING', { ...OMAR, vNummer: 'v1' }), coa(3, 'INTREKKING', { vNummer: 'v1' })];
    expect(uitslag(regels)).toEqual({ wie: [], overig: ['1 ingetrokken', '3 verwerkt'] });
    expect(uitslag([...regels, coa(5, 'KOPPELING', { ...OMAR, vNummer: 'v1' })])).toEqual({ wie: ['vnr/v1: 5'], overig: ['1 ingetrokken', '3 verwerkt'] });
    expect(uitslag([...regels, coa(5, 'WIJZIGING', { vNummer: 'v1' })])).toEqual({ wie: [], overig: ['1 ingetrokken', '3 verwerkt', '5 wacht'] });
  });

  it('opens a case by AANMELDING, and confirms a COA person with it', () => {
    expect(uitslag([aanmelding(1, { ...OMAR, bsn: 'b1', vNummer: 'v1' })]).wie).toEqual(['vnr/v1: 1']);
    expect(uitslag([aanmelding(1, { ...OMAR, bsn: 'b1' })]).wie).toEqual(['bsn/b1: 1']);
    const samen = [coa(1, 'OVERDRACHT', { ...OMAR, vNummer: 'v1', bsn: 'b1' }), aanmelding(2, { ...OMAR, bsn: 'b1' })];
    expect(uitslag(samen)).toEqual({ wie: ['vnr/v1: 1,2'], overig: [] });
    expect(uitslag([...samen, coa(3, 'INTREKKING', { vNummer: 'v1' })])).toEqual({ wie: ['bsn/b1: 2'], overig: ['1 ingetrokken', '3 verwerkt'] });
  });

  it('does not let numbers of two people, or a number of a clear stranger, join them', () => {
    const twee = [coa(1, 'OVERDRACHT', { ...OMAR, vNummer: 'v1', bsn: 'b1' }), coa(2, 'OVERDRACHT', { ...SELAM, vNummer: 'v2', bsn: 'b2' })];
    expect(uitslag([...twee, aanmelding(3, { ...OMAR, bsn: 'b1', vNummer: 'v2' })]).overig).toEqual(['3 wacht v_nummer nummers-spreken-elkaar-tegen']);
    expect(uitslag([...twee, aanmelding(3, { ...OMAR, bsn: 'b1', vNummer: 'v9' })]).overig).toEqual(['3 wacht v_nummer nummers-spreken-elkaar-tegen']);
    expect(uitslag([...twee, aanmelding(3, { ...SELAM, bsn: 'b1' })]).overig).toEqual(['3 wacht bsn nummer-past-niet-bij-persoon']);
    expect(uitslag([...twee, aanmelding(3, { ...SELAM, vNummer: 'v1' })]).overig).toEqual(['3 wacht v_nummer nummer-past-niet-bij-persoon']);
  });

  it("keeps two sources' BSN of one person side by side", () => {
    const { identiteiten } = bouwIdentiteiten([coa(1, 'OVERDRACHT', { ...OMAR, vNummer: 'v1', bsn: 'b1' }), aanmelding(2, { ...OMAR, vNummer: 'v1', bsn: 'b7' })]);
    expect(identiteiten.map((i) => [...i.bsns].sort())).toEqual([['b1', 'b7']]);
  });

  it('joins an AANMELDING by name only to exactly one COA person, without rival or number against it', () => {
    const thin = coa(1, 'KOPPELING', { ...OMAR, vNummer: 'v1' });
    expect(uitslag([thin, aanmelding(2, { ...OMAR, bsn: 'b1' })]).wie).toEqual(['vnr/v1: 1,2']);
    expect(uitslag([thin, coa(3, 'KOPPELING', { ...OMAR, vNummer: 'v3' }), aanmelding(2, { ...OMAR, bsn: 'b1' })]).wie).toContain('bsn/b1: 2');
    expect(uitslag([thin, aanmelding(2, { ...OMAR, bsn: 'b1' }), aanmelding(4, { ...OMAR, bsn: 'b4' })]).wie).toEqual(['bsn/b1: 2', 'bsn/b4: 4', 'vnr/v1: 1']);
    expect(uitslag([coa(1, 'KOPPELING', { ...OMAR, vNummer: 'v1', bsn: 'b9' }), aanmelding(2, { ...OMAR, bsn: 'b1' })]).wie).toEqual(['bsn/b1: 2', 'vnr/v1: 1']);
  });

  it('joins AANMELDINGen that a third one bridges, and lets one wait whose numbers contradict', () => {
    const brug = [aanmelding(1, { ...OMAR, bsn: 'b1' }), aanmelding(2, { ...OMAR, vNummer: 'v1' }, '2025-03-04'), aanmelding(3, { ...OMAR, bsn: 'b1', vNummer: 'v1' }, '2025-03-05')];
    expect(uitslag(brug)).toEqual({ wie: ['vnr/v1: 1,2,3'], overig: [] });
    expect(uitslag([aanmelding(1, { ...OMAR, bsn: 'b1', vNummer: 'v1' }), aanmelding(2, { ...OMAR, bsn: 'b1', vNummer: 'v2' }, '2025-04-01')])).toEqual({
      wie: ['vnr/v1: 1'],
      overig: ['2 wacht v_nummer nummers-spreken-elkaar-tegen'],
    });
    expect(uitslag([aanmelding(1, OMAR)])).toEqual({ wie: [], overig: ['1 wacht'] });
  });

  it('gives the same people whatever the order of the lines', () => {
    const getal = (voor: string): fc.Arbitrary<string | undefined> => fc.option(fc.constantFrom(`${voor}1`, `${voor}2`, `${voor}3`), { nil: undefined });
    const mens = fc.tuple(fc.constantFrom(OMAR, SELAM), getal('b'), getal('v')).map(([p, bsn, vNummer]) => ({ ...p, ...(bsn ? { bsn } : {}), ...(vNummer ? { vNummer } : {}) }));
    const soort = fc.constantFrom<CoaMelding['bericht']>('KOPPELING', 'OVERDRACHT', 'WIJZIGING', 'INTREKKING');
    const deel = fc.oneof(fc.record({ mens, soort }), fc.record({ mens, soort: fc.constant(null) }));
    fc.assert(fc.property(fc.array(deel, { maxLength: 9 }), fc.infiniteStream(fc.nat(1000)), (delen, toeval) => {
      const regels = delen.map((d, i) => (d.soort === null ? aanmelding(i + 1, d.mens, `2025-03-0${(i % 9) + 1}`) : coa(i + 1, d.soort, d.mens)));
      const anders = regels.map((r) => [toeval.next().value as number, r] as const).sort((a, b) => a[0] - b[0]).map(([, r]) => r);
      expect(uitslag(anders)).toEqual(uitslag(regels));
      const geteld = bouwIdentiteiten(regels);
      expect(geteld.overige.length + geteld.identiteiten.reduce((n, i) => n + i.houders.length, 0)).toBe(regels.length);
    }), { numRuns: 500 });
  });
});

import { describe, expect, it } from '@jest/globals';
import type { Persoonsdeel } from '../melding/persoonsdeel.js';
import { bouwIdentiteiten } from './bouw-identiteiten.js';
import type { Houderregel } from './houderregel.js';

const OMAR: Persoonsdeel = { geslachtsnaam: 'Haddad', voornamen: 'Omar', geboortedatum: '1991-05-17' };
const SELAM: Persoonsdeel = { geslachtsnaam: 'Tekle', voornamen: 'Selam', geboortedatum: '1988-11-02' };

function coa(bericht: number, persoon: Persoonsdeel): Houderregel {
  const melding = { soort: 'coa' as const, bericht: 'OVERDRACHT' as const, verzonden: `2025-05-0${bericht}T08:00:00Z`, gemeentecode: '0141' };
  return { bericht, regel: 1, bestand: `TVS-${bericht}.json`, slot: `coa/${bericht}`, versie: 1, aanvulling: null, actief: true, melding, persoon };
}

type Deel = Partial<Pick<Houderregel, 'actief' | 'regel' | 'bestand'>> & { datum?: string; maand?: string };

function aanmelding(bericht: number, persoon: Persoonsdeel, { datum = `2025-06-0${bericht}`, maand = '202506', ...deel }: Deel = {}): Houderregel {
  const melding = { soort: 'mijlpaal' as const, mijlpaal: 'AANMELDING' as const, datum, gemeentecode: '0141', bron: 'regie' as const, maand };
  return { bericht, regel: 2, bestand: `REGIE-${bericht}.csv`, slot: `regie/${bericht}`, versie: 1, aanvulling: null, actief: true, melding, persoon, ...deel };
}

/** Per anchor the messages that hold it, in their order; and how every other line stands. */
function uitslag(...houders: Houderregel[]): { wie: Record<string, string>; overig: string[] } {
  const { identiteiten, overige } = bouwIdentiteiten(houders);
  return {
    wie: Object.fromEntries(identiteiten.map((i) => [i.anker.waarde, i.houders.map((h) => h.bericht).join()])),
    overig: overige.map((k) => `${k.bericht} ${k.stand}${k.bevindingen.map((b) => ` ${b.kolom ?? ''} ${b.code}`).join('')}`).sort(),
  };
}

describe('an AANMELDING', () => {
  it('that no longer counts holds nobody, and its line stays handled', () => {
    const { identiteiten, overige } = bouwIdentiteiten([aanmelding(3, { ...OMAR, bsn: 'b1' }, { actief: false })]);
    expect(identiteiten).toEqual([]);
    expect(overige).toEqual([{ bericht: 3, regel: 2, stand: 'verwerkt', identiteit: null, grond: null, actief: false, ingetrokken: false, bevindingen: [] }]);
  });

  it('tells what stands against it on its own line, as a warning', () => {
    const { overige } = bouwIdentiteiten([coa(1, { ...OMAR, vNummer: 'v1' }), aanmelding(3, { ...SELAM, vNummer: 'v1' })]);
    expect(overige).toEqual([{
      bericht: 3, regel: 2, stand: 'wacht', identiteit: null, grond: null, actief: true, ingetrokken: false,
      bevindingen: [{ regel: 2, kolom: 'v_nummer', code: 'nummer-past-niet-bij-persoon', ernst: 'waarschuwing' }],
    }]);
  });

  it('joins the COA person of both its numbers, of its BSN alone, or of its V-nummer alone', () => {
    const bekend = coa(1, { ...OMAR, vNummer: 'v1', bsn: 'b1' });
    for (const nummers of [{ vNummer: 'v1', bsn: 'b1' }, { bsn: 'b1' }, { vNummer: 'v1' }, { vNummer: 'v1', bsn: 'b9' }]) {
      expect(uitslag(bekend, aanmelding(3, { ...OMAR, ...nummers }))).toEqual({ wie: { v1: '1,3' }, overig: [] });
    }
  });

  it('waits without a finding when its BSN is of two COA people', () => {
    const twee = [coa(1, { ...OMAR, vNummer: 'v1', bsn: 'b1' }), coa(2, { ...OMAR, vNummer: 'v2', bsn: 'b1' })];
    expect(uitslag(...twee, aanmelding(3, { ...OMAR, bsn: 'b1' }))).toEqual({ wie: { v1: '1', v2: '2' }, overig: ['3 wacht'] });
    expect(uitslag(...twee, aanmelding(3, { ...OMAR, bsn: 'b1', vNummer: 'v2' }))).toEqual({ wie: { v1: '1', v2: '2,3' }, overig: [] });
  });

  it('is no stranger to somebody whose name or birth date agrees, in whichever statement', () => {
    const bekend = [coa(1, { ...OMAR, vNummer: 'v1' }), aanmelding(2, { ...SELAM, geboortedatum: '1991-05-17', vNummer: 'v1' })];
    expect(uitslag(...bekend, aanmelding(3, { ...SELAM, vNummer: 'v1' }))).toEqual({ wie: { v1: '1,2,3' }, overig: [] });
  });

  it('by name joins nobody when it has a V-nummer that nobody has', () => {
    expect(uitslag(coa(1, { ...OMAR, vNummer: 'v1' }), aanmelding(2, { ...OMAR, vNummer: 'v9' }))).toEqual({ wie: { v1: '1', v9: '2' }, overig: [] });
  });

  it('by name joins the COA person whatever name proved it, once', () => {
    const thin = coa(1, { ...OMAR, vNummer: 'v1' });
    expect(uitslag(thin, aanmelding(2, { ...OMAR, vNummer: 'v1' }), aanmelding(3, { ...OMAR, bsn: 'b1' }))).toEqual({ wie: { v1: '1,2,3' }, overig: [] });
    expect(uitslag(thin, aanmelding(2, { ...OMAR, bsn: 'b1' }), aanmelding(3, { ...OMAR, bsn: 'b1' }))).toEqual({ wie: { v1: '1,2,3' }, overig: [] });
    expect(uitslag(thin, aanmelding(2, { ...OMAR, geboortedatum: '1991-01-01', bsn: 'b1' }))).toEqual({ wie: { v1: '1', b1: '2' }, overig: [] });
    expect(uitslag(coa(1, { vNummer: 'v1', geslachtsnaam: 'Haddad' }), aanmelding(2, { geslachtsnaam: 'Haddad', bsn: 'b1' }))).toEqual({ wie: { v1: '1', b1: '2' }, overig: [] });
  });

  it.each(['1991-01-01', '1991-07-01', '1991-00-00'])('by name joins nobody on a birth date that registers assume: %s', (geboortedatum) => {
    expect(uitslag(coa(1, { ...OMAR, geboortedatum, vNummer: 'v1' }), aanmelding(2, { ...OMAR, geboortedatum, bsn: 'b1' }))).toEqual({ wie: { v1: '1', b1: '2' }, overig: [] });
  });

  it('by name is stopped by a rival of that name with a number of its own', () => {
    const thin = coa(1, { ...OMAR, vNummer: 'v1' });
    expect(uitslag(thin, aanmelding(2, { ...OMAR, bsn: 'b1' }), aanmelding(3, { ...OMAR, vNummer: 'v3', bsn: 'b1' })).wie).toEqual({ v1: '1', v3: '2,3' });
    expect(uitslag(thin, aanmelding(2, { ...OMAR, bsn: 'b1' }), aanmelding(3, { ...SELAM, bsn: 'b3' })).wie).toEqual({ v1: '1,2', b3: '3' });
  });

  it('opens an identity that a later one with the same number joins', () => {
    expect(uitslag(aanmelding(1, { ...OMAR, bsn: 'b1' }), aanmelding(2, { ...OMAR, bsn: 'b1' }))).toEqual({ wie: { b1: '1,2' }, overig: [] });
    expect(uitslag(aanmelding(1, { ...OMAR, vNummer: 'v1' }), aanmelding(2, { ...OMAR, vNummer: 'v1', bsn: 'b1' }))).toEqual({ wie: { v1: '1,2' }, overig: [] });
    expect(uitslag(aanmelding(1, { ...OMAR, vNummer: 'v1', bsn: 'b1' }), aanmelding(2, { ...OMAR, vNummer: 'v1' }))).toEqual({ wie: { v1: '1,2' }, overig: [] });
  });

  it('waits when its number is of a clear stranger that another AANMELDING opened', () => {
    expect(uitslag(aanmelding(1, { ...OMAR, bsn: 'b1' }), aanmelding(2, { ...SELAM, bsn: 'b1' }))).toEqual({ wie: { b1: '1' }, overig: ['2 wacht bsn nummer-past-niet-bij-persoon'] });
    expect(uitslag(aanmelding(1, { ...OMAR, vNummer: 'v1' }), aanmelding(2, { ...SELAM, vNummer: 'v1' }))).toEqual({ wie: { v1: '1' }, overig: ['2 wacht v_nummer nummer-past-niet-bij-persoon'] });
  });

  it('waits when one of the people that its numbers name is a clear stranger', () => {
    const twee = [aanmelding(1, { ...OMAR, bsn: 'b1' }), aanmelding(2, { ...SELAM, vNummer: 'v2' })];
    expect(uitslag(...twee, aanmelding(3, { ...OMAR, bsn: 'b1', vNummer: 'v2' }))).toEqual({ wie: { b1: '1', v2: '2' }, overig: ['3 wacht bsn nummer-past-niet-bij-persoon'] });
  });

  it('waits when its numbers would join people who have others', () => {
    const twee = [aanmelding(1, { ...OMAR, bsn: 'b1', vNummer: 'v1' }), aanmelding(2, { ...OMAR, bsn: 'b2', vNummer: 'v2' })];
    expect(uitslag(...twee, aanmelding(3, { ...OMAR, bsn: 'b1', vNummer: 'v2' }))).toEqual({ wie: { v1: '1', v2: '2' }, overig: ['3 wacht v_nummer nummers-spreken-elkaar-tegen'] });
  });
});

describe('of two AANMELDINGen that contradict each other', () => {
  const b1 = { ...OMAR, bsn: 'b1', vNummer: 'v1' };
  const b2 = { ...OMAR, bsn: 'b1', vNummer: 'v2' };

  it.each<[string, Deel, Deel]>([
    ['date', { datum: '2025-06-01' }, { datum: '2025-06-02' }],
    ['month of recording', { datum: '2025-06-01', maand: '202506' }, { datum: '2025-06-01', maand: '202507' }],
    ['file name', { datum: '2025-06-01', bestand: 'a.csv' }, { datum: '2025-06-01', bestand: 'b.csv' }],
    ['line', { datum: '2025-06-01', bestand: 'a.csv', regel: 9 }, { datum: '2025-06-01', bestand: 'a.csv', regel: 10 }],
  ])('the one with the earlier %s opens the case, whatever order they came in', (_, eerder, later) => {
    const verwacht = { wie: { v1: '5' }, overig: ['4 wacht v_nummer nummers-spreken-elkaar-tegen'] };
    expect(uitslag(aanmelding(5, b1, eerder), aanmelding(4, b2, later))).toEqual(verwacht);
    expect(uitslag(aanmelding(4, b2, later), aanmelding(5, b1, eerder))).toEqual(verwacht);
  });
});

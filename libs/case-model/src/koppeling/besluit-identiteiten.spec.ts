import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CoaMelding } from '../melding/coa-melding.js';
import type { Persoonsdeel } from '../melding/persoonsdeel.js';
import { besluitIdentiteiten, type Houderbesluit } from './besluit-identiteiten.js';
import type { Houderregel } from './houderregel.js';

const OMAR: Persoonsdeel = { geslachtsnaam: 'Haddad', voornamen: 'Omar', geboortedatum: '1991-05-17' };
const SELAM: Persoonsdeel = { geslachtsnaam: 'Tekle', voornamen: 'Selam', geboortedatum: '1988-11-02' };

function coa(bericht: number, persoon: Persoonsdeel, soort: CoaMelding['bericht'] = 'OVERDRACHT'): Houderregel {
  const melding: CoaMelding = { soort: 'coa', bericht: soort, verzonden: `2025-05-0${(bericht % 9) + 1}T08:00:00Z`, gemeentecode: '0141' };
  return { bericht, regel: 1, bestand: `coa/TVS-${bericht}.json`, slot: `coa/${bericht}`, versie: 1, aanvulling: null, actief: true, melding, persoon };
}

function kind(bericht: number, persoon: Persoonsdeel): Houderregel {
  const regel = coa(bericht, persoon);
  return { ...regel, melding: { ...regel.melding, rol: 'KIND' } as CoaMelding };
}

function aanmelding(bericht: number, persoon: Persoonsdeel): Houderregel {
  const melding = { soort: 'mijlpaal' as const, mijlpaal: 'AANMELDING' as const, datum: '2025-03-03', gemeentecode: '0141', bron: 'regie' as const, maand: '202503' };
  return { bericht, regel: 1, bestand: `regie/REGIE-${bericht}.csv`, slot: `regie/${bericht}`, versie: 1, aanvulling: null, actief: true, melding, persoon };
}

function besluit(nummer: number, soort: Houderbesluit['soort'], over: number, wie: Pick<Houderbesluit, 'bsn' | 'vNummer'>): Houderbesluit {
  return { soort, over: { bericht: over, regel: 1 }, bericht: 90 + nummer, regel: 1, vastgelegd: `2026-01-0${nummer}T09:00:00Z`, kenmerk: `k${nummer}`, ...wie };
}

/** Who is who by the messages that hold them, which lines hold nobody, and whom each decision turned out to be about. */
function uitslag(houders: readonly Houderregel[], besluiten: readonly Houderbesluit[]): { wie: string[]; los: string[]; over: string[] } {
  const uitkomst = besluitIdentiteiten(houders, besluiten);
  const anker = ({ anker: { soort, waarde } }: (typeof uitkomst.identiteiten)[number]): string => `${soort}/${waarde}`;
  return {
    wie: uitkomst.identiteiten.map((i) => `${anker(i)}: ${i.houders.map((h) => h.bericht).sort().join()}`).sort(),
    los: uitkomst.overige.map((k) => `${k.bericht} ${k.stand}`).sort(),
    over: uitkomst.besluiten.map(({ besluit: { kenmerk }, identiteit, tegen }) => `${kenmerk} ${identiteit === null ? '-' : anker(identiteit)}${tegen ? ' tegen' : ''}`).sort(),
  };
}

const TWEE = [coa(1, { ...OMAR, vNummer: 'v1', bsn: 'b1' }), coa(2, { ...SELAM, vNummer: 'v2', bsn: 'b2' })];

describe('besluitIdentiteiten', () => {
  it('makes two people one, and two again when it is undone', () => {
    const een = besluit(1, 'koppel', 2, { bsn: 'b1' });
    expect(uitslag(TWEE, [een])).toEqual({ wie: ['vnr/v1: 1,2'], los: [], over: ['k1 vnr/v1'] });
    expect(uitslag(TWEE, [een, besluit(2, 'ontkoppel', 2, { vNummer: 'v1' })])).toEqual({ wie: ['vnr/v1: 1', 'vnr/v2: 2'], los: [], over: ['k1 vnr/v1', 'k2 vnr/v1'] });
    expect(uitslag(TWEE, [])).toEqual({ wie: ['vnr/v1: 1', 'vnr/v2: 2'], los: [], over: [] });
  });

  it('moves all that COA says under a V-nummer, whichever of its lines was decided upon', () => {
    const later = coa(3, { vNummer: 'v2', voornamen: 'Selamawit' }, 'WIJZIGING');
    for (const over of [2, 3]) expect(uitslag([...TWEE, later], [besluit(1, 'koppel', over, { vNummer: 'v1' })]).wie).toEqual(['vnr/v1: 1,2,3']);
  });

  it('keeps an AANMELDING apart from whom its number leads to: it opens a case by a number of its own, or waits', () => {
    const lijnen = [...TWEE, aanmelding(3, { ...OMAR, vNummer: 'v1', bsn: 'b7' }), aanmelding(4, { ...OMAR, bsn: 'b1' })];
    expect(uitslag(lijnen, []).wie).toContain('vnr/v1: 1,3,4');
    const apart = uitslag(lijnen, [besluit(1, 'ontkoppel', 3, { vNummer: 'v1' }), besluit(2, 'ontkoppel', 4, { vNummer: 'v1' })]);
    expect(apart.wie).toContain('vnr/v1: 1');
    expect(apart.wie).toContain('bsn/b7: 3');
  });

  it('lets a line that waits join whom a person says it is about', () => {
    const wacht = aanmelding(3, SELAM);
    expect(uitslag([TWEE[0] ?? wacht, wacht], []).los).toEqual(['3 wacht']);
    expect(uitslag([TWEE[0] ?? wacht, wacht], [besluit(1, 'koppel', 3, { bsn: 'b1' })])).toEqual({ wie: ['vnr/v1: 1,3'], los: [], over: ['k1 vnr/v1'] });
  });

  it('leaves a decision that leads to nobody, or with numbers of two people, without a person', () => {
    expect(uitslag(TWEE, [besluit(1, 'koppel', 2, { bsn: 'b9' })])).toMatchObject({ wie: ['vnr/v1: 1', 'vnr/v2: 2'], over: ['k1 -'] });
    expect(uitslag([...TWEE, aanmelding(3, { ...OMAR, bsn: 'b1' })], [besluit(1, 'koppel', 3, { bsn: 'b1', vNummer: 'v2' })]).over).toEqual(['k1 - tegen']);
  });

  it('follows a decision by both numbers of one person, and not by a BSN that two people have', () => {
    const wacht = aanmelding(3, { geslachtsnaam: 'Haddad' });
    expect(uitslag([...TWEE, wacht], [besluit(1, 'koppel', 3, { bsn: 'b1', vNummer: 'v1' })])).toEqual({ wie: ['vnr/v1: 1,3', 'vnr/v2: 2'], los: [], over: ['k1 vnr/v1'] });
    const dubbel = [...TWEE, coa(4, { ...SELAM, vNummer: 'v4', bsn: 'b1' }), wacht];
    expect(uitslag(dubbel, [besluit(1, 'koppel', 3, { bsn: 'b1' })])).toEqual({ wie: ['vnr/v1: 1', 'vnr/v2: 2', 'vnr/v4: 4'], los: ['3 wacht'], over: ['k1 -'] });
    expect(uitslag(dubbel, [besluit(1, 'koppel', 3, { bsn: 'b1', vNummer: 'v4' })]).wie).toEqual(['vnr/v1: 1', 'vnr/v2: 2', 'vnr/v4: 3,4']);
  });

  it.each(['koppel', 'ontkoppel'] as const)('changes nothing by a %s of a person with himself, and still tells whom it is about', (soort) => {
    expect(uitslag(TWEE, [besluit(1, soort, 1, { bsn: 'b1' })])).toEqual({ wie: ['vnr/v1: 1', 'vnr/v2: 2'], los: [], over: ['k1 vnr/v1'] });
  });

  it.each([{ bsn: 'b2' }, { vNummer: 'v2' }])('keeps a line from nobody else than the decision names (%j)', (wie) => {
    const lijnen = [...TWEE, aanmelding(3, { ...OMAR, bsn: 'b1' })];
    expect(uitslag(lijnen, [besluit(1, 'ontkoppel', 3, wie)])).toEqual({ wie: ['vnr/v1: 1,3', 'vnr/v2: 2'], los: [], over: ['k1 vnr/v2'] });
  });

  it('keeps an AANMELDING from the COA person that it has the name of', () => {
    const lijnen = [coa(1, { ...OMAR, vNummer: 'v1' }), aanmelding(3, { ...OMAR, bsn: 'b3' })];
    expect(uitslag(lijnen, []).wie).toEqual(['vnr/v1: 1,3']);
    expect(uitslag(lijnen, [besluit(1, 'ontkoppel', 3, { vNummer: 'v1' })]).wie).toEqual(['bsn/b3: 3', 'vnr/v1: 1']);
  });

  it("tells of an unlink of COA's line who was parted from it", () => {
    const lijnen = [coa(1, { ...OMAR, vNummer: 'v1', bsn: 'b1' }), aanmelding(3, { ...OMAR, bsn: 'b1' })];
    expect(uitslag(lijnen, [besluit(1, 'ontkoppel', 1, { bsn: 'b1' })])).toEqual({ wie: ['bsn/b1: 3', 'vnr/v1: 1'], los: [], over: ['k1 bsn/b1'] });
  });

  it('parts two AANMELDINGen with one BSN: the later one opens a case by its V-nummer, or waits', () => {
    const eerste = aanmelding(3, { ...OMAR, bsn: 'b3' });
    const apart = [besluit(1, 'ontkoppel', 4, { bsn: 'b3' })];
    expect(uitslag([eerste, aanmelding(4, { ...OMAR, bsn: 'b3', vNummer: 'v4' })], apart)).toEqual({ wie: ['bsn/b3: 3', 'vnr/v4: 4'], los: [], over: ['k1 bsn/b3'] });
    expect(uitslag([eerste, aanmelding(4, { ...OMAR, bsn: 'b3' })], apart)).toEqual({ wie: ['bsn/b3: 3'], los: ['4 wacht'], over: ['k1 bsn/b3'] });
  });

  it('keeps two together that a third one bridged and a person confirmed, once the third is taken away', () => {
    const brug = [aanmelding(3, { ...OMAR, bsn: 'b3' }), aanmelding(4, { ...OMAR, vNummer: 'v3' }), aanmelding(5, { ...OMAR, bsn: 'b3', vNummer: 'v3' })];
    const weg = besluit(2, 'ontkoppel', 5, { bsn: 'b3', vNummer: 'v3' });
    expect(uitslag(brug, [weg]).wie).toEqual(['bsn/b3: 3', 'vnr/v3: 4']);
    expect(uitslag(brug, [besluit(1, 'koppel', 3, { vNummer: 'v3' }), weg])).toMatchObject({ wie: ['vnr/v3: 3,4'], los: ['5 wacht'] });
  });

  it('lets lines wait together that were linked to somebody who is taken away from them', () => {
    const lijnen = [aanmelding(3, { ...OMAR, vNummer: 'v3' }), aanmelding(4, SELAM), aanmelding(5, SELAM)];
    const samen = [besluit(1, 'koppel', 4, { vNummer: 'v3' }), besluit(2, 'koppel', 5, { vNummer: 'v3' })];
    expect(uitslag(lijnen, samen)).toMatchObject({ wie: ['vnr/v3: 3,4,5'], los: [] });
    expect(uitslag(lijnen, [...samen, besluit(3, 'ontkoppel', 3, { vNummer: 'v3' })])).toMatchObject({ wie: ['vnr/v3: 3'], los: ['4 wacht', '5 wacht'] });
  });

  it("leaves a linked line with COA's person when another AANMELDING is taken away from that one", () => {
    const lijnen = [...TWEE, aanmelding(3, { ...OMAR, bsn: 'b1', vNummer: 'v1' }), aanmelding(4, { geslachtsnaam: 'Haddad' })];
    const keten = [besluit(1, 'koppel', 4, { vNummer: 'v1' }), besluit(2, 'ontkoppel', 3, { vNummer: 'v1' })];
    expect(uitslag(lijnen, keten).wie).toContain('vnr/v1: 1,4');
  });

  it.each<[string, Houderregel[], string[]]>([
    ['a replaced AANMELDING', [{ ...aanmelding(3, SELAM), actief: false }], ['3 verwerkt']],
    ["a replaced line of COA's without a V-nummer", [{ ...coa(3, SELAM), actief: false }], ['3 wacht']],
    ['a child', [kind(3, { ...SELAM, vNummer: 'v3' })], ['3 verwerkt']],
    ['somebody whom COA withdrew', [coa(3, { ...SELAM, vNummer: 'v3' }), coa(4, { vNummer: 'v3' }, 'INTREKKING')], ['3 verwerkt', '4 verwerkt']],
  ])('does not make %s hold anybody', (_, regels, los) => {
    expect(uitslag([...TWEE, ...regels], [besluit(1, 'koppel', 3, { bsn: 'b1' })])).toEqual({ wie: ['vnr/v1: 1', 'vnr/v2: 2'], los, over: ['k1 vnr/v1'] });
  });

  it('lets no other line that waits join with it, of its own message or another', () => {
    const wachtend = [3, 4].flatMap((bericht) => [1, 2].map((regel) => ({ ...aanmelding(bericht, SELAM), regel })));
    const { identiteiten, overige } = besluitIdentiteiten([TWEE[0]!, ...wachtend], [besluit(1, 'koppel', 3, { bsn: 'b1' })]);
    expect(identiteiten[0]?.houders.map((h) => `${h.bericht}/${h.regel}`)).toEqual(['1/1', '3/1']);
    expect(overige.map((k) => `${k.bericht}/${k.regel}`).sort()).toEqual(['3/2', '4/1', '4/2']);
  });

  it('reads a decision among people as those before it left them', () => {
    const drie = [...TWEE, coa(3, { ...OMAR, vNummer: 'v3', bsn: 'b3' })];
    const keten = [besluit(1, 'koppel', 2, { bsn: 'b1' }), besluit(2, 'koppel', 3, { bsn: 'b2' })];
    expect(uitslag(drie, keten)).toEqual({ wie: ['vnr/v1: 1,2,3'], los: [], over: ['k1 vnr/v1', 'k2 vnr/v1'] });
  });

  it('names one and the same of two people with one BSN, in whatever order their lines came', () => {
    const lijnen = [aanmelding(1, OMAR), coa(2, { ...OMAR, vNummer: 'v1', bsn: 'b2' }), coa(3, { ...OMAR, vNummer: 'v3', bsn: 'b2' })];
    const apart = [besluit(1, 'ontkoppel', 1, { bsn: 'b2' })];
    expect(uitslag(lijnen, apart).over).toEqual(['k1 vnr/v1']);
    expect(uitslag([...lijnen].reverse(), apart)).toEqual(uitslag(lijnen, apart));
  });

  it('gives the same answer for any order of lines and decisions (property)', () => {
    const persoon = fc.record({ bsn: fc.option(fc.constantFrom('b1', 'b2', 'b3'), { nil: undefined }), vNummer: fc.option(fc.constantFrom('v1', 'v2', 'v3'), { nil: undefined }), wie: fc.constantFrom(OMAR, SELAM) })
      .map(({ bsn, vNummer, wie }): Persoonsdeel => ({ ...wie, ...(bsn === undefined ? {} : { bsn }), ...(vNummer === undefined ? {} : { vNummer }) }));
    const regel = fc.tuple(fc.boolean(), persoon);
    const keuze = fc.record({ soort: fc.constantFrom('koppel' as const, 'ontkoppel' as const), over: fc.integer({ min: 1, max: 6 }), wie: persoon });
    const set = fc.record({ regels: fc.array(regel, { minLength: 1, maxLength: 6 }), keuzes: fc.array(keuze, { maxLength: 4 }), zaad: fc.infiniteStream(fc.nat(1000)) });
    fc.assert(
      fc.property(set, ({ regels, keuzes, zaad }) => {
        const houders = regels.map(([isCoa, wie], i) => (isCoa ? coa(i + 1, wie) : aanmelding(i + 1, wie)));
        const besluiten = keuzes.map(({ soort, over, wie: { bsn, vNummer } }, i) => besluit(i + 1, soort, over, { ...(bsn === undefined ? {} : { bsn }), ...(vNummer === undefined ? {} : { vNummer }) }));
        const schud = <T>(lijst: readonly T[]): T[] => lijst.map((waarde) => ({ waarde, plek: zaad.next().value as number })).sort((a, b) => a.plek - b.plek).map(({ waarde }) => waarde);
        expect(uitslag(schud(houders), schud(besluiten))).toEqual(uitslag(houders, besluiten));
      }),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import type { Persoonsdeel } from '../melding/persoonsdeel.js';
import type { Houderregel } from './houderregel.js';
import { Identiteitenlijst } from './identiteitenlijst.js';

function houder(bericht: number): Houderregel {
  const melding = { soort: 'coa' as const, bericht: 'KOPPELING' as const, verzonden: '2025-05-01T08:00:00Z', gemeentecode: '0141' };
  return { bericht, regel: 1, bestand: `${bericht}.json`, slot: `${bericht}`, versie: 1, aanvulling: null, actief: true, melding, persoon: {} };
}

function lijstVan(...personen: Persoonsdeel[]): Identiteitenlijst {
  const lijst = new Identiteitenlijst();
  personen.forEach((persoon, i) => lijst.open([houder(i + 1)], persoon));
  return lijst;
}

/** Anchors of the identities that are found. */
const wie = (gevonden: readonly { anker: { waarde: string } }[]): string[] => gevonden.map(({ anker }) => anker.waarde);

describe('Identiteitenlijst', () => {
  it('finds people by each of their numbers, and nobody by a number that is not given', () => {
    const lijst = lijstVan({ bsn: 'b1', vNummer: 'v1' }, { bsn: 'b2' }, { vNummer: 'v1' }, {});
    expect([wie(lijst.metBsn('b1')), wie(lijst.metBsn('b2')), wie(lijst.metVNummer('v1'))]).toEqual([['v1'], ['b2'], ['v1', 'v1']]);
    expect([lijst.metBsn('b9'), lijst.metVNummer('v9'), lijst.metBsn(undefined), lijst.metVNummer(undefined)]).toEqual([[], [], [], []]);
    expect(lijst.identiteiten).toHaveLength(4);
  });

  it('derives the anchor from the V-nummer where there is one, and else from the BSN', () => {
    const lijst = lijstVan({ bsn: 'b1' }, { bsn: 'b2', vNummer: 'v2' });
    expect(lijst.identiteiten.map(({ anker }) => anker)).toEqual([{ soort: 'bsn', waarde: 'b1' }, { soort: 'vnr', waarde: 'v2' }]);
    const [een, ander] = lijst.identiteiten;
    lijst.sluitAan(een!, [houder(8)], { bsn: 'b7' });
    expect(een?.anker).toEqual({ soort: 'bsn', waarde: 'b1' });
    lijst.sluitAan(een!, [houder(9)], { vNummer: 'v9' });
    lijst.sluitAan(ander!, [], { vNummer: 'v0' });
    expect([een?.anker, ander?.anker]).toEqual([{ soort: 'vnr', waarde: 'v9' }, { soort: 'vnr', waarde: 'v2' }]);
  });

  it('finds a person by the numbers of every statement', () => {
    const lijst = lijstVan({ bsn: 'b1' });
    const [een] = lijst.identiteiten;
    lijst.sluitAan(een!, [houder(2)], { bsn: 'b2', vNummer: 'v2', voornamen: 'Omar' });
    expect([lijst.metBsn('b1'), lijst.metBsn('b2'), lijst.metVNummer('v2')]).toEqual([[een], [een], [een]]);
    expect(een?.houders.map(({ bericht }) => bericht)).toEqual([1, 2]);
    expect(een?.verklaringen).toEqual([{ bsn: 'b1' }, { bsn: 'b2', vNummer: 'v2', voornamen: 'Omar' }]);
    expect([[...een!.bsns], [...een!.vNummers]]).toEqual([['b1', 'b2'], ['v2']]);
  });

  it('tells whether somebody without a V-nummer is known by a BSN', () => {
    const lijst = lijstVan({ bsn: 'b1' }, { bsn: 'b2', vNummer: 'v2' });
    lijst.sluitAan(lijst.identiteiten[0]!, [houder(3)], { bsn: 'b3' });
    expect(['b1', 'b2', 'b3', 'b9'].map((bsn) => lijst.isVergeven(bsn))).toEqual([true, false, false, false]);
  });

  it('makes two one, with the lines, statements and numbers of both', () => {
    const lijst = lijstVan({ bsn: 'b1' }, { bsn: 'b1', vNummer: 'v2' }, { bsn: 'b3' });
    const [een, ander, derde] = lijst.identiteiten;
    lijst.voegSamen(een!, ander!);
    expect(lijst.identiteiten).toEqual([een, derde]);
    expect([lijst.metBsn('b1'), lijst.metVNummer('v2'), lijst.metBsn('b3')]).toEqual([[een], [een], [derde]]);
    expect(een?.houders.map(({ bericht }) => bericht)).toEqual([1, 2]);
    expect(een?.verklaringen).toEqual([{ bsn: 'b1' }, { bsn: 'b1', vNummer: 'v2' }]);
    expect(een?.anker).toEqual({ soort: 'vnr', waarde: 'v2' });
  });
});

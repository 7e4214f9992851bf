import { describe, expect, it } from '@jest/globals';
import { Houderafspraken } from './houderafspraken.js';
import type { Houderregel } from './houderregel.js';
import { nieuweIdentiteit } from './identiteit.js';

/** The AANMELDING that is unit `<bericht>/2`. */
function aanmelding(bericht: number): Houderregel {
  const melding = { soort: 'mijlpaal' as const, mijlpaal: 'AANMELDING' as const, datum: '2025-03-03', gemeentecode: '0141', bron: 'regie' as const, maand: '202503' };
  return { bericht, regel: 2, bestand: `${bericht}`, slot: `${bericht}`, versie: 1, aanvulling: null, actief: true, melding, persoon: {} };
}

/** Whether the AANMELDING of message 1 may be the person whom these messages hold. */
function mag(afspraken: Houderafspraken, ...houders: number[]): boolean {
  return afspraken.mag(aanmelding(1), nieuweIdentiteit(houders.map(aanmelding), { bsn: 'b1' }));
}

const NIETS = new Houderafspraken();

describe('what people decided of who is who', () => {
  it('is nothing at first: everybody may be anybody', () => {
    expect(NIETS).toEqual({ gescheiden: [], samen: [] });
    expect(mag(NIETS, 2, 3)).toBe(true);
  });

  it('keeps a line from a person one of whose lines it is not, whichever of the two was decided upon', () => {
    for (const apart of [NIETS.scheid('1/2', ['3/2']), NIETS.scheid('3/2', ['1/2'])]) {
      expect([mag(apart, 3), mag(apart, 2, 3), mag(apart, 3, 4)]).toEqual([false, false, false]);
    }
  });

  it('keeps it from nobody else, and nobody else from that person', () => {
    for (const apart of [NIETS.scheid('1/2', ['3/2']), NIETS.scheid('3/2', ['1/2']), NIETS.scheid('4/2', ['3/2', '2/2'])]) expect(mag(apart, 2, 4)).toBe(true);
    expect(mag(NIETS.scheid('4/2', ['3/2', '2/2']), 2, 3)).toBe(true);
  });

  it('keeps what was decided of others when two are parted or made one', () => {
    const eerst = NIETS.scheid('5/2', ['6/2']).voegSamen('7/2', ['8/2']);
    expect(eerst.scheid('1/2', ['2/2', '3/2'])).toEqual({ gescheiden: [['5/2', '6/2'], ['1/2', '2/2'], ['1/2', '3/2']], samen: [['7/2', '8/2']] });
    expect(eerst.voegSamen('1/2', ['2/2', '3/2'])).toEqual({ gescheiden: [['5/2', '6/2']], samen: [['7/2', '8/2'], ['1/2', '2/2'], ['1/2', '3/2']] });
  });

  it.each<[string, string]>([['1/2', '3/2'], ['3/2', '1/2']])('forgets what was decided before of the same two (%s and %s)', (een, ander) => {
    expect(NIETS.scheid(een, [ander]).voegSamen('1/2', ['2/2', '3/2'])).toEqual({ gescheiden: [], samen: [['1/2', '2/2'], ['1/2', '3/2']] });
    expect(NIETS.voegSamen(een, [ander]).scheid('1/2', ['2/2', '3/2'])).toEqual({ gescheiden: [['1/2', '2/2'], ['1/2', '3/2']], samen: [] });
  });

  it('forgets nothing of one of the two with another', () => {
    for (const [een, ander] of [['1/2', '4/2'], ['4/2', '1/2'], ['4/2', '3/2'], ['3/2', '4/2']] as const) {
      expect(NIETS.scheid(een, [ander]).voegSamen('1/2', ['3/2']).gescheiden).toEqual([[een, ander]]);
      expect(NIETS.voegSamen(een, [ander]).scheid('1/2', ['3/2']).samen).toEqual([[een, ander]]);
    }
  });
});

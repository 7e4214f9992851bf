import { describe, expect, it } from '@jest/globals';
import type { CoaMelding } from '../melding/coa-melding.js';
import type { MijlpaalMelding } from '../melding/mijlpaal-melding.js';
import { eenheidVan } from './eenheid.js';
import type { Houderregel } from './houderregel.js';

const COA: CoaMelding = { soort: 'coa', bericht: 'OVERDRACHT', verzonden: '2025-05-01T08:00:00Z', gemeentecode: '0141' };
const AANMELDING: MijlpaalMelding = { soort: 'mijlpaal', mijlpaal: 'AANMELDING', datum: '2025-03-03', gemeentecode: '0141', bron: 'regie', maand: '202503' };

function houder(bericht: number, melding: Houderregel['melding'], vNummer?: string): Houderregel {
  return { bericht, regel: 2, bestand: `${bericht}`, slot: `${bericht}`, versie: 1, aanvulling: null, actief: true, melding, persoon: vNummer === undefined ? {} : { vNummer } };
}

describe('what a decision about a line moves', () => {
  it.each<[string, Houderregel, Houderregel, boolean]>([
    ["all that COA says under one V-nummer", houder(1, COA, 'v1'), houder(7, COA, 'v1'), true],
    ["nothing that COA says under another V-nummer", houder(1, COA, 'v1'), houder(7, COA, 'v2'), false],
    ["no other line of COA's without a V-nummer", houder(1, COA), houder(7, COA), false],
    ['no AANMELDING with that V-nummer', houder(1, COA, 'v1'), houder(7, AANMELDING, 'v1'), false],
    ['that one AANMELDING, and none with the same V-nummer', houder(1, AANMELDING, 'v1'), houder(7, AANMELDING, 'v1'), false],
  ])('%s', (_, een, ander, samen) => {
    expect(eenheidVan(een) === eenheidVan(ander)).toBe(samen);
  });

  it('is told by the place of the line where it is one line, as decisions name it', () => {
    expect([eenheidVan(houder(7, AANMELDING, 'v1')), eenheidVan(houder(8, COA))]).toEqual(['7/2', '8/2']);
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { SWI_ATTRIBUTEN } from './attributen.selection.js';
import { keurProfiel } from './profielkeuring.mapper.js';

const PROFIEL = JSON.parse(readFileSync('contracts/cbs/swi/2025-1/profiel.json', 'utf8')) as { kopvelden: object[]; kenmerken: object[] };
const ALLES: ReadonlySet<string> = new Set(SWI_ATTRIBUTEN);

describe('keurProfiel', () => {
  it('takes the profile of the contract', () => {
    expect(keurProfiel(PROFIEL, 'proef', ALLES)).toBe(PROFIEL);
  });

  it.each<[string, unknown]>([
    ['is no object', null],
    ['is no object', 'tekst'],
    ['wortel is no name of an element', { ...PROFIEL, wortel: 'a b' }],
    ['record is no name of an element', { ...PROFIEL, record: '<x>' }],
    ['namespace is missing', { ...PROFIEL, namespace: 1 }],
    ['bestandsnaam is missing', { ...PROFIEL, bestandsnaam: undefined }],
    ['kopvelden is no list', { ...PROFIEL, kopvelden: {} }],
    ['kopvelden: Een has no good name or value', { ...PROFIEL, kopvelden: [{ code: 'H1', element: 'Een', waarde: 'a\nb' }] }],
    ['kenmerken is no list', { ...PROFIEL, kenmerken: [] }],
    ['kenmerken: E has an unknown key toon', { ...PROFIEL, kenmerken: [{ code: 'X', element: 'E', attribuut: 'bsn', toon: true }] }],
    ['kenmerken: 1E has no good name or code', { ...PROFIEL, kenmerken: [{ code: 'X', element: '1E', attribuut: 'bsn' }] }],
    ['kenmerken: E asks for an attribute that does not exist', { ...PROFIEL, kenmerken: [{ code: 'P2', element: 'E', attribuut: 'vNummer' }] }],
    ['kenmerken: E has no parts', { ...PROFIEL, kenmerken: [{ code: 'W1', element: 'E', attribuut: 'activiteiten' }] }],
    ['kenmerken: E has no parts', { ...PROFIEL, kenmerken: [{ code: 'W1', element: 'E', attribuut: 'activiteiten', delen: [] }] }],
    ['kenmerken: E has a part D that is none', { ...PROFIEL, kenmerken: [{ code: 'W1', element: 'E', attribuut: 'activiteiten', delen: [{ element: 'D', deel: 'organisatie' }] }] }],
    ['kenmerken: E has a part D that is none', { ...PROFIEL, kenmerken: [{ code: 'W1', element: 'E', attribuut: 'activiteiten', delen: [{ element: 'D', deel: 'soort', toon: true }] }] }],
    ['kenmerken: E has a part 1D that is none', { ...PROFIEL, kenmerken: [{ code: 'W1', element: 'E', attribuut: 'activiteiten', delen: [{ element: '1D', deel: 'soort' }] }] }],
    ['kenmerken: E has parts, and its attribute has none', { ...PROFIEL, kenmerken: [{ code: 'X', element: 'E', attribuut: 'pvt', delen: [{ element: 'D', deel: 'soort' }] }] }],
    ['kenmerken: E is obliged by an attribute that does not exist', { ...PROFIEL, kenmerken: [{ code: 'X', element: 'E', attribuut: 'bsn', verplichtZodra: 'naam' }] }],
  ])('refuses: %s', (reden, inhoud) => {
    expect(() => keurProfiel(inhoud, 'proef', ALLES)).toThrow(`contract proef: profiel.json: ${reden}`);
  });

  it('refuses what the agreement does not let leave, whoever put it in the profile', () => {
    const zonder = new Set(SWI_ATTRIBUTEN.filter((naam) => naam !== 'pvt'));
    expect(() => keurProfiel(PROFIEL, 'proef', zonder)).toThrow('DatumOndertekeningPVT asks for an attribute that may not leave');
  });
});

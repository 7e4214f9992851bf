import { describe, expect, it } from '@jest/globals';
import { celkeuring, keurBsn, keurVNummer } from './celkeuring.js';
import type { Layout, Veld, Veldsoort } from './layout.js';

const LAYOUT: Layout = { velden: [], plaats: new Map(), koppen: new Map(), gezondheid: (tekst) => tekst.includes('ziek') };

/** The value of a cell and the codes of what is found. */
function keur(soort: Veldsoort, cel: string, codes: Veld['codes'] = null): [string | number | undefined, ...string[]] {
  const gemeld: string[] = [];
  const waarde = celkeuring({ naam: 'x', soort, verplicht: false, codes }, LAYOUT)(cel, (code) => gemeld.push(code));
  return [waarde, ...gemeld];
}

describe('a cell', () => {
  it.each<[Veldsoort, string, (string | number | undefined)[]]>([
    ['tekst', 'Haddad', ['Haddad']],
    ['tekst', '=1+1', ['=1+1', 'formule-in-cel']],
    ['samengesteld', '-LE', ['-LE']],
    ['datum', '1-9-2025', ['2025-09-01']],
    ['datum', '31-06-2025', [undefined, 'datum-bestaat-niet']],
    ['datum', '1990', [undefined, 'datum-bestaat-niet']],
    ['geboortedatum', '1990', ['1990-00-00']],
    ['geboortedatum', '31-06-1990', [undefined, 'datum-bestaat-niet']],
    ['uren', '12,5', [50]],
    ['uren', '0', [0]],
    ['uren', 'veel', [undefined, 'uren-geen-getal']],
    ['uren', '-1', [undefined, 'uren-negatief']],
    ['uren', '0,1', [undefined, 'uren-geen-kwartier']],
    ['bsn', '105000024', ['105000024']],
    ['bsn', '105000025', [undefined, 'bsn-elfproef']],
    ['bsn', '15000011', ['015000011', 'nummer-aangevuld']],
    ['bsn', '15000012', [undefined, 'nummer-aangevuld', 'bsn-elfproef']],
    ['bsn', 'onbekend', [undefined, 'bsn-elfproef']],
    ['v-nummer', '2800000001', ['2800000001']],
    ['v-nummer', '280000001', ['0280000001', 'nummer-aangevuld']],
    ['v-nummer', '0000000000', [undefined, 'v-nummer-ongeldig']],
    ['v-nummer', '28000000011', [undefined, 'v-nummer-ongeldig']],
    ['gemeentecode', '0141', ['0141']],
    ['gemeentecode', '141', [undefined, 'gemeentecode-ongeldig']],
    ['gemeentecode', '01411', [undefined, 'gemeentecode-ongeldig']],
    ['gemeentecode', 'x0141', [undefined, 'gemeentecode-ongeldig']],
    ['gemeentecode', 'O141', [undefined, 'gemeentecode-ongeldig']],
    ['toelichting', 'gaat goed', ['gaat goed']],
    ['toelichting', '+ gaat goed', ['+ gaat goed', 'formule-in-cel']],
    ['toelichting', 'zie 105000024', [undefined, 'bsn-in-toelichting']],
    ['toelichting', 'is ziek', [undefined, 'gezondheid-in-toelichting']],
    ['toelichting', '105000024 is ziek', [undefined, 'bsn-in-toelichting', 'gezondheid-in-toelichting']],
  ])('of kind %s with %j gives %j', (soort, cel, uitkomst) => {
    expect(keur(soort, cel)).toEqual(uitkomst);
  });

  it('of kind maand is a month that exists, in any spelling', () => {
    for (const cel of ['202602', '2026-02', '2026/2', '02-2026', '2/2026']) expect([cel, keur('maand', cel)]).toEqual([cel, ['202602']]);
    for (const cel of ['202613', '2026-00', '20262', 'februari', '26-02', '2026-02-01', '192602']) expect([cel, keur('maand', cel)]).toEqual([cel, [undefined, 'maand-onleesbaar']]);
  });

  it('of kind code is one of its list', () => {
    const lijst = new Map([['B', 'B'], ['01', 'BETAALD'], ['BETAALD', 'BETAALD']]);
    expect(keur('code', 'B', lijst)).toEqual(['B']);
    expect(['01', 'BETAALD'].map((cel) => keur('code', cel, lijst))).toEqual([['BETAALD'], ['BETAALD']]);
    expect(['O1', 'o1', '1'].map((cel) => keur('code', cel, lijst))).toEqual(Array(3).fill(['BETAALD', 'code-hersteld']));
    for (const cel of ['b', 'O2', '10', 'OO1', '001', 'Q1', '']) expect([cel, keur('code', cel, lijst)]).toEqual([cel, [undefined, 'code-onbekend']]);
    expect(keur('code', 'B')).toEqual([undefined, 'code-onbekend']);
  });
});

describe('a number in JSON', () => {
  it('is judged as one in a table', () => {
    const gemeld: string[] = [];
    const meld = (code: string): void => void gemeld.push(code);
    expect([keurBsn('105000024', meld), keurVNummer('2800000001', meld)]).toEqual(['105000024', '2800000001']);
    expect([keurBsn('2800000001', meld), keurVNummer('105', meld)]).toEqual([undefined, undefined]);
    expect(gemeld).toEqual(['bsn-elfproef', 'v-nummer-ongeldig']);
  });
});

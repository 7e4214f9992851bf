import { describe, expect, it } from '@jest/globals';
import type { Bestand } from '#libs/connector-kit';
import { tabelrijen } from '../../../../../../test/support/tabelrij.js';
import { keurBestand, maakRegelkeuring } from './rules.js';

const maakRij = tabelrijen('regie/mijlpalen/2025-1');
const keur = maakRegelkeuring({
  waarden: new Map([['PIP', new Set(['B:B1', 'Z'])]]),
  vormen: new Map([['PARTICIPATIE_INTAKE', 'uren'], ['VERLENGING_TERMIJN', 'datum']]),
  verplichtBijAanmelding: ['achternaam', 'geslacht'],
});

/** Findings as `kolom:code`; every one must stand on the line itself. */
function bevindingen(cellen: Record<string, string>): string[] {
  const rij = maakRij({ datum: '2025-06-10', ...cellen });
  keur(rij);
  expect(rij.bevindingen.every(({ regel }) => regel === 7)).toBe(true);
  return rij.bevindingen.map(({ kolom, code }) => `${kolom}:${code}`);
}

describe('a milestone line', () => {
  const iemand = { v_nummer: '2800000001' };

  it('needs a value where the milestone has a list of values, and one of that list', () => {
    expect(bevindingen({ ...iemand, mijlpaal: 'PIP', waarde: 'Z' })).toEqual([]);
    expect(bevindingen({ ...iemand, mijlpaal: 'PIP' })).toEqual(['waarde:verplicht-leeg']);
    expect(bevindingen({ ...iemand, mijlpaal: 'PIP', waarde: 'O:B1' })).toEqual(['waarde:code-onbekend']);
  });

  it('needs hours or a day where the milestone is about those', () => {
    const van = (mijlpaal: string, ...waarden: string[]) => waarden.flatMap((waarde) => bevindingen({ ...iemand, mijlpaal, waarde }));
    expect(van('PARTICIPATIE_INTAKE', '', 'veel', '-1', '1,3', '12,5', '0')).toEqual(['waarde:verplicht-leeg', 'waarde:uren-geen-getal', 'waarde:formule-in-cel', 'waarde:uren-negatief', 'waarde:uren-geen-kwartier']);
    expect(van('VERLENGING_TERMIJN', '', '30-02-2028', '11-12-2028')).toEqual(['waarde:verplicht-leeg', 'waarde:datum-bestaat-niet']);
  });

  it('may say anything where it has none', () => {
    expect(bevindingen({ ...iemand, mijlpaal: 'EINDE', waarde: 'verhuisd' })).toEqual([]);
    expect(bevindingen({ ...iemand, mijlpaal: 'WELKOMGESPREK' })).toEqual([]);
  });

  it('needs the person columns of an AANMELDING, and of nothing else', () => {
    expect(bevindingen({ ...iemand, mijlpaal: 'AANMELDING' })).toEqual(['achternaam:verplicht-leeg', 'geslacht:verplicht-leeg']);
    expect(bevindingen({ ...iemand, mijlpaal: 'AANMELDING', achternaam: 'Haddad', geslacht: 'M' })).toEqual([]);
    expect(bevindingen({ ...iemand, mijlpaal: 'EINDE' })).toEqual([]);
  });

  it('must say who it is about: by a number, or by full name and birth date', () => {
    const wie = { achternaam: 'Haddad', voornamen: 'Omar', geboortedatum: '1991-05-17' };
    expect(bevindingen({ mijlpaal: 'EINDE', ...wie })).toEqual([]);
    for (const kolom of Object.keys(wie)) expect(bevindingen({ mijlpaal: 'EINDE', ...wie, [kolom]: '' })).toEqual(['bsn:verplicht-leeg']);
    expect(bevindingen({ mijlpaal: 'EINDE', bsn: '105000024' })).toEqual([]);
  });

  it('takes a number that is wrong for a number', () => {
    expect(bevindingen({ mijlpaal: 'EINDE', bsn: '105000025' })).toEqual(['bsn:bsn-elfproef']);
  });

  it('needs a number for an AANMELDING, name or not', () => {
    expect(bevindingen({ mijlpaal: 'AANMELDING', achternaam: 'Haddad', voornamen: 'Omar', geboortedatum: '1991-05-17', geslacht: 'M' })).toEqual(['bsn:verplicht-leeg']);
  });

  it('without a known milestone is judged for the rest', () => {
    expect(bevindingen({ mijlpaal: 'FEEST' })).toEqual(['mijlpaal:code-onbekend', 'bsn:verplicht-leeg']);
  });
});

describe('a regie file by its name', () => {
  const bestand = (o: Partial<Bestand> = {}): Bestand => ({ naam: '', afzender: '0141', soort: '', periode: '202511', versie: 1, aanvulling: null, ...o });
  const oordeel = (o: Partial<Bestand>, vandaag: string): string | undefined => keurBestand(bestand(o), { vandaag, gemeenten: ['0141', '0153'] })?.code;

  it('is of a municipality that the hub serves', () => {
    expect(oordeel({}, '2025-11-23')).toBeUndefined();
    expect(oordeel({ afzender: '0153' }, '2025-11-23')).toBeUndefined();
    expect(oordeel({ afzender: '0150' }, '2025-11-23')).toBe('afzender-onbekend');
  });

  it('is of a month that has begun', () => {
    expect(oordeel({}, '2025-11-01')).toBeUndefined();
    expect(oordeel({}, '2025-10-31')).toBe('periode-niet-afgelopen');
    expect(oordeel({ periode: '202601' }, '2025-12-31')).toBe('periode-niet-afgelopen');
    expect(oordeel({ periode: null }, '2025-10-31')).toBeUndefined();
  });
});

import { describe, expect, it } from '@jest/globals';
import { BEVINDINGEN, bevindingTekst } from '#libs/connector-kit';
import { monsters, verwachtingen } from '../support/contractmonsters.js';
import { leesBestand } from '../support/lees-bestand.js';

/** Findings that the kernel gives: they need other lines, other files, the people that are known, or what the hub gave and sent its partners. `te-groot` needs a file too large to keep; its test makes one. */
const NIET_UIT_EEN_MONSTER = [
  'cumulatief-klopt-niet', 'gemeente-niet-genoemd', 'instructie-onbekend', 'niveau-lager-dan-eerder', 'nummer-past-niet-bij-persoon', 'nummers-spreken-elkaar-tegen', 'plaatsing-onbekend', 'record-onbekend', 'referentie-onbekend', 'regels-spreken-elkaar-tegen', 'rem', 'te-groot', 'zelfde-inhoud-andere-periode',
];

describe('the catalogue of findings', () => {
  it('has a sample for every code that a file can give by itself', async () => {
    const geraakt = new Set<string>();
    for (const monster of [...monsters('valid'), ...monsters('invalid')]) {
      const naam = verwachtingen(monster.contract)[monster.situatie]?.naam ?? monster.naam;
      const gelezen = await leesBestand(monster.partner, naam, monster.bytes);
      for (const { code } of [...gelezen.bevindingen, ...gelezen.regels.flatMap(({ bevindingen }) => bevindingen)]) geraakt.add(code);
    }
    expect(Object.keys(BEVINDINGEN).filter((code) => !geraakt.has(code)).sort()).toEqual(NIET_UIT_EEN_MONSTER);
  });

  it.each(Object.keys(BEVINDINGEN))('says in a sentence what to do about %s', (code) => {
    const tekst = bevindingTekst({ regel: 2, kolom: 'uren_gevolgd', code, ernst: 'regel' });
    expect(tekst).toMatch(/^[A-Z].*\.$/);
    expect(tekst).not.toMatch(/[{}]/);
    for (const zin of tekst.split(/[.?] /)) expect(zin.split(' ').length).toBeLessThanOrEqual(20);
  });

  it('names the column', () => {
    expect(bevindingTekst({ regel: 2, kolom: 'status', code: 'code-onbekend', ernst: 'regel' })).toContain('status');
  });

  it('has a sentence for a code that it does not know', () => {
    expect(bevindingTekst({ regel: null, kolom: null, code: 'nieuw', ernst: 'regel' })).toContain('nieuw');
  });
});

describe('a finding', () => {
  it('never repeats what stood in a cell: a number, a name, a note', async () => {
    const gevoelig = /\d{7}|Haddad|Omar|Tekle|Selam|Kaya|Demir|Zeynep|zwanger|zorg(?!verzekering)/i;
    for (const monster of [...monsters('valid'), ...monsters('invalid')]) {
      const gelezen = await leesBestand(monster.partner, monster.naam, monster.bytes);
      const bevindingen = [...gelezen.bevindingen, ...gelezen.regels.flatMap((regel) => regel.bevindingen)];
      expect(bevindingen.filter((bevinding) => gevoelig.test(`${bevinding.kolom} ${bevindingTekst(bevinding)}`))).toEqual([]);
    }
  });
});

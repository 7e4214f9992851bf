import { describe, expect, it } from '@jest/globals';
import { contracten, monsters, verwachtingen } from '../support/contractmonsters.js';
import { leesBestand } from '../support/lees-bestand.js';

describe('an invalid sample', () => {
  for (const { partner, contract, situatie, naam, bytes } of monsters('invalid')) {
    it(`gives exactly its findings: ${contract} ${situatie}`, async () => {
      const verwacht = { naam, nietBewaren: false, bevindingen: ['an expectation'], ...verwachtingen(contract)[situatie] };
      const gelezen = await leesBestand(partner, verwacht.naam, bytes);
      const gevonden = [...gelezen.bevindingen, ...gelezen.regels.flatMap(({ bevindingen }) => bevindingen)];
      expect(gevonden.map(({ regel, kolom, code }) => `${regel}:${kolom}:${code}`)).toEqual(expect.arrayContaining(verwacht.bevindingen));
      expect(gevonden).toHaveLength(verwacht.bevindingen.length);
      expect(gelezen.nietBewaren).toBe(verwacht.nietBewaren);
      for (const { eind, bevindingen, melding } of gelezen.regels) {
        expect(eind === 'afgekeurd').toBe(bevindingen.some(({ ernst }) => ernst === 'regel'));
        if (eind === 'afgekeurd') expect(melding).toBeNull();
      }
    });
  }

  it('exists for every situation that is expected, and the other way round', () => {
    for (const { contract } of contracten()) {
      const gevonden = monsters('invalid').filter((monster) => monster.contract === contract).map(({ situatie }) => situatie);
      expect(gevonden.sort()).toEqual(Object.keys(verwachtingen(contract)).sort());
    }
  });
});

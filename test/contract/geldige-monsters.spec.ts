import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { monsters } from '../support/contractmonsters.js';
import type { Monster } from '../support/contractmonsters.js';
import { leesBestand } from '../support/lees-bestand.js';

/** `UPDATE_GOLDEN=1` writes what is read now; the difference is then for a person to judge. */
const SCHRIJF = process.env['UPDATE_GOLDEN'] === '1';

const goudenBestand = ({ contract, situatie }: Monster): string => join('test/contract/golden', contract, `${situatie}.json`);

describe('a valid sample', () => {
  for (const monster of monsters('valid')) {
    it(`is read as agreed: ${monster.contract} ${monster.situatie}`, async () => {
      const gelezen = await leesBestand(monster.partner, monster.naam, monster.bytes);
      expect(gelezen.bevindingen.filter(({ ernst }) => ernst !== 'waarschuwing')).toEqual([]);
      const bestand = goudenBestand(monster);
      if (SCHRIJF && !existsSync(dirname(bestand))) mkdirSync(dirname(bestand), { recursive: true });
      if (SCHRIJF) writeFileSync(bestand, `${JSON.stringify(gelezen, null, 1)}\n`);
      expect(JSON.parse(JSON.stringify(gelezen))).toEqual(JSON.parse(readFileSync(bestand, 'utf8')));
    });

    it(`is read alike whatever chunks it comes in: ${monster.contract} ${monster.situatie}`, async () => {
      const heel = await leesBestand(monster.partner, monster.naam, monster.bytes);
      for (const blok of [1, 7, 100]) expect(await leesBestand(monster.partner, monster.naam, monster.bytes, { blok })).toEqual(heel);
    });
  }

  it('is the same as a spreadsheet and as CSV', async () => {
    const rapporten = monsters('valid').filter(({ situatie }) => situatie === 'volledig' || situatie === 'spreadsheet');
    expect(rapporten.map(({ naam }) => naam).sort()).toEqual(['KR_5101_B_2025K4.csv', 'KR_5101_B_2025K4.xlsx']);
    const [een, ander] = await Promise.all(rapporten.map(({ partner, naam, bytes }) => leesBestand(partner, naam, bytes)));
    // A line break in a cell makes the next line of the CSV start further down; the sheet has one row for it.
    const zonderRegel = (regels: { regel: number }[] | undefined): unknown[] => (regels ?? []).map((regel) => ({ ...regel, regel: 0 }));
    expect(zonderRegel(een?.regels)).toEqual(zonderRegel(ander?.regels));
  });
});

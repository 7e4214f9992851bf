import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { leesBestand } from '../support/lees-bestand.js';

interface Scenario {
  stappen: { partner: string; bestand: string; verwacht: { status: string; tellingen: Record<string, number>; bevindingen: { regel: number | null; kolom: string | null; code: string }[] } }[];
}

const MAP = 'test/data/scenarios';
/** Findings that need more than the file itself: other files, other lines, the people that are known. */
const NIET_UIT_HET_BESTAND = new Set([
  'regels-spreken-elkaar-tegen', 'nummers-spreken-elkaar-tegen', 'nummer-past-niet-bij-persoon', 'cumulatief-klopt-niet', 'niveau-lager-dan-eerder', 'zelfde-inhoud-andere-periode', 'rem',
]);

const leesbaar = ({ regel, kolom, code }: { regel: number | null; kolom: string | null; code: string }): string => `${regel}:${kolom}:${code}`;

describe('the findings that a file gives by itself', () => {
  for (const naam of readdirSync(MAP).sort()) {
    it(`are those of scenario ${naam}`, async () => {
      const scenario = JSON.parse(readFileSync(join(MAP, naam, 'scenario.json'), 'utf8')) as Scenario;
      for (const { partner, bestand, verwacht } of scenario.stappen) {
        const gelezen = await leesBestand(partner, basename(bestand), readFileSync(join(MAP, naam, bestand)));
        const gevonden = [...gelezen.bevindingen, ...gelezen.regels.flatMap((regel) => regel.bevindingen)].map(leesbaar).sort();
        expect({ bestand, gevonden }).toEqual({ bestand, gevonden: verwacht.bevindingen.filter(({ code }) => !NIET_UIT_HET_BESTAND.has(code)).map(leesbaar).sort() });
        if (verwacht.status === 'geweigerd') expect(gelezen.bevindingen.some(({ ernst }) => ernst === 'bestand')).toBe(true);
        else if (verwacht.status !== 'al-ontvangen' && verwacht.status !== 'vastgehouden') {
          expect({ bestand, regels: gelezen.regels.length }).toEqual({ bestand, regels: Object.values(verwacht.tellingen).reduce((som, aantal) => som + aantal, 0) });
        }
      }
    });
  }
});

describe('the world of samples', () => {
  const stappen = JSON.parse(readFileSync('test/data/samples/manifest.json', 'utf8')) as Scenario['stappen'];
  it('reads every file to the number of lines that it must have in the end, refused and other municipalities\' alike', async () => {
    for (const { partner, bestand, verwacht } of stappen) {
      const { regels } = await leesBestand(partner, basename(bestand), readFileSync(join('test/data/samples', bestand)));
      const tel = (eind: string): number => regels.filter((regel) => regel.eind === eind).length;
      if (verwacht.status === 'al-ontvangen') continue;
      expect({ bestand, regels: regels.length, afgekeurd: tel('afgekeurd') }).toEqual({
        bestand, regels: Object.values(verwacht.tellingen).reduce((som, aantal) => som + aantal, 0), afgekeurd: verwacht.tellingen['afgekeurd'],
      });
      expect(tel('buitenBereik')).toBeGreaterThanOrEqual(verwacht.tellingen['buitenBereik'] ?? 0);
    }
  });
});

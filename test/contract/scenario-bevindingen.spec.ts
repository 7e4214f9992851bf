import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { keurBestand } from '../../apps/connectors/src/keur-bestand.js';
import type { Keuring } from '#libs/connector-kit';
import { inBlokken } from '../support/in-blokken.js';
import { CONTEXT, leesBestand, uitwisselingVoor } from '../support/lees-bestand.js';

interface Scenario {
  stappen: { partner: string; bestand: string; verwacht: { status: string; tellingen: Record<string, number>; bevindingen: { regel: number | null; kolom: string | null; code: string }[] } }[];
}

const MAP = 'test/data/scenarios';
/** Findings that need more than the file itself: other files, the people that are known. */
const NIET_UIT_HET_BESTAND = new Set([
  'nummers-spreken-elkaar-tegen', 'nummer-past-niet-bij-persoon', 'cumulatief-klopt-niet', 'niveau-lager-dan-eerder', 'zelfde-inhoud-andere-periode', 'rem',
]);

const leesbaar = ({ regel, kolom, code }: { regel: number | null; kolom: string | null; code: string }): string => `${regel}:${kolom}:${code}`;

/** As the self-check does: by the file alone. */
async function keur(partner: string, naam: string, bytes: Buffer): Promise<Keuring> {
  return keurBestand(uitwisselingVoor(partner, naam), { naam, grootte: bytes.length, open: () => inBlokken(bytes, 64 * 1024) }, CONTEXT);
}

describe('the findings that a file gives by itself', () => {
  for (const naam of readdirSync(MAP).sort()) {
    it(`are those of scenario ${naam}`, async () => {
      const scenario = JSON.parse(readFileSync(join(MAP, naam, 'scenario.json'), 'utf8')) as Scenario;
      for (const { partner, bestand, verwacht } of scenario.stappen) {
        const { bevindingen, meer, geweigerd, regels, tellingen } = await keur(partner, basename(bestand), readFileSync(join(MAP, naam, bestand)));
        expect({ bestand, gevonden: bevindingen.map(leesbaar).sort(), meer }).toEqual({ bestand, gevonden: verwacht.bevindingen.filter(({ code }) => !NIET_UIT_HET_BESTAND.has(code)).map(leesbaar).sort(), meer: 0 });
        expect({ bestand, geweigerd }).toEqual({ bestand, geweigerd: verwacht.status === 'geweigerd' });
        if (geweigerd || verwacht.status === 'al-ontvangen' || verwacht.status === 'vastgehouden') continue;
        const { afgekeurd, dubbel, buitenBereik } = verwacht.tellingen;
        // Where lines have no group, the case says which of them were said before.
        const bekend = uitwisselingVoor(partner, basename(bestand)).groepKolom === undefined ? {} : { dubbel };
        expect({ bestand, regels, tellingen }).toMatchObject({ bestand, regels: Object.values(verwacht.tellingen).reduce((som, aantal) => som + aantal, 0), tellingen: { afgekeurd, buitenBereik, ...bekend } });
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

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Gebruiksfout } from './gebruiksfout.js';
import { invoerlijst } from './invoerlijst.js';

let map: string;
beforeAll(() => {
  map = mkdtempSync(join(tmpdir(), 'invoer-'));
  const leg = (pad: string, inhoud = ''): void => {
    mkdirSync(dirname(join(map, pad)), { recursive: true });
    writeFileSync(join(map, pad), inhoud);
  };
  leg('geordend/b.csv');
  leg('geordend/a.json');
  leg('geordend/manifest.json', JSON.stringify([{ volgorde: 2, partner: 'coa', bestand: 'a.json' }, { volgorde: 1, partner: 'regie', bestand: 'b.csv', verwacht: { status: 'verwerkt', tellingen: {} } }]));
  leg('los/010_taalscholen/x.csv');
  leg('los/002_coa/y.json');
  leg('los/truth.json');
  leg('los/.verborgen');
  leg('los/003/KR_5101_B_2025K4.xlsx');
  leg('vreemd/wat.txt');
});
afterAll(() => rmSync(map, { recursive: true, force: true }));

describe('what there is to take in', () => {
  it('follows the manifest, in its order', () => {
    expect(invoerlijst([join(map, 'geordend')]).map(({ partner, naam, verwacht }) => [partner, naam, verwacht?.status])).toEqual([['regie', 'b.csv', 'verwerkt'], ['coa', 'a.json', undefined]]);
  });

  it('goes by name without one, and knows the partner by folder or name', () => {
    expect(invoerlijst([join(map, 'los')]).map(({ partner, naam }) => [partner, naam])).toEqual([['coa', '002_coa/y.json'], ['taalscholen', '003/KR_5101_B_2025K4.xlsx'], ['taalscholen', '010_taalscholen/x.csv']]);
  });

  it('takes files as they are named', () => {
    expect(invoerlijst([join(map, 'los/010_taalscholen/x.csv'), join(map, 'los/002_coa/y.json')]).map((i) => i.naam)).toEqual(['x.csv', 'y.json']);
  });

  it('asks for the partner where nothing tells, before anything is sent', () => {
    expect(() => invoerlijst([join(map, 'vreemd')])).toThrow(Gebruiksfout);
    expect(invoerlijst([join(map, 'vreemd')], 'regie').map((i) => i.partner)).toEqual(['regie']);
    expect(() => invoerlijst([join(map, 'nergens')])).toThrow('bestaat niet');
  });
});

import { describe, expect, it } from '@jest/globals';
import { Kluis } from '#libs/platform';
import { pseudoniem } from './pseudoniem.js';

const kluis = new Kluis(Buffer.alloc(32, 7));
const ZAAK = '3f0c2f5e-0000-4000-8000-000000000001';

describe('a pseudonym', () => {
  it('is the same for one case at one partner, and tells nothing of it', () => {
    expect(pseudoniem(kluis, 'avedan', ZAAK)).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(pseudoniem(kluis, 'avedan', ZAAK)).toBe(pseudoniem(new Kluis(Buffer.alloc(32, 7)), 'avedan', ZAAK));
  });

  it('differs by partner, case and key', () => {
    const anders = [pseudoniem(kluis, 'avedan', ZAAK), pseudoniem(kluis, 'wsp', ZAAK), pseudoniem(kluis, 'avedan', ZAAK.replace('1', '2')), pseudoniem(new Kluis(Buffer.alloc(32, 8)), 'avedan', ZAAK), kluis.sleutelhash('zaak', ZAAK)];
    expect(new Set(anders).size).toBe(5);
  });
});

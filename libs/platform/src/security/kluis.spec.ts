import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Kluis } from './kluis.js';

const kluis = new Kluis(Buffer.alloc(32, 7));
const ander = new Kluis(Buffer.alloc(32, 8));

describe('Kluis', () => {
  it('opens what it sealed, whatever it was', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const plain = Buffer.from(bytes);
        expect(kluis.ontzegel(kluis.verzegel(plain, 'regel'), 'regel').equals(plain)).toBe(true);
      }),
    );
  });

  it('seals text as UTF-8 and never the same way twice', () => {
    const [een, twee] = [kluis.verzegel('Zoë 😀', 'regel'), kluis.verzegel('Zoë 😀', 'regel')];
    expect(kluis.ontzegel(een, 'regel').toString()).toBe('Zoë 😀');
    expect(een.equals(twee)).toBe(false);
    expect(een.includes(Buffer.from('Zo'))).toBe(false);
  });

  it('never uses an IV twice, also when its stock runs out', () => {
    const ivs = Array.from({ length: 10_000 }, () => kluis.verzegel('x', 'regel').subarray(1, 13).toString('hex'));
    expect(new Set(ivs).size).toBe(ivs.length);
  });

  it('does not open under another context, under another key, or when any byte was changed', () => {
    const gezegeld = kluis.verzegel('999990019', 'regel');
    expect(() => kluis.ontzegel(gezegeld, 'zaak')).toThrow();
    expect(() => ander.ontzegel(gezegeld, 'regel')).toThrow();
    expect(() => kluis.ontzegel(Buffer.alloc(3), 'regel')).toThrow();
    for (let i = 0; i < gezegeld.length; i++) {
      const veranderd = Buffer.from(gezegeld);
      veranderd[i] = (veranderd[i] ?? 0) ^ 1;
      expect(() => kluis.ontzegel(veranderd, 'regel')).toThrow();
    }
  });

  it('hashes the same value the same way, and another kind, value or key otherwise', () => {
    const hash = kluis.sleutelhash('bsn', '999990019');
    expect(hash).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(kluis.sleutelhash('bsn', '999990019')).toBe(hash);
    expect(new Kluis(Buffer.alloc(32, 7)).sleutelhash('bsn', '999990019')).toBe(hash);
    const anders = [kluis.sleutelhash('vnr', '999990019'), kluis.sleutelhash('bsn', '999990020'), ander.sleutelhash('bsn', '999990019')];
    expect(anders).not.toContain(hash);
  });

  it('derives a key per purpose', () => {
    expect(kluis.afgeleid('token').equals(kluis.afgeleid('token'))).toBe(true);
    expect(kluis.afgeleid('token').equals(kluis.afgeleid('inhoud'))).toBe(false);
    expect(() => new Kluis(Buffer.alloc(31))).toThrow('32 bytes');
  });
});

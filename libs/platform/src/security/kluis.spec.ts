import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Kluis, Zegelfout } from './kluis.js';

const SLEUTELS = [{ id: 258, bereik: 'hub', sleutel: Buffer.alloc(32, 1), actief: true }, { id: 259, bereik: '0141', sleutel: Buffer.alloc(32, 2), actief: true }];
const kluis = new Kluis(Buffer.alloc(32, 7));
const ander = new Kluis(Buffer.alloc(32, 8));
const metSleutels = new Kluis(Buffer.alloc(32, 7));
metSleutels.neemOp(SLEUTELS);
const andereSleutels = new Kluis(Buffer.alloc(32, 7));
andereSleutels.neemOp(SLEUTELS.map(({ sleutel: _, ...rest }, i) => ({ ...rest, sleutel: Buffer.alloc(32, 8 + i) })));

describe.each([['without data keys', kluis, ander, 1], ['with data keys', metSleutels, andereSleutels, 5]] as const)('Kluis %s', (_, kluis, ander, kop) => {
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
    const ivs = Array.from({ length: 10_000 }, () => kluis.verzegel('x', 'regel').subarray(kop, kop + 12).toString('hex'));
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
});

describe('a data key', () => {
  it('is that of the municipality, or of the hub where it has none; what was sealed without one opens too', () => {
    const nummer = (bereik?: string): number => metSleutels.verzegel('x', 'y', bereik).readUInt32BE(1);
    expect([nummer('0141'), nummer('0153'), nummer()]).toEqual([259, 258, 258]);
    expect(metSleutels.ontzegel(kluis.verzegel('voorheen', 'y'), 'y').toString()).toBe('voorheen');
  });

  it('opens nothing any more once it is not among the keys', () => {
    const weg = new Kluis(Buffer.alloc(32, 7));
    weg.neemOp(SLEUTELS);
    const gezegeld = weg.verzegel('x', 'y', '0141');
    weg.neemOp(SLEUTELS.slice(0, 1));
    expect(() => weg.ontzegel(gezegeld, 'y')).toThrow(Zegelfout);
    expect(weg.verzegel('x', 'y', '0141').readUInt32BE(1)).toBe(258);
  });
});

describe('Kluis', () => {
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

import { createHmac } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { maakHmac } from './hmac.js';

const lang = fc.string({ minLength: 300, maxLength: 3000, unit: 'binary' });

describe('maakHmac', () => {
  it('gives what createHmac gives, whatever the key and the text, call after call', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 64 }), fc.array(fc.oneof(fc.string({ unit: 'binary' }), lang), { minLength: 1, maxLength: 4 }), (sleutel, teksten) => {
        const hmac = maakHmac(Buffer.from(sleutel));
        for (const tekst of teksten) expect(hmac(tekst)).toBe(createHmac('sha256', sleutel).update(tekst).digest('hex'));
      }),
    );
  });

  it('refuses a key that does not fit in a block', () => {
    expect(() => maakHmac(Buffer.alloc(65))).toThrow();
  });
});

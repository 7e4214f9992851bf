import { createHash, randomBytes } from 'node:crypto';
import type { Zending } from '#libs/exchange';

/** A delivery of so many bytes in blocks of 64 KiB, with an invented content. */
export function proefzending(grootte: number, naam = 'UIT_1.csv'): { zending: Zending; bytes: Buffer } {
  const bytes = randomBytes(grootte);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { bytes, zending: { naam, kenmerk: `proef-${naam}`, sha256, open: () => inBlokken(bytes) } };
}

async function* inBlokken(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let plaats = 0; plaats < bytes.length; plaats += 65_536) yield await Promise.resolve(bytes.subarray(plaats, plaats + 65_536));
}

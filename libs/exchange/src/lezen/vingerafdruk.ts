import { randomBytes } from 'node:crypto';

/**
 * A 64-bit fingerprint of texts within one reading: equal texts have equal fingerprints, and it tells nothing outside that reading, for
 * the seed is random and not kept. Two 32-bit lanes of multiply and xor; no cryptography, which this need not be and cannot afford per line.
 */
export function vingerafdruk(zaad: Buffer = randomBytes(8)): (tekst: string) => string {
  const [begin1, begin2] = [zaad.readInt32LE(0), zaad.readInt32LE(4)];
  return (tekst) => {
    let een = begin1;
    let twee = begin2;
    for (let i = 0; i < tekst.length; i += 1) {
      const teken = tekst.charCodeAt(i);
      een = Math.imul(een ^ teken, 0x9e3779b1);
      twee = Math.imul(twee ^ teken, 0x5f356495);
    }
    een = Math.imul(een ^ (een >>> 16), 0x85ebca6b) ^ Math.imul(twee ^ (twee >>> 13), 0xc2b2ae35);
    twee = Math.imul(twee ^ (twee >>> 16), 0x85ebca6b) ^ Math.imul(een ^ (een >>> 13), 0xc2b2ae35);
    return String((BigInt(een) << 32n) | BigInt(twee >>> 0));
  };
}

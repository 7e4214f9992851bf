import { createHash } from 'node:crypto';

/** A line of the action log as it is stored. `inhoud` is JSON text, byte for byte. */
export interface Handelingrij {
  nummer: number;
  op: Date;
  soort: string;
  wie: string;
  inhoud: string;
  hash: Buffer;
}

/** Before the first line. */
export const BEGIN: Buffer = Buffer.alloc(32);

/** SHA-256 over the hash of the line before and all that this one says. */
export function schakel(vorige: Buffer, { nummer, op, soort, wie, inhoud }: Omit<Handelingrij, 'hash'>): Buffer {
  return createHash('sha256').update(vorige).update(JSON.stringify([nummer, op.toISOString(), soort, wie, inhoud])).digest();
}

import { createHash } from 'node:crypto';

/** So many digits that belong to this text: the same every time. */
export function cijfers(tekst: string, aantal: number): string {
  return (createHash('sha256').update(tekst).digest().readUInt32BE(0) % 10 ** aantal).toString().padStart(aantal, '0');
}

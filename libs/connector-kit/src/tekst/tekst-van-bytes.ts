import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';

/** The text of a small file that was read before: UTF-8, with or without a byte order mark, else Windows-1252. */
export function tekstVanBytes(bytes: Buffer): string {
  return iconv.decode(bytes, isUtf8(bytes) ? 'utf8' : 'win1252', { stripBOM: true });
}

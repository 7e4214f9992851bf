import { hash } from 'node:crypto';

const BLOK = 64;
const KORT = 1024;

/**
 * HMAC-SHA-256 under one key (RFC 2104), in hexadecimals, of texts of which most are short. As `createHmac`, but in two calls without an
 * object to make: a file asks for four a line. Throws when the key is longer than a block.
 */
export function maakHmac(sleutel: Buffer): (tekst: string) => string {
  if (sleutel.length > BLOK) throw new Error('key is longer than a block');
  const binnen = Buffer.concat([gevuld(sleutel, 0x36), Buffer.alloc(KORT)]);
  const buiten = Buffer.concat([gevuld(sleutel, 0x5c), Buffer.alloc(32)]);
  return (tekst) => {
    const past = tekst.length * 3 <= KORT;
    const bericht = past ? binnen.subarray(0, BLOK + binnen.write(tekst, BLOK)) : Buffer.concat([binnen.subarray(0, BLOK), Buffer.from(tekst)]);
    hash('sha256', bericht, 'buffer').copy(buiten, BLOK);
    return hash('sha256', buiten, 'hex');
  };
}

function gevuld(sleutel: Buffer, waarde: number): Buffer {
  const blok = Buffer.alloc(BLOK, waarde);
  for (let i = 0; i < sleutel.length; i += 1) blok[i] = waarde ^ (sleutel[i] ?? 0);
  return blok;
}

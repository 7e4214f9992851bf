import { createCipheriv, createDecipheriv, createSecretKey, hkdfSync, type KeyObject, randomFillSync } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { maakHmac } from './hmac.js';

const VERSIE = 1;
const IV = 12;
const TAG = 16;
const VOORRAAD = IV * 4096;

/**
 * Seals people's data and makes the keyed hashes by which it can be found again.
 * AES-256-GCM and HMAC-SHA-256, each purpose under its own key (HKDF) from one master key.
 */
@Injectable()
export class Kluis {
  private readonly inhoud: KeyObject;
  private readonly index: (tekst: string) => string;
  private readonly ivs = Buffer.alloc(VOORRAAD);
  private ivPlek = VOORRAAD;

  /** @param hoofdsleutel 32 bytes. Without it nothing sealed can ever be read again. */
  constructor(private readonly hoofdsleutel: Buffer) {
    if (hoofdsleutel.length !== 32) throw new Error('master key must be 32 bytes');
    this.inhoud = createSecretKey(this.afgeleid('inhoud'));
    this.index = maakHmac(this.afgeleid('index'));
  }

  /** A key of 32 bytes for one purpose, e.g. the signing of tokens. The same purpose gives the same key. */
  afgeleid(doel: string): Buffer {
    return Buffer.from(hkdfSync('sha256', this.hoofdsleutel, 'schakel', `${doel}/v${VERSIE}`, 32));
  }

  /** Seals `plain`. It opens only under the same `context` (e.g. `regel`), so a sealed value cannot be moved to another place. */
  verzegel(plain: Buffer | string, context: string): Buffer {
    const iv = this.volgendeIv();
    const cipher = createCipheriv('aes-256-gcm', this.inhoud, iv);
    cipher.setAAD(Buffer.from(context));
    const midden = typeof plain === 'string' ? cipher.update(plain, 'utf8') : cipher.update(plain);
    cipher.final();
    return Buffer.concat([Buffer.of(VERSIE), iv, midden, cipher.getAuthTag()]);
  }

  /** Opens what `verzegel` made. Throws when it was changed, sealed under another key or context. */
  ontzegel(cipher: Buffer, context: string): Buffer {
    if (cipher.length < 1 + IV + TAG || cipher[0] !== VERSIE) throw new Error('sealed value has an unknown shape');
    const open = createDecipheriv('aes-256-gcm', this.inhoud, cipher.subarray(1, 1 + IV), { authTagLength: TAG });
    open.setAAD(Buffer.from(context));
    open.setAuthTag(cipher.subarray(cipher.length - TAG));
    const midden = open.update(cipher.subarray(1 + IV, cipher.length - TAG));
    open.final();
    return midden;
  }

  /** Keyed hash of a value of this kind (`bsn`, `vnr`, ...), 128 bits in the form of a uuid. */
  sleutelhash(soort: string, waarde: string): string {
    const h = this.index(`${soort}\0${waarde}`);
    return `${h.slice(0, 8)}-${h.slice(8, 12)}-${h.slice(12, 16)}-${h.slice(16, 20)}-${h.slice(20, 32)}`;
  }

  private volgendeIv(): Buffer {
    if (this.ivPlek >= VOORRAAD) {
      randomFillSync(this.ivs);
      this.ivPlek = 0;
    }
    // A copy: the stock is overwritten while a sealed value may still be in use.
    const iv = Buffer.from(this.ivs.subarray(this.ivPlek, this.ivPlek + IV));
    this.ivPlek += IV;
    return iv;
  }
}

import { createCipheriv, createDecipheriv, createSecretKey, hkdfSync, type KeyObject, randomFillSync } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { maakHmac } from './hmac.js';

const VERSIE = 1;
const ONDER_SLEUTEL = 2;
const KOP = 5;
const IV = 12;
const TAG = 16;
const VOORRAAD = IV * 4096;

/** Scope of what belongs to no single municipality: files as they came, and lines that name none. */
export const HUB = 'hub';
/** Scope of the one secret that search keys, pseudonyms and the seal of the log come from. It never changes, or nothing could be found again. */
export const WORTEL = 'wortel';

/** A data key, unwrapped. */
export interface Gegevenssleutel {
  id: number;
  /** Gemeentecode, `HUB` or `WORTEL`. */
  bereik: string;
  /** 32 bytes. */
  sleutel: Buffer;
  /** Whether this scope is sealed under it now. */
  actief: boolean;
}

interface Zegelsleutel {
  kop: Buffer;
  sleutel: KeyObject;
}

/** A sealed value that no key of this hub opens: changed, moved, or its key was destroyed. */
export class Zegelfout extends Error {
  readonly code = 'zegel';
  readonly zonderInhoud = true;
}

/**
 * Seals people's data and makes the keyed hashes by which it can be found again. AES-256-GCM under a data key of the municipality (docs/sleutels.md), and
 * HMAC-SHA-256 under keys that are derived from one root (HKDF).
 */
@Injectable()
export class Kluis {
  private wortel: Buffer;
  private zonder: Zegelsleutel;
  private index: (tekst: string) => string;
  private readonly sleutels = new Map<number, KeyObject>();
  private readonly actief = new Map<string, Zegelsleutel>();
  private readonly ivs = Buffer.alloc(VOORRAAD);
  private ivPlek = VOORRAAD;

  /** @param hoofdsleutel 32 bytes. The root too, until `neemOp` brings another: that of a hub whose master key was replaced since. */
  constructor(private readonly hoofdsleutel: Buffer) {
    if (hoofdsleutel.length !== 32) throw new Error('master key must be 32 bytes');
    this.wortel = hoofdsleutel;
    this.zonder = { kop: Buffer.of(VERSIE), sleutel: createSecretKey(this.blijvend('inhoud')) };
    this.index = maakHmac(this.blijvend('index'));
  }

  /** From now on these are the data keys, and no others. Without any, values are sealed under the root itself: tools that store nothing for long. */
  neemOp(sleutels: readonly Gegevenssleutel[]): void {
    this.sleutels.clear();
    this.actief.clear();
    for (const { id, bereik, sleutel, actief } of sleutels) {
      if (bereik === WORTEL) {
        this.neemWortel(sleutel);
        continue;
      }
      const eigen = createSecretKey(sleutel);
      this.sleutels.set(id, eigen);
      if (actief) this.actief.set(bereik, { kop: zegelkop(id), sleutel: eigen });
    }
  }

  /** A key of 32 bytes for one purpose that may change with the master key, e.g. the signing of tokens. The same purpose gives the same key. */
  afgeleid(doel: string): Buffer {
    return afgeleidVan(this.hoofdsleutel, doel);
  }

  /** The same for a purpose that must outlive the master key. */
  blijvend(doel: string): Buffer {
    return afgeleidVan(this.wortel, doel);
  }

  /**
   * Seals `plain`. It opens only under the same `context` (e.g. `regel`), so a sealed value cannot be moved to another place. `bereik`: the municipality
   * that it belongs to; one without a key of its own is sealed under that of the hub.
   */
  verzegel(plain: Buffer | string, context: string, bereik: string = HUB): Buffer {
    const { kop, sleutel } = this.actief.get(bereik) ?? this.actief.get(HUB) ?? this.zonder;
    const iv = this.volgendeIv();
    const cipher = createCipheriv('aes-256-gcm', sleutel, iv);
    cipher.setAAD(Buffer.from(context));
    const midden = typeof plain === 'string' ? cipher.update(plain, 'utf8') : cipher.update(plain);
    cipher.final();
    return Buffer.concat([kop, iv, midden, cipher.getAuthTag()]);
  }

  /** Opens what `verzegel` made. Throws `Zegelfout` when its key is gone, and an error when it was changed or sealed under another key or context. */
  ontzegel(cipher: Buffer, context: string): Buffer {
    const { kop, sleutel } = this.sleutelVan(cipher);
    if (cipher.length < kop + IV + TAG) throw new Zegelfout('sealed value has an unknown shape');
    const open = createDecipheriv('aes-256-gcm', sleutel, cipher.subarray(kop, kop + IV), { authTagLength: TAG });
    open.setAAD(Buffer.from(context));
    open.setAuthTag(cipher.subarray(cipher.length - TAG));
    const midden = open.update(cipher.subarray(kop + IV, cipher.length - TAG));
    open.final();
    return midden;
  }

  /** Keyed hash of a value of this kind (`bsn`, `vnr`, ...), 128 bits in the form of a uuid. */
  sleutelhash(soort: string, waarde: string): string {
    const h = this.index(`${soort}\0${waarde}`);
    return `${h.slice(0, 8)}-${h.slice(8, 12)}-${h.slice(12, 16)}-${h.slice(16, 20)}-${h.slice(20, 32)}`;
  }

  private sleutelVan(cipher: Buffer): { kop: number; sleutel: KeyObject } {
    if (cipher[0] === VERSIE) return { kop: 1, sleutel: this.zonder.sleutel };
    if (cipher[0] !== ONDER_SLEUTEL || cipher.length < KOP) throw new Zegelfout('sealed value has an unknown shape');
    const sleutel = this.sleutels.get(cipher.readUInt32BE(1));
    if (sleutel === undefined) throw new Zegelfout('sealed under a key that this hub does not have');
    return { kop: KOP, sleutel };
  }

  private neemWortel(wortel: Buffer): void {
    if (wortel.equals(this.wortel)) return;
    this.wortel = wortel;
    this.zonder = { kop: Buffer.of(VERSIE), sleutel: createSecretKey(this.blijvend('inhoud')) };
    this.index = maakHmac(this.blijvend('index'));
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

/** How every value begins that is sealed under this data key. */
export function zegelkop(id: number): Buffer {
  const kop = Buffer.alloc(KOP, ONDER_SLEUTEL);
  kop.writeUInt32BE(id, 1);
  return kop;
}

/** How every value begins that was sealed before there were data keys. */
export const ZONDER_SLEUTEL: Buffer = Buffer.of(VERSIE);

function afgeleidVan(geheim: Buffer, doel: string): Buffer {
  return Buffer.from(hkdfSync('sha256', geheim, 'schakel', `${doel}/v${VERSIE}`, 32));
}

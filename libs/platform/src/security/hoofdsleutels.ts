import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const IV = 12;
const TAG = 16;

/** A data key as it is stored: encrypted under the master key of which this is the fingerprint. */
export interface Omwikkeld {
  hoofdsleutel: string;
  omwikkeld: Buffer;
}

/** Wraps data keys under the master key; during a change of master keys also opens what the one before wrapped. */
export class Hoofdsleutels {
  private readonly perAfdruk: ReadonlyMap<string, Buffer>;
  /** Fingerprint of the master key under which keys are wrapped now. It tells nothing of the key. */
  readonly afdruk: string;

  /** @param nu 32 bytes; also the root of a hub that has no keys yet */
  constructor(readonly nu: Buffer, oud?: Buffer) {
    this.afdruk = afdrukVan(nu);
    this.perAfdruk = new Map([...(oud === undefined ? [] : [oud]), nu].map((sleutel) => [afdrukVan(sleutel), afgeleid(sleutel, 'omwikkeling')]));
  }

  /** Wraps a key for this place (e.g. `sleutel/7/0141`); moved to another it does not open. */
  omwikkel(sleutel: Buffer, plaats: string): Omwikkeld {
    const iv = randomBytes(IV);
    const cipher = createCipheriv('aes-256-gcm', this.perAfdruk.get(this.afdruk) as Buffer, iv);
    cipher.setAAD(Buffer.from(plaats));
    const midden = cipher.update(sleutel);
    cipher.final();
    return { hoofdsleutel: this.afdruk, omwikkeld: Buffer.concat([iv, midden, cipher.getAuthTag()]) };
  }

  /** Null: wrapped under a master key that this process was not given. Throws when the bytes were changed or belong elsewhere. */
  pakUit({ hoofdsleutel, omwikkeld }: Omwikkeld, plaats: string): Buffer | null {
    const onder = this.perAfdruk.get(hoofdsleutel);
    if (onder === undefined) return null;
    const open = createDecipheriv('aes-256-gcm', onder, omwikkeld.subarray(0, IV), { authTagLength: TAG });
    open.setAAD(Buffer.from(plaats));
    open.setAuthTag(omwikkeld.subarray(omwikkeld.length - TAG));
    const sleutel = open.update(omwikkeld.subarray(IV, omwikkeld.length - TAG));
    open.final();
    return sleutel;
  }
}

function afdrukVan(sleutel: Buffer): string {
  return afgeleid(sleutel, 'vingerafdruk').toString('hex').slice(0, 16);
}

function afgeleid(sleutel: Buffer, doel: string): Buffer {
  return Buffer.from(hkdfSync('sha256', sleutel, 'schakel', `${doel}/v1`, 32));
}

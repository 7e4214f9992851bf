import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { type FileHandle, open, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SOORT = 'aes-256-ctr';

/** Bytes on disk for as long as this process runs: under a key that it alone has, in a file whose name is gone at once. */
export class Kladbestand {
  private readonly sleutel = randomBytes(32);
  private readonly begin = randomBytes(16);
  private bytes = 0;

  private constructor(private readonly bestand: FileHandle) {}

  /** Takes a stream in to its end; what comes after `hoogstens` bytes is counted and not kept. */
  static async van(stroom: AsyncIterable<Buffer>, hoogstens: number): Promise<Kladbestand> {
    const pad = join(tmpdir(), `schakel-klad-${randomBytes(16).toString('hex')}`);
    const klad = new Kladbestand(await open(pad, 'wx+', 0o600));
    await unlink(pad);
    await klad.vul(stroom, hoogstens);
    return klad;
  }

  /** All that came, kept or not. */
  get grootte(): number {
    return this.bytes;
  }

  /** What was kept, from the start. */
  async *open(): AsyncGenerator<Buffer> {
    const ontcijfer = createDecipheriv(SOORT, this.sleutel, this.begin);
    for await (const blok of this.bestand.createReadStream({ start: 0, autoClose: false }) as AsyncIterable<Buffer>) yield ontcijfer.update(blok);
  }

  private async vul(stroom: AsyncIterable<Buffer>, hoogstens: number): Promise<void> {
    const vercijfer = createCipheriv(SOORT, this.sleutel, this.begin);
    for await (const blok of stroom) {
      const ruimte = Math.max(0, hoogstens - this.bytes);
      this.bytes += blok.length;
      if (ruimte > 0) await this.bestand.appendFile(vercijfer.update(blok.subarray(0, ruimte)));
    }
  }
}

import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';

/** One file on its way to the hub. */
export interface Uploadbestand {
  partner: string;
  /** Path on this machine; only its last part travels. */
  pad: string;
}

/** A multipart form that streams the file: memory does not grow with it. */
export function formulier({ partner, pad }: Uploadbestand): { kop: string; stroom: ReadableStream<Uint8Array> } {
  const grens = `schakel-${randomUUID()}`;
  const naam = basename(pad).replace(/[\r\n"]/g, (teken) => encodeURIComponent(teken));
  async function* delen(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(
      `--${grens}\r\ncontent-disposition: form-data; name="partner"\r\n\r\n${partner}\r\n` +
        `--${grens}\r\ncontent-disposition: form-data; name="bestand"; filename="${naam}"\r\ncontent-type: application/octet-stream\r\n\r\n`,
    );
    yield* createReadStream(pad) as AsyncIterable<Buffer>;
    yield Buffer.from(`\r\n--${grens}--\r\n`);
  }
  return { kop: `multipart/form-data; boundary=${grens}`, stroom: ReadableStream.from(delen()) };
}

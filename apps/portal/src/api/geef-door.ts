import { StreamableFile } from '@nestjs/common';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';

/** A file of the API, to download: it streams through. */
export function geefDoor(antwoord: Response): StreamableFile {
  const bron = antwoord.body === null ? Readable.from([]) : Readable.fromWeb(antwoord.body as ReadableStream<Uint8Array>);
  return new StreamableFile(bron, { type: antwoord.headers.get('content-type') ?? 'application/octet-stream', disposition: antwoord.headers.get('content-disposition') ?? 'attachment' });
}

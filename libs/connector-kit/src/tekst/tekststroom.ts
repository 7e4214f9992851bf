import iconv from 'iconv-lite';
import type { Codering } from './codering.js';

/** Decodes a stream of bytes to text, chunk by chunk, without its byte order mark; a `cr` file gets line feeds. */
export async function* tekststroom(bron: AsyncIterable<Buffer>, codering: Codering): AsyncGenerator<string> {
  // Node 20's TextDecoder reads windows-1252 as latin1, hence iconv-lite; it leaves the byte order mark out by itself.
  const decoder = iconv.getDecoder(codering.tekenset);
  for await (const blok of bron) {
    const tekst = decoder.write(blok);
    if (tekst === '') continue;
    yield codering.regeleinde === 'cr' ? tekst.replaceAll('\r', '\n') : tekst;
  }
  const rest = decoder.end();
  if (rest !== undefined && rest !== '') yield rest;
}

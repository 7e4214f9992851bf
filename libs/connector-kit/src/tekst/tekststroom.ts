import iconv from 'iconv-lite';
import type { Codering } from './codering.js';

/** Decodes a stream of bytes to text, chunk by chunk, without its byte order mark; a `cr` file gets line feeds. */
export async function* tekststroom(bron: AsyncIterable<Buffer>, codering: Codering): AsyncGenerator<string> {
  // Node 20's TextDecoder reads windows-1252 as latin1, hence iconv-lite.
  const decoder = iconv.getDecoder(codering.tekenset, { stripBOM: false });
  let eerste = true;
  for await (const blok of bron) {
    let tekst = decoder.write(blok);
    if (tekst === '') continue;
    if (eerste && tekst.startsWith('\ufeff')) tekst = tekst.slice(1);
    eerste = false;
    yield codering.regeleinde === 'cr' ? tekst.replaceAll('\r', '\n') : tekst;
  }
  const rest = decoder.end();
  if (rest !== undefined && rest !== '') yield rest;
}

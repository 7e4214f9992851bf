import { Parser } from 'saxen';
import { WerkmapFout } from './werkmap-fout.js';

/** What is done with the elements of a part, by name without prefix. */
export interface Xmlbezoek {
  begin?(element: string, attributen: Record<string, string>): void;
  tekst?(tekst: string): void;
  eind?(element: string): void;
}

/** Deeper than any spreadsheet; the parser remembers every element that is open. */
const DIEPSTE = 64;

/** Reads one XML part; after each chunk of text it gives control back, so that what was gathered can be taken. Throws `WerkmapFout` for XML that is no XML. */
export async function* leesXml(tekst: AsyncIterable<string>, bezoek: Xmlbezoek): AsyncGenerator<void> {
  const parser = new Parser();
  parser.on('error', () => {
    throw new WerkmapFout('schema');
  });
  let diepte = 0;
  parser.on('openTag', (naam, attributen, decodeer) => {
    diepte += 1;
    if (diepte > DIEPSTE) throw new WerkmapFout('schema');
    bezoek.begin?.(kaal(naam), gedecodeerd(attributen(), decodeer));
  });
  parser.on('closeTag', (naam) => {
    diepte -= 1;
    bezoek.eind?.(kaal(naam));
  });
  parser.on('text', (inhoud, decodeer) => bezoek.tekst?.(decodeer(inhoud)));
  parser.on('cdata', (inhoud) => bezoek.tekst?.(inhoud));
  for await (const blok of tekst) {
    parser.write(blok);
    yield;
  }
  parser.end();
  yield;
}

/** Reads a whole part. */
export async function leesXmlDeel(tekst: AsyncIterable<string>, bezoek: Xmlbezoek): Promise<void> {
  const lezer = leesXml(tekst, bezoek);
  while (!(await lezer.next()).done);
}

const kaal = (naam: string): string => naam.slice(naam.indexOf(':') + 1);

function gedecodeerd(attributen: Record<string, string>, decodeer: (tekst: string) => string): Record<string, string> {
  const uit: Record<string, string> = {};
  for (const naam in attributen) uit[kaal(naam)] = decodeer(attributen[naam] ?? '');
  return uit;
}

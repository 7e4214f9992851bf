import type { Bestand, GelezenRegel, Jsonafwijking, Leesuitkomst } from '#libs/connector-kit';
import { leesJson, maakBevinding, onbekendeSleutels } from '#libs/connector-kit';
import { type Berichtcontext, naarRegel, type WspBericht } from './inbound/bericht/mapper.js';
import { keurBericht, weeg } from './inbound/bericht/rules.js';

/** Lines that are given at once. */
const BATCH = 500;

/** What reading needs beside the file. */
export interface Berichtlezer extends Omit<Berichtcontext, 'bestand'> {
  keurVorm: (waarde: unknown) => Jsonafwijking[];
  grootste: number;
}

/** A file is one JSON document, so it is read and weighed as a whole; its messages are the lines. */
export function maakBerichtlezer({ keurVorm, grootste, ...codes }: Berichtlezer) {
  return async function* lees(bestand: Bestand, open: () => AsyncIterable<Buffer>): AsyncGenerator<GelezenRegel[], Leesuitkomst> {
    const json = await leesJson(open, grootste);
    if ('code' in json) return { bevindingen: [json] };
    const afwijkingen = keurVorm(json.waarde);
    const { geweigerd, nietBewaren, perBericht } = weeg(afwijkingen);
    if (geweigerd) return { bevindingen: [maakBevinding('schema')], nietBewaren };
    const { berichten } = json.waarde as { berichten: WspBericht[] };
    const naar = (bericht: WspBericht, index: number): GelezenRegel => {
      const regel = index + 1;
      const vorm = perBericht(index);
      // Rules look at sound values only: a message that is refused already is not judged further.
      const bevindingen = vorm.length > 0 ? vorm : keurBericht(bericht, regel, codes);
      const isAfgekeurd = bevindingen.some(({ ernst }) => ernst === 'regel');
      return isAfgekeurd ? afgekeurd(regel, bevindingen) : naarRegel(bericht, { regel, bevindingen }, { bestand, ...codes });
    };
    for (let van = 0; van < berichten.length; van += BATCH) yield berichten.slice(van, van + BATCH).map((bericht, i) => naar(bericht, van + i));
    return { bevindingen: onbekendeSleutels(afwijkingen, 'berichten'), nietBewaren };
  };
}

function afgekeurd(regel: number, bevindingen: GelezenRegel['bevindingen']): GelezenRegel {
  return { regel, eind: 'afgekeurd', bevindingen, groep: null, inhoud: '', sleutels: {}, melding: null, persoon: null };
}

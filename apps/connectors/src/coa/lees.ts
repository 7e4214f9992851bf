import type { GelezenRegel, Jsonafwijking, Leescontext, Leesuitkomst } from '#libs/connector-kit';
import { leesJson, maakBevinding, onbekendeSleutels } from '#libs/connector-kit';
import { naarRegel } from './inbound/overdracht/mapper.js';
import type { Overdracht } from './inbound/overdracht/mapper.js';
import { weeg } from './inbound/overdracht/rules.js';

/** Lines that are given at once. */
const BATCH = 500;

/** A message is one JSON document, so it is read, weighed and mapped as a whole; its persons are the lines. */
export function maakOverdrachtlezer(keurVorm: (waarde: unknown) => Jsonafwijking[], grootste: number) {
  return async function* lees(open: () => AsyncIterable<Buffer>, { gemeenten }: Leescontext): AsyncGenerator<GelezenRegel[], Leesuitkomst> {
    const json = await leesJson(open, grootste);
    if ('code' in json) return { bevindingen: [json] };
    const afwijkingen = keurVorm(json.waarde);
    const { geweigerd, nietBewaren, perPersoon } = weeg(afwijkingen);
    if (geweigerd) return { bevindingen: [maakBevinding('schema')], nietBewaren };
    const overdracht = json.waarde as Overdracht;
    for (let van = 0; van < overdracht.personen.length; van += BATCH) {
      yield overdracht.personen.slice(van, van + BATCH).map((_, i) => naarRegel(overdracht, van + i, perPersoon(van + i), gemeenten));
    }
    return { bevindingen: onbekendeSleutels(afwijkingen, 'personen'), nietBewaren };
  };
}

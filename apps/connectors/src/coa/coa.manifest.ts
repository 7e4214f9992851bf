import type { InkomendeUitwisseling, Leescontext, Leesuitkomst, PartnerManifest, GelezenRegel } from '#libs/connector-kit';
import { leesBestandsnaam, leesJson, leesJsonkeuring, maakBevinding, onbekendeSleutels } from '#libs/connector-kit';
import { naarRegel } from './inbound/overdracht/mapper.js';
import type { Overdracht } from './inbound/overdracht/overdracht.js';
import { weeg } from './inbound/overdracht/rules.js';
import { zonderRegel } from './inbound/overdracht/zonder-regel.js';

const CONTRACT = 'coa/overdracht/2025-1';
/** A household is a few kilobytes. */
const GROOTSTE = 8 * 1024 * 1024;
const BATCH = 500;

const keurVorm = leesJsonkeuring(CONTRACT);

async function* lees(open: () => AsyncIterable<Buffer>, { gemeenten }: Leescontext): AsyncGenerator<GelezenRegel[], Leesuitkomst> {
  const json = await leesJson(open, GROOTSTE);
  if ('code' in json) return { bevindingen: [json] };
  const afwijkingen = keurVorm(json.waarde);
  const { geweigerd, nietBewaren, perPersoon } = weeg(afwijkingen);
  if (geweigerd) return { bevindingen: [maakBevinding('schema')], nietBewaren };
  const overdracht = json.waarde as Overdracht;
  for (let van = 0; van < overdracht.personen.length; van += BATCH) {
    yield overdracht.personen.slice(van, van + BATCH).map((_, i) => naarRegel(overdracht, van + i, perPersoon(van + i), gemeenten));
  }
  return { bevindingen: onbekendeSleutels(afwijkingen, 'personen'), nietBewaren };
}

const overdracht: InkomendeUitwisseling = {
  naam: 'overdracht',
  contract: CONTRACT,
  grootste: GROOTSTE,
  wistBuitenBereik: true,
  rem: false,
  neemtAan: () => true,
  herken: leesBestandsnaam(CONTRACT, 'layout.schema.json'),
  lees: (_bestand, open, context) => lees(open, context),
  zonderRegel,
};

/** COA: the hand-over of people from the TVS. Source: partners.md 1. */
export const coa: PartnerManifest = {
  partner: 'coa',
  rooster: '* * * * *',
  inkomend: [overdracht],
};

import { kwartaalEinde, plusDagen } from '#libs/case-model';
import type { Opmaakbevinding, Opmaakkop, Opmaakvraag, Opmaker, Recordpersoon, Xsdkeuring, Zaakblik } from '#libs/connector-kit';
import { naarRecord } from './outbound/swi/mapper.js';
import type { Swiprofiel } from './outbound/swi/profiel.mapper.js';
import { BSN_DUBBEL, maakDubbelwacht, SWI_REGELS } from './outbound/swi/rules.js';
import { selecteer, type Swibeeld } from './outbound/swi/selection.js';
import { kopregels, schrijfKop, schrijfRecord, schrijfSlot, type Swikop, vulIn } from './outbound/swi/writer.js';

/** Codes that say that no record can be made of a case. */
const KENMERK_ONTBREEKT = 'kenmerk-ontbreekt';
const STRIJDIG_MET_SCHEMA = 'strijdig-met-schema';
/** Rules after which CBS could not tell whose record it is. */
const ONBRUIKBAAR: ReadonlySet<string> = new Set(['bsn-ongeldig']);

interface Regelrecord {
  zaak: string;
  persoon: Recordpersoon;
  tekst: string;
}

/** Makes the delivery of a quarter: selection, rules, mapping, writing, and the schema over every record. Source: contracts/cbs/swi. */
export function maakOpmaker(profiel: Swiprofiel, keur: Xsdkeuring): Opmaker {
  return async function* (vraag, zaken) {
    const basis = nietVoorKwartaaleinde(vraag);
    const isDubbel = maakDubbelwacht();
    let aantal = 0;
    for await (const groep of zaken) {
      const { records, bevindingen } = verwerk(groep, { vraag, profiel, isDubbel });
      const goed = volgensSchema(records, bevindingen, { profiel, keur, kop: { ...vraag, basis, aantal: records.length } });
      aantal += goed.length;
      yield { bytes: Buffer.from(goed.map(({ tekst }) => tekst).join('')), bevindingen, personen: goed.map(({ persoon }) => persoon) };
    }
    yield { bytes: Buffer.from(schrijfSlot(profiel)), bevindingen: [], personen: [] };
    return kopVan(profiel, { ...vraag, basis }, aantal);
  };
}

/** Nothing to deliver is a delivery too: the null delivery. */
function kopVan(profiel: Swiprofiel, vraag: Opmaakvraag, aantal: number): Opmaakkop {
  const kop: Swikop = { ...vraag, soort: aantal === 0 ? 'N' : vraag.soort, aantal };
  return { naam: vulIn(profiel.bestandsnaam, kop), bytes: Buffer.from(schrijfKop(profiel, kop)), soort: kop.soort, records: aantal };
}

/** A file about a quarter that says to be of an earlier moment would not be believed: it is then of the first moment after it. */
function nietVoorKwartaaleinde({ basis, periode }: Opmaakvraag): string {
  const daarna = `${plusDagen(kwartaalEinde(periode), 1)}T00:00:00`;
  return basis < daarna ? daarna : basis;
}

interface Verwerking {
  vraag: Opmaakvraag;
  profiel: Swiprofiel;
  isDubbel: (bsn: string) => boolean;
}

function verwerk(groep: readonly Zaakblik[], om: Verwerking): { records: Regelrecord[]; bevindingen: Opmaakbevinding[] } {
  const records: Regelrecord[] = [];
  const bevindingen: Opmaakbevinding[] = [];
  for (const blik of groep) {
    const beeld = selecteer(blik, om.vraag);
    if (beeld === null) continue;
    const { velden, ontbreekt } = naarRecord(beeld.attributen, om.profiel);
    const codes = SWI_REGELS.filter((regel) => regel.strijdig(beeld)).map(({ code }) => code);
    const weg = redenenVanWeglaten(beeld, { codes, ontbreekt, isDubbel: om.isDubbel });
    for (const code of codes) bevindingen.push({ zaak: beeld.zaak, code, weggelaten: weg.length > 0 });
    for (const code of weg) if (!codes.includes(code)) bevindingen.push({ zaak: beeld.zaak, code, weggelaten: true });
    if (weg.length === 0) records.push({ zaak: beeld.zaak, persoon: persoonVan(blik), tekst: schrijfRecord(om.profiel, velden) });
  }
  return { records, bevindingen };
}

function persoonVan({ persoon: { bsn, vNummer } }: Zaakblik): Recordpersoon {
  return { ...(bsn === null ? {} : { bsn }), ...(vNummer === null ? {} : { vNummer }) };
}

function redenenVanWeglaten({ attributen }: Swibeeld, om: { codes: readonly string[]; ontbreekt: readonly string[]; isDubbel: (bsn: string) => boolean }): string[] {
  const redenen = [...om.codes.filter((code) => ONBRUIKBAAR.has(code)), ...om.ontbreekt.map((kenmerk) => `${KENMERK_ONTBREEKT}-${kenmerk.toLowerCase()}`)];
  if (redenen.length === 0 && attributen.bsn !== null && om.isDubbel(attributen.bsn)) redenen.push(BSN_DUBBEL);
  return redenen;
}

interface Schema {
  profiel: Swiprofiel;
  keur: Xsdkeuring;
  kop: Opmaakvraag & { aantal: number };
}

/** Judges the records in a document of their own with the same head; what is not valid is left out with a finding on its case. */
function volgensSchema(records: readonly Regelrecord[], bevindingen: Opmaakbevinding[], { profiel, keur, kop }: Schema): Regelrecord[] {
  const voorkop = schrijfKop(profiel, kop);
  const document = (lijst: readonly Regelrecord[]): Buffer => Buffer.from(`${voorkop}${lijst.map(({ tekst }) => tekst).join('')}${schrijfSlot(profiel)}`);
  const fout = new Set(keur(document(records)).map(({ regel }) => regel - kopregels(profiel) - 1));
  if (fout.size === 0) return [...records];
  for (const plaats of fout) {
    const record = records[plaats];
    if (record === undefined) throw new Error('the head of the delivery is not valid');
    bevindingen.push({ zaak: record.zaak, code: STRIJDIG_MET_SCHEMA, weggelaten: true });
  }
  const goed = records.filter((_, plaats) => !fout.has(plaats));
  if (keur(document(goed)).length > 0) throw new Error('the delivery is not valid for a reason that no record explains');
  return goed;
}

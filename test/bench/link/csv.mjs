import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** Columns that may be mapped, by the names that they have with us. */
const VELDEN = ['bsn', 'vNummer', 'achternaam', 'voornamen', 'geboortedatum', 'geslacht'];

/** `achternaam=surname,voornamen=given_name` as a table from our name to theirs; a column that is not named has our name. */
function leesAfbeelding(tekst = '') {
  const paren = tekst.split(',').filter(Boolean).map((paar) => paar.split('='));
  const onbekend = paren.filter(([veld]) => ![...VELDEN, 'id'].includes(veld));
  if (onbekend.length > 0) throw new Error(`cannot map ${onbekend.map(([veld]) => veld).join(', ')}; known are id, ${VELDEN.join(', ')}`);
  return { ...Object.fromEntries(VELDEN.map((veld) => [veld, veld])), ...Object.fromEntries(paren) };
}

function lees(bestand) {
  return parse(readFileSync(bestand), { bom: true, columns: true, skip_empty_lines: true, trim: true, relax_column_count: true });
}

/** Everybody in a CSV file with a header, by the id that the file gives (the first column when none is mapped). */
function leesMensen(bestand, afbeelding) {
  return lees(bestand).map((rij) => ({ id: rij[afbeelding.id ?? Object.keys(rij)[0]], ...Object.fromEntries(VELDEN.map((veld) => [veld, rij[afbeelding[veld]] ?? ''])) }));
}

/** A pair of files and which of their people are one: gold has a header and two columns, left and right. */
export function leesPaar({ left, right, gold, map, 'map-left': mapLeft, 'map-right': mapRight }) {
  const links = leesMensen(left, leesAfbeelding(`${map ?? ''},${mapLeft ?? ''}`)).map((mens, i) => ({ ...mens, geslacht: /^[MV]$/.test(mens.geslacht) ? mens.geslacht : 'X', vNummer: /^\d{10}$/.test(mens.vNummer) ? mens.vNummer : String(2_800_000_000 + i * 7) }));
  const rechts = leesMensen(right, leesAfbeelding(`${map ?? ''},${mapRight ?? ''}`));
  const opId = new Map(links.map((mens) => [mens.id, mens]));
  const waar = new Map(lees(gold).map((rij) => Object.values(rij)).map(([links_, rechts_]) => [rechts_, opId.get(links_)]));
  return { mensen: links, regels: rechts.map((regel) => ({ over: waar.get(regel.id) ?? null, regel })) };
}

import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { from } from 'pg-copy-streams';
import { bsns } from './kwartaalrapport.mjs';
import { totdat } from './proces.mjs';

const PORTIE = 500;
const tekst = (waarde) => (waarde === null ? '\\N' : String(waarde).replace(/\\/g, '\\\\').replace(/\n/g, '\\n').replace(/\t/g, '\\t'));
const rij = (cellen) => `${cellen.map(tekst).join('\t')}\n`;

async function voorbeelden(db, kluis) {
  const { rows } = await db.query('select id, gemeentecode, status, leerroute, school, termijn_eind::text, stand::text, geheim from zaak.zaak');
  const { rows: sleutels } = await db.query(`select zaak_id, soort, hash from zaak.sleutel where soort <> 'bsn'`);
  const van = groepeer(sleutels);
  return rows.map((zaak) => ({ ...zaak, persoon: JSON.parse(kluis.ontzegel(zaak.geheim, `zaak/${zaak.id}`).toString()), sleutels: van.get(zaak.id) ?? [] }));
}

function groepeer(sleutels) {
  const van = new Map();
  for (const s of sleutels) van.set(s.zaak_id, [...(van.get(s.zaak_id) ?? []), s]);
  return van;
}

/**
 * Fills the database to so many cases: those that came in by the real way are repeated, each under an id, a BSN, a seal and keys of its own.
 * Returns the new ones' ids and BSNs.
 */
export async function vulAan(db, kluis, aantal) {
  const bron = await voorbeelden(db, kluis);
  const nummers = bsns();
  for (let i = 0; i < bron.length; i += 1) nummers.next();
  const nieuw = Array.from({ length: aantal - bron.length }, () => ({ id: randomUUID(), bsn: nummers.next().value }));
  const kopieer = (doel, rijen) => pipeline(Readable.from(rijen), db.query(from(`copy ${doel} from stdin`)));
  await kopieer('zaak.zaak (id, gemeentecode, status, leerroute, school, termijn_eind, stand, geheim)', inPorties(nieuw, ({ id, bsn }, i) => {
    const { gemeentecode, status, leerroute, school, termijn_eind, stand, persoon } = bron[i % bron.length];
    const geheim = kluis.verzegel(JSON.stringify({ ...persoon, bsn }), `zaak/${id}`, gemeentecode);
    return rij([id, gemeentecode, status, leerroute, school, termijn_eind, stand, `\\x${geheim.toString('hex')}`]);
  }));
  await kopieer('zaak.sleutel (soort, hash, zaak_id)', inPorties(nieuw, ({ id, bsn }, i) =>
    [{ soort: 'bsn', hash: kluis.sleutelhash('bsn', bsn) }, ...bron[i % bron.length].sleutels].map(({ soort, hash }) => rij([soort, hash, id])).join('')));
  // A round of deadlines over what is new is no part of what is measured.
  await totdat(async () => (await db.query('select from zaak.termijnronde where gezien_tot >= (select max(gewijzigd) from zaak.zaak)')).rows.length > 0, { elkeMs: 1000 });
  return nieuw;
}

function* inPorties(rijen, alsTekst) {
  for (let i = 0; i < rijen.length; i += PORTIE) yield rijen.slice(i, i + PORTIE).map((een, j) => alsTekst(een, i + j)).join('');
}

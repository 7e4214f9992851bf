import { BEWIJSVERSIE, type Koppelvoorstel } from '#libs/case-model';
import { kopieerRij, type Tx } from '#libs/platform';
import { kopieerDoor } from '../kopieer-door.js';
import type { Regelplaats } from './te-wegen.js';

/** What came of weighing a line: the keys (and the cases themselves) under which it waits, and whom a coach is shown. Both empty when it does not wait. */
export interface Gewogen extends Regelplaats {
  hashes: readonly string[];
  voorstellen: readonly Koppelvoorstel[];
}

/** Puts what was found in the place of what stood there of these lines. */
export async function schrijfGewogen(tx: Tx, regels: readonly Gewogen[]): Promise<void> {
  if (regels.length === 0) return;
  const plaatsen = [regels.map(({ bericht }) => bericht), regels.map(({ regel }) => regel)];
  for (const tabel of ['zaak.wachtsleutel', 'zaak.koppelvoorstel']) {
    await tx.query(`delete from ${tabel} t using unnest($1::bigint[], $2::int[]) as w(bericht, regel) where t.bericht_id = w.bericht and t.regel = w.regel`, plaatsen);
  }
  const sleutels = regels.flatMap(({ bericht, regel, hashes }) => hashes.map((hash) => kopieerRij([hash, bericht, regel])));
  await tx.kopieer('zaak.wachtsleutel (hash, bericht_id, regel)', sleutels);
  await kopieerDoor(tx, { tabel: 'zaak.koppelvoorstel', kolommen: 'bericht_id, regel, zaak_id, gewicht, redenen, versie' }, regels.flatMap(naarRijen));
}

function naarRijen({ bericht, regel, voorstellen }: Gewogen): string[] {
  return voorstellen.map(({ zaak, bewijs }) => kopieerRij([bericht, regel, zaak, bewijs.gewicht, JSON.stringify(bewijs.redenen), BEWIJSVERSIE]));
}

import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { from, to } from 'pg-copy-streams';

const REGEL = 'bericht_id, regel, soort, eind, bsn_h, vnr_h, deelnemer_h, naamdatum_h, naam_h, groep, inhoud, melding, geheim, bevindingen';
const ZAAK = 'id, gemeentecode, status, leerroute, school, termijn_eind, stand';
const GEBEURTENIS = 'op, soort, onderwerp, gegevens';
const GEMELD = 'from exchange.gebeurtenis where op >= (select ontvangen from exchange.bericht where id = ';

/**
 * The floor: the rows that the import wrote, ciphertext included, written again to the same tables by COPY and set-based SQL on one
 * connection: no parsing, checking, hashing, encrypting, linking or folding. The tables are first put back as they were before.
 */
export async function vloer(db, bericht) {
  const map = mkdtempSync(join(tmpdir(), 'schakel-vloer-'));
  try {
    const bestand = (naam) => join(map, naam);
    const bewaar = (naam, sql) => pipeline(db.query(to(`copy (${sql}) to stdout`)), createWriteStream(bestand(naam)));
    await bewaar('blok', `select * from exchange.origineel_blok where origineel_id = ${bericht.origineel_id}`);
    await bewaar('regel', `select ${REGEL} from exchange.regel where bericht_id = ${bericht.id}`);
    await bewaar('zaak', `select ${ZAAK} from zaak.zaak where id in (select zaak_id from zaak.koppeling where bericht_id = ${bericht.id})`);
    await bewaar('gebeurtenis', `select ${GEBEURTENIS} ${GEMELD}${bericht.id})`);
    await zetTerug(db, bericht);
    const delen = [];
    const meet = async (naam, doe) => {
      const begin = process.hrtime.bigint();
      await doe();
      delen.push([naam, Number(process.hrtime.bigint() - begin) / 1e9]);
    };
    const kopieer = (naam, doel) => pipeline(createReadStream(bestand(naam), { highWaterMark: 1 << 20 }), db.query(from(`copy ${doel} from stdin`)));
    await meet('seal', () => kopieer('blok', 'exchange.origineel_blok'));
    await meet('lines', () => kopieer('regel', `exchange.regel (${REGEL})`));
    await meet('links', () =>
      db.query(
        `insert into zaak.koppeling (bericht_id, regel, stand, zaak_id, grond, actief, ingetrokken)
         select r.bericht_id, r.regel, 'verwerkt', s.zaak_id, 'bsn', true, false from exchange.regel r join zaak.sleutel s on s.hash = r.bsn_h where r.bericht_id = $1`,
        [bericht.id],
      ));
    await meet('cases', async () => {
      await db.query(`create temp table n as select ${ZAAK} from zaak.zaak limit 0`);
      await kopieer('zaak', `n (${ZAAK})`);
      await db.query('insert into zaak.historie (zaak_id, van, tot, stand, geheim) select z.id, z.gewijzigd, now(), z.stand, z.geheim from zaak.zaak z join n on n.id = z.id');
      await db.query(
        `update zaak.zaak z set gemeentecode = n.gemeentecode, status = n.status, leerroute = n.leerroute, school = n.school, termijn_eind = n.termijn_eind,
           stand = n.stand, gewijzigd = now() from n where z.id = n.id`,
      );
    });
    await meet('events', () => kopieer('gebeurtenis', `exchange.gebeurtenis (${GEBEURTENIS})`));
    return { seconden: delen.reduce((som, [, s]) => som + s, 0), delen: delen.map(([naam, s]) => `${naam} ${s.toFixed(2)}`).join(', ') };
  } finally {
    rmSync(map, { recursive: true, force: true });
  }
}

/** The tables as they were before the report came: no row of it, no room that its rows left behind. */
async function zetTerug(db, bericht) {
  await db.query('delete from zaak.koppeling where bericht_id = $1', [bericht.id]);
  await db.query('delete from exchange.regel where bericht_id = $1', [bericht.id]);
  await db.query('delete from exchange.origineel_blok where origineel_id = $1', [bericht.origineel_id]);
  await db.query(`delete ${GEMELD}$1)`, [bericht.id]);
  await db.query('truncate zaak.historie');
  await db.query(`update zaak.zaak set stand = stand - 'taal', school = null`);
  for (const tabel of ['zaak.koppeling', 'exchange.regel', 'exchange.origineel_blok', 'exchange.gebeurtenis', 'zaak.zaak']) await db.query(`vacuum full analyze ${tabel}`);
  await db.query('checkpoint');
}

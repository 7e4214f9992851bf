import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '#libs/platform';
import { aanmeldingen, rapport } from './kwartaalrapport.mjs';
import { leverIn, secondenTussen } from './lever-in.mjs';
import { piekgeheugen, startHub } from './proces.mjs';
import { vloer } from './vloer.mjs';

/** How the time went: sealing, reading (parse, check, encrypt, store), judging (link, fold, store). */
async function stappen(db, bericht) {
  const { rows } = await db.query(
    `select soort, min(aangemaakt) as begin, max(klaar) as eind from exchange.opdracht where bericht_id = $1 and klaar is not null group by soort`,
    [bericht.id],
  );
  const per = Object.fromEntries(rows.map((r) => [r.soort, r]));
  const gelezen = per.lezen.eind;
  return { verzegelenEnLezen: secondenTussen(bericht.ontvangen, gelezen), koppelenEnVouwen: secondenTussen(gelezen, per.herbereken.eind) };
}

/** `bench -- import --rows N`: a quarterly report over N known cases through the real way, and the floor in the same run. */
export async function benchImport({ rows }) {
  const map = mkdtempSync(join(tmpdir(), 'schakel-bench-'));
  // Open to passers-by, or the database of root would stand elsewhere and stay.
  chmodSync(map, 0o711);
  const server = await startEmbeddedPostgres({ duurzaam: true, dataMap: join(map, 'postgres') });
  const db = new pg.Client({ connectionString: server.url });
  try {
    const hub = await startHub({ databaseUrl: server.url, dataMap: map });
    await db.connect();
    const bekend = await leverIn(db, map, ['regie', 'REGIE_0141_202501.csv', aanmeldingen(rows)]);
    if (bekend.bericht.verwerkt !== rows) throw new Error(`only ${bekend.bericht.verwerkt} of ${rows} people became known`);
    await db.query('vacuum analyze');
    await db.query('checkpoint');
    const { bericht, seconden } = await leverIn(db, map, ['taalscholen', 'KR_5101_B_2025K4.csv', rapport(rows)]);
    if (bericht.verwerkt !== rows) throw new Error(`only ${bericht.verwerkt} of ${rows} lines were handled`);
    const delen = await stappen(db, bericht);
    const geheugen = piekgeheugen(hub.pid);
    await hub.stop();
    const grond = await vloer(db, bericht);
    toon({ rows, seconden, delen, geheugen, grond, aanmelden: bekend.seconden });
  } finally {
    await db.end().catch(() => undefined);
    await server.stop();
    rmSync(map, { recursive: true, force: true });
  }
}

function toon({ rows, seconden, delen, geheugen, grond, aanmelden }) {
  const uit = (regel) => process.stdout.write(`${regel}\n`);
  const procent = (deel) => `${((100 * deel) / seconden).toFixed(0)} %`;
  uit(`lines                      ${rows}`);
  uit(`make ${rows} cases known   ${aanmelden.toFixed(1)} s (regie AANMELDING, the same way)`);
  uit(`import                     ${seconden.toFixed(2)} s   ${Math.round(rows / seconden)} lines/s`);
  uit(`  seal, read, check, store ${delen.verzegelenEnLezen.toFixed(2)} s   ${procent(delen.verzegelenEnLezen)}`);
  uit(`  link, fold, store        ${delen.koppelenEnVouwen.toFixed(2)} s   ${procent(delen.koppelenEnVouwen)}`);
  uit(`floor                      ${grond.seconden.toFixed(2)} s   ${Math.round(rows / grond.seconden)} lines/s   (${grond.delen})`);
  uit(`ratio to the floor         ${(grond.seconden / seconden).toFixed(2)}`);
  uit(`peak memory (MiB)          ${Object.entries(geheugen).map(([naam, mib]) => `${naam} ${mib}`).join(', ')}`);
}

/**
 * The floor of `bench -- api`: node:http and a pool, which does the same indexed query and the same committed line in the processing log, and nothing
 * else: no token, no policy, no opening of what is sealed, no shape of its own. Prints its port.
 * Usage: DATABASE_URL=… node test/bench/kale-server.mjs
 */
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import pg from 'pg';

const POOL = 8;
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: POOL });
const GEMEENTEN = ['0141'];
const ZAAK = 'select id, stand, geheim from zaak.zaak where gemeentecode = any($1) and id = $2';
const ZOEK = `select z.id, z.stand, z.geheim from zaak.zaak z where z.gemeentecode = any($3) and z.id in (
  select s.zaak_id from zaak.sleutel s join unnest($1::text[], $2::uuid[]) as n(soort, hash) using (soort, hash) group by s.zaak_id having count(*) = cardinality($1::text[])) order by z.id limit 50`;
const LOG = `insert into logboek.verwerking (trace_id, span_id, status, name, start_time, end_time, processing_activity_id, data_subject_id, data_subject_id_type, wie, rol, gemeenten, doel)
  select $1, $2, 'Ok', $3, $4, $4, 'urn:bench', b, 'urn:schakel:betrokkene:zaak', 'bench', 'coach', $5, 'bench' from unnest($6::uuid[]) as b`;

async function lees(verzoek) {
  let tekst = '';
  for await (const stuk of verzoek) tekst += stuk;
  return JSON.parse(tekst);
}

async function zoek(verzoek) {
  const { hash } = await lees(verzoek);
  return (await pool.query(ZOEK, [['bsn'], [hash], GEMEENTEN])).rows;
}

const server = createServer(async (verzoek, antwoord) => {
  const rijen = verzoek.method === 'POST' ? await zoek(verzoek) : (await pool.query(ZAAK, [GEMEENTEN, verzoek.url.slice(1)])).rows;
  await pool.query(LOG, [randomBytes(16), randomBytes(8), verzoek.method, new Date(), GEMEENTEN, rijen.map(({ id }) => id)]);
  antwoord.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(rijen.map(({ id, stand, geheim }) => ({ id, stand, geheim: geheim.toString('base64') }))));
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
process.stdout.write(`${server.address().port}\n`);

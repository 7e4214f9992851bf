import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { geefToegangsbewijs, startEmbeddedPostgres } from '#libs/platform';
import { belast } from './belasting.mjs';
import { aanmeldingen, mijlpalen, rapport } from './kwartaalrapport.mjs';
import { leverIn } from './lever-in.mjs';
import { openKluis } from './open-kluis.mjs';
import { eigenUrl, piekgeheugen, startHub, vergeetPiek } from './proces.mjs';
import { vulAan } from './zaakveld.mjs';

/** Cases that come in by the real way; the others repeat them. */
const ECHT = 2000;
const TEGELIJK = 100;
const SECONDEN = 15;
const RONDES = 3;

async function startKaal(databaseUrl) {
  const kind = spawn(process.execPath, ['test/bench/kale-server.mjs'], { env: { ...process.env, DATABASE_URL: databaseUrl }, stdio: ['ignore', 'pipe', 'inherit'] });
  const [poort] = await once(kind.stdout, 'data');
  return { kind, url: `http://127.0.0.1:${String(poort).trim()}` };
}

const piekVan = (pid) => Math.round(Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024);
const willekeurig = (rij) => rij[Math.floor(Math.random() * rij.length)];

/** The two questions, as each of the two servers takes them. */
function vragen({ zaken, hub, kaal, token, kluis }) {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const post = (url, inhoud) => ({ url, method: 'POST', headers, body: JSON.stringify(inhoud) });
  return [
    { naam: 'case view', api: () => ({ url: `${hub}/api/v1/zaken/${willekeurig(zaken).id}`, headers }), vloer: () => ({ url: `${kaal}/${willekeurig(zaken).id}` }) },
    { naam: 'search by BSN', api: () => post(`${hub}/api/v1/zaken/_zoek`, { bsn: willekeurig(zaken).bsn }), vloer: () => post(`${kaal}/`, { hash: kluis.sleutelhash('bsn', willekeurig(zaken).bsn) }) },
  ];
}

const midden = (getallen) => [...getallen].sort((a, b) => a - b)[Math.floor(getallen.length / 2)];

/** Turn by turn, so that what else the machine does falls on both. */
async function meet({ naam, api, vloer }) {
  const rondes = { api: [], vloer: [] };
  for (const vraag of [api, vloer]) await belast(vraag, { seconden: 3, tegelijk: TEGELIJK });
  for (let i = 0; i < RONDES; i += 1) {
    rondes.api.push(await belast(api, { seconden: SECONDEN, tegelijk: TEGELIJK }));
    rondes.vloer.push(await belast(vloer, { seconden: SECONDEN, tegelijk: TEGELIJK }));
  }
  const beeld = (wie) => Object.fromEntries(['perSeconde', 'mediaan', 'p99'].map((maat) => [maat, midden(rondes[wie].map((ronde) => ronde[maat]))]));
  return { naam, api: beeld('api'), vloer: beeld('vloer') };
}

/** `bench -- api --zaken N`: case view and search over N cases, a hundred at a time, beside a bare server that does the same query and log line. Both are asked at their own port, without a gateway. */
export async function benchApi({ zaken: aantal }) {
  const map = mkdtempSync(join(tmpdir(), 'schakel-bench-'));
  // Open to passers-by, or the database of root would stand elsewhere and stay.
  chmodSync(map, 0o711);
  const server = await startEmbeddedPostgres({ duurzaam: true, dataMap: join(map, 'postgres') });
  const db = new pg.Client({ connectionString: server.url });
  let kaal;
  try {
    const hub = await startHub({ databaseUrl: server.url, dataMap: map });
    await db.connect();
    const echt = Math.min(ECHT, aantal - 1);
    for (const levering of [['regie', 'REGIE_0141_202501.csv', aanmeldingen(echt)], ['regie', 'REGIE_0141_202510.csv', mijlpalen(echt)], ['taalscholen', 'KR_5101_B_2025K4.csv', rapport(echt)]]) await leverIn(db, map, levering);
    const kluis = await openKluis(db, map);
    const zaken = await vulAan(db, kluis, aantal);
    await db.query('vacuum analyze');
    await db.query('checkpoint');
    kaal = await startKaal(server.url);
    const token = await geefToegangsbewijs(kluis, { sub: 'bench', rollen: ['coach'], gemeenten: ['0141'] }, 3600);
    vergeetPiek(hub.pid);
    process.stdout.write(`cases                      ${aantal}; ${TEGELIJK} at a time, ${RONDES} times ${SECONDEN} s each, turn by turn\n`);
    for (const vraag of vragen({ zaken, hub: eigenUrl(hub.pid, 'api'), kaal: kaal.url, token, kluis })) toon(await meet(vraag));
    process.stdout.write(`peak memory (MiB)          api ${piekgeheugen(hub.pid).api}, bare server ${piekVan(kaal.kind.pid)}\n`);
    await hub.stop();
  } finally {
    kaal?.kind.kill();
    await db.end().catch(() => undefined);
    await server.stop();
    rmSync(map, { recursive: true, force: true });
  }
}

function toon({ naam, api, vloer }) {
  const regel = ({ perSeconde, mediaan, p99 }) => `${Math.round(perSeconde)} a second, median ${Math.round(mediaan)} ms, p99 ${Math.round(p99)} ms`;
  process.stdout.write(`${naam.padEnd(26)} ${regel(api)}\n${'  bare server'.padEnd(26)} ${regel(vloer)}\n${'  ratio'.padEnd(26)} ${(api.perSeconde / vloer.perSeconde).toFixed(2)}\n`);
}

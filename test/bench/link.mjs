import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { hoofdsleutel, Kluis, startEmbeddedPostgres } from '#libs/platform';
import { leverIn, secondenTussen } from './lever-in.mjs';
import { aanmeldingen, rapport } from './link/bestanden.mjs';
import { Bevolking, OPBOUW } from './link/bevolking.mjs';
import { leesPaar } from './link/csv.mjs';
import { beoordeel, toonMisser, zaakVan } from './link/oordeel.mjs';
import { regels as regelsOver, RUIS, VREEMDEN } from './link/ruis.mjs';
import { piekgeheugen, startHub, totdat, vergeetPiek } from './proces.mjs';

const uit = (regel) => process.stdout.write(`${regel}\n`);
const procent = (deel) => `${(100 * deel).toFixed(4)} %`;

/** The reports to link: one without any number and one with, about the same people. */
function* synthetisch({ known, incoming, seed }) {
  for (const nummers of [false, true]) {
    const bevolking = new Bevolking(seed);
    const mensen = bevolking.mensen(known);
    yield { naam: nummers ? 'with BSN and V-nummer on some lines' : 'without any number', bestand: nummers ? 'KR_5102_B_2025K4.csv' : 'KR_5101_B_2025K4.csv', mensen, regels: [...regelsOver(mensen, bevolking, seed, { nummers, aantal: incoming })] };
  }
}

function* vanBestanden(opties) {
  yield { naam: `${opties.left} and ${opties.right}`, bestand: 'KR_5101_B_2025K4.csv', ...leesPaar(opties) };
}

/** Waits until no line is to be weighed any more, and tells how far it is. */
async function totGewogen(db) {
  let gemeld = Date.now();
  await totdat(async () => {
    const [{ open, over }] = (await db.query(`select (select count(*)::int from exchange.opdracht where klaar is null and geparkeerd is null) as open, (select count(*)::int from zaak.te_wegen) as over`)).rows;
    if (Date.now() - gemeld > 10_000) {
      gemeld = Date.now();
      uit(`  … ${over} lines to weigh`);
    }
    return open === 0;
  }, { elkeMs: 100, deadlineMs: 4 * 3_600_000 });
}

/** `bench -- link`: how well and how fast lines find their person, through the whole hub on a real database. */
export async function benchLink(opties) {
  const map = mkdtempSync(join(tmpdir(), 'schakel-bench-'));
  // Open to passers-by, or the database of root would stand elsewhere and stay.
  chmodSync(map, 0o711);
  const server = await startEmbeddedPostgres({ duurzaam: true, dataMap: join(map, 'postgres') });
  const db = new pg.Client({ connectionString: server.url });
  try {
    const hub = await startHub({ databaseUrl: server.url, dataMap: map });
    await db.connect();
    const kluis = new Kluis(hoofdsleutel(undefined, map));
    if (opties.left === undefined) toonOpzet(opties);
    let bekend = false;
    for (const proef of opties.left === undefined ? synthetisch(opties) : vanBestanden(opties)) {
      if (!bekend) await maakBekend(db, map, proef.mensen);
      bekend = true;
      await voerUit({ db, map, hub, kluis, proef, opties });
    }
    await hub.stop();
  } finally {
    await db.end().catch(() => undefined);
    await server.stop();
    rmSync(map, { recursive: true, force: true });
  }
}

async function maakBekend(db, map, mensen) {
  const { bericht, seconden } = await leverIn(db, map, ['regie', 'REGIE_0141_202501.csv', aanmeldingen(mensen)]);
  uit(`made known                 ${bericht.verwerkt} of ${mensen.length} people in ${seconden.toFixed(1)} s (regie AANMELDING); ${bericht.afgekeurd} refused, ${bericht.wacht} waiting`);
  await db.query('vacuum analyze');
  await db.query('checkpoint');
}

async function voerUit({ db, map, hub, kluis, proef, opties }) {
  const { mensen, regels } = proef;
  vergeetPiek(hub.pid);
  const voor = piekgeheugen(hub.pid);
  const begin = Date.now();
  const { bericht, seconden } = await leverIn(db, map, ['taalscholen', proef.bestand, rapport(regels.map(({ regel }) => regel))]);
  uit(`\n${proef.naam}`);
  uit(`  read and linked          ${seconden.toFixed(1)} s; ${bericht.wacht} of ${bericht.regels} lines wait`);
  await totGewogen(db);
  const alles = secondenTussen(begin, Date.now());
  const geheugen = piekgeheugen(hub.pid);
  const wie = opties['print-misjudged'] ? new Map(mensen.map((mens) => [zaakVan(kluis, mens), mens])) : null;
  const telling = await beoordeel(db, kluis, bericht.id, regels, wie === null ? undefined : (misser) => uit(toonMisser(misser, wie)));
  toon(telling, { alles, weeg: alles - seconden, wacht: bericht.wacht, voor, geheugen });
}

function toon(t, { alles, weeg, wacht, voor, geheugen }) {
  uit(`  true links               ${t.waar}; lines about strangers ${t.vreemd}${t.afgekeurd > 0 ? `; refused ${t.afgekeurd}` : ''}`);
  uit(`  linked by itself         ${t.automatisch}, of which wrong ${t.fout} (${Object.entries(t.gronden).map(([grond, n]) => `${grond} ${n}`).join(', ')})`);
  uit(`  precision of these       ${procent(t.precisie)}   (target 99.99 %)`);
  uit(`  proposed, true one among ${t.voorgesteld} (first of at most three: ${t.eerste}); missed ${t.gemist}`);
  uit(`  recall, linked+proposed  ${procent(t.vangst)}   (target 99 %)`);
  uit(`  strangers with proposals ${t.vreemdMetVoorstel}`);
  uit(`  from file to proposals   ${alles.toFixed(1)} s   ${Math.round(t.regels / alles)} persons/s`);
  uit(`  weighed                  ${wacht} lines in ${weeg.toFixed(1)} s   ${Math.round(wacht / Math.max(weeg, 0.001))} lines/s`);
  uit(`  memory (MiB)             ${Object.keys(geheugen).map((naam) => `${naam} ${voor[naam]} before, ${geheugen[naam]} at most`).join('; ')}`);
}

function toonOpzet({ known, incoming, seed }) {
  uit(`known ${known}, incoming ${incoming} and strangers on top, seed ${seed}; ${cpus().length} cores, load ${loadavg().map((n) => n.toFixed(1)).join(' ')}`);
  const tabel = (kop, kansen) => {
    uit(kop);
    for (const [naam, [kans, wat]] of Object.entries(kansen)) uit(`  ${naam.padEnd(24)} ${String(kans).padEnd(7)} ${wat}`);
  };
  tabel('people', OPBOUW);
  tabel('noise', RUIS);
  tabel('strangers', VREEMDEN);
}

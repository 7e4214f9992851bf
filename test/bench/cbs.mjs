import { once } from 'node:events';
import { chmodSync, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { geefToegangsbewijs, startEmbeddedPostgres } from '#libs/platform';
import { aanmeldingen, mijlpalen, rapport } from './kwartaalrapport.mjs';
import { leverIn, secondenTussen } from './lever-in.mjs';
import { openKluis } from './open-kluis.mjs';
import { piekgeheugen, startHub, totdat, vergeetPiek } from './proces.mjs';

const BATCH = 500;

/** Asks for the delivery over the API and fetches it, as `hub deliver` does. */
async function maak(hub, kluis, doel) {
  const vraag = async (pad, init = {}) => {
    const token = await geefToegangsbewijs(kluis, { sub: 'bench', rollen: ['beheerder', 'coach'], gemeenten: ['0141'] }, 600);
    const antwoord = await fetch(`${hub.url}/api/v1/leveringsbestanden${pad}`, { ...init, headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' } });
    if (!antwoord.ok) throw new Error(`the API said ${antwoord.status}`);
    return antwoord;
  };
  const begin = Date.now();
  const { id } = await (await vraag('', { method: 'POST', body: JSON.stringify({ levering: 'cbs/swi', periode: '2025K4' }) })).json();
  const stand = await totdat(async () => {
    const nu = await (await vraag(`/${id}`)).json();
    return nu.status === 'gevraagd' ? undefined : nu;
  });
  if (stand.status !== 'gemaakt') throw new Error('the delivery was not made');
  const uit = createWriteStream(doel);
  for await (const stuk of (await vraag(`/${id}/inhoud`)).body) if (!uit.write(stuk)) await once(uit, 'drain');
  uit.end();
  await once(uit, 'finish');
  return { ...stand.bestand, seconden: secondenTussen(begin, Date.now()) };
}

const VELDEN = ['doelgroep', 'dagtekeningInitielePip', 'dagtekeningPip', 'leerroute', 'niveauPip', 'zrouteEindgesprek', 'pvt', 'map'];

/** The floor: one query that streams the same fields, opened the same way, to an XML file. No selection, rules, mapping, schema or sealing. */
async function vloer(db, kluis, doel) {
  const begin = Date.now();
  const uit = createWriteStream(doel);
  const kolommen = VELDEN.map((veld) => `stand ->> '${veld}' as "${veld}"`).join(', ');
  await db.query('begin read only');
  await db.query(`declare c no scroll cursor for select id, geheim, ${kolommen}, stand -> 'taal' ->> 'cumulatief' as uren, stand -> 'ontzorging' ->> 'start' as start, stand -> 'ontzorging' ->> 'eind' as eind
    from zaak.zaak where gemeentecode = '0141' order by id`);
  uit.write('<x>\n');
  for (;;) {
    const { rows } = await db.query(`fetch ${BATCH} from c`);
    if (rows.length === 0) break;
    let tekst = '';
    for (const { id, geheim, ...velden } of rows) {
      const { bsn } = JSON.parse(kluis.ontzegel(geheim, `zaak/${id}`).toString());
      tekst += `<r><bsn>${bsn}</bsn>`;
      for (const naam in velden) if (velden[naam] !== null) tekst += `<${naam}>${velden[naam]}</${naam}>`;
      tekst += '</r>\n';
    }
    if (!uit.write(tekst)) await once(uit, 'drain');
  }
  await db.query('rollback');
  uit.end('</x>\n');
  await once(uit, 'finish');
  return secondenTussen(begin, Date.now());
}

/** `bench -- cbs --cases N`: the quarterly delivery over N cases from request to file, and the floor in the same run. */
export async function benchCbs({ cases }) {
  const map = mkdtempSync(join(tmpdir(), 'schakel-bench-'));
  // Open to passers-by, or the database of root would stand elsewhere and stay.
  chmodSync(map, 0o711);
  const server = await startEmbeddedPostgres({ duurzaam: true, dataMap: join(map, 'postgres') });
  const db = new pg.Client({ connectionString: server.url });
  try {
    const hub = await startHub({ databaseUrl: server.url, dataMap: map });
    await db.connect();
    await leverIn(db, map, ['regie', 'REGIE_0141_202501.csv', aanmeldingen(cases)]);
    await leverIn(db, map, ['regie', 'REGIE_0141_202510.csv', mijlpalen(cases)]);
    await leverIn(db, map, ['taalscholen', 'KR_5101_B_2025K4.csv', rapport(cases)]);
    await db.query('vacuum analyze');
    await db.query('checkpoint');
    const kluis = await openKluis(db, map);
    vergeetPiek(hub.pid);
    const voor = piekgeheugen(hub.pid);
    const levering = await maak(hub, kluis, join(map, 'levering.xml'));
    if (levering.records !== cases) throw new Error(`only ${levering.records} of ${cases} cases are in the delivery`);
    const na = piekgeheugen(hub.pid);
    const grond = await vloer(db, kluis, join(map, 'vloer.xml'));
    await hub.stop();
    toon({ cases, levering, voor, na, grond });
  } finally {
    await db.end().catch(() => undefined);
    await server.stop();
    rmSync(map, { recursive: true, force: true });
  }
}

function toon({ cases, levering, voor, na, grond }) {
  const uit = (regel) => process.stdout.write(`${regel}\n`);
  uit(`cases                      ${cases}   (${(levering.grootte / 2 ** 20).toFixed(1)} MiB)`);
  uit(`delivery, asked to fetched ${levering.seconden.toFixed(2)} s   ${Math.round(cases / levering.seconden)} cases/s`);
  uit(`floor                      ${grond.toFixed(2)} s   ${Math.round(cases / grond)} cases/s`);
  uit(`ratio to the floor         ${(grond / levering.seconden).toFixed(2)}`);
  uit(`memory (MiB)               ${Object.keys(na).map((naam) => `${naam} ${voor[naam]} before, ${na[naam]} at most`).join('; ')}`);
}

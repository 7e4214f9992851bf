import { chmodSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { geefToegangsbewijs, hoofdsleutel, Kluis } from '#libs/platform';
import { startHub, totdat } from './proces.mjs';

/** Asked this often, so a figure is at most this much too high. */
const ELKE_MS = 5;
const DOEL_MS = 1000;

/** A COA handover of one invented person, the n-th. */
function overdracht(n) {
  const vNummer = String(2900000000 + n);
  const nummer = String(n).padStart(4, '0');
  const bericht = { berichtId: `00000000-0000-4000-8000-00000000${nummer}`, soort: 'OVERDRACHT', versie: '1.0', gemeentecode: '0141', verzonden: '2025-04-14T08:00:00Z' };
  const dossier = { tvsNummer: `T000${nummer}`, koppelingsdatum: '2025-02-03', huisvestingsdatum: '2025-04-14' };
  const permit = { soort: 'ASIEL_BEPAALDE_TIJD', ingangsdatum: '2024-12-01' };
  const persoon = { vNummer, rol: 'HOOFDPERSOON', geslachtsnaam: `Bench${n}`, voornamen: 'Omar', geslacht: 'M', geboortedatum: '1991-05-17', verblijfsvergunning: permit };
  return { vNummer, naam: `TVS-0141-20250414-${nummer}O.json`, inhoud: JSON.stringify({ bericht, dossier, personen: [persoon] }) };
}

async function isTeZien({ url, token }, vNummer) {
  const antwoord = await fetch(`${url}/api/v1/zaken/_zoek`, {
    method: 'POST', body: JSON.stringify({ vNummer }), headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
  });
  if (!antwoord.ok) throw new Error(`the API said ${antwoord.status}`);
  return (await antwoord.json()).resultaten.length === 1;
}

/** Milliseconds from the file appearing whole in the drop folder to the case being found through the API. */
async function meet(hub, map, n) {
  const { vNummer, naam, inhoud } = overdracht(n);
  const doel = join(map, 'inbox', 'coa', naam);
  writeFileSync(`${doel}.part`, inhoud);
  const begin = performance.now();
  renameSync(`${doel}.part`, doel);
  await totdat(() => isTeZien(hub, vNummer), { elkeMs: ELKE_MS, deadlineMs: 60_000 });
  return performance.now() - begin;
}

/** `bench -- handover`: how soon a COA handover is visible, one after another on a hub as `npm start` runs it. */
export async function benchHandover({ times }) {
  const map = mkdtempSync(join(tmpdir(), 'schakel-bench-'));
  // Open to passers-by, or the database of root would stand elsewhere and stay.
  chmodSync(map, 0o711);
  let gestart;
  try {
    gestart = await startHub({ dataMap: map });
    const kluis = new Kluis(hoofdsleutel(undefined, map));
    const token = await geefToegangsbewijs(kluis, { sub: 'bench', rollen: ['coach'], gemeenten: ['0141'] }, 3600);
    const duur = [];
    for (let n = 1; n <= times; n += 1) duur.push(await meet({ url: gestart.url, token }, map, n));
    const oplopend = [...duur].sort((a, b) => a - b);
    const uit = (regel) => process.stdout.write(`${regel}\n`);
    uit(`handovers                  ${times}   (queues on ${process.env.REDIS_URL ? 'Redis' : 'PostgreSQL'})`);
    uit(`file appears → in the API  median ${Math.round(oplopend[Math.floor(times / 2)])} ms, max ${Math.round(oplopend.at(-1))} ms   (first ${Math.round(duur[0])} ms; aim < ${DOEL_MS} ms)`);
  } finally {
    await gestart?.stop();
    rmSync(map, { recursive: true, force: true });
  }
}

import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type DraaiendeHub, hub, leeft, postmaster, totGereed } from '../support/hub.harness.js';
import { Hubclient } from '../support/hubclient.js';
import { pollUntil } from '../support/poll-until.js';

const PROCESSEN = ['api', 'connectors', 'portal', 'worker', 'simulators'];
/** Longer than the schedule by which the hub looks what must go to Stadsbank (ten seconds). */
const NAKIJKEN_MS = 13_000;

interface Levering {
  id: number;
  partner: string;
  bestand: string;
  sha256: string;
  status: string;
  pogingen: { soort: string; antwoord: string | null }[];
}

interface Voorstel {
  levering: string;
  kenmerk: string;
  zaak: string;
  status: string;
  goedkeuringen: { door: string }[];
}

interface Zaakregel {
  id: string;
  budgetbeheer: { instructieId: string; status: string }[];
}

let dataMap: string;
let draaiend: DraaiendeHub;
let klant: Hubclient;

beforeAll(async () => {
  dataMap = mkdtempSync(join(realpathSync(tmpdir()), 'schakel-demonstratie-'));
  await begin();
});
afterAll(async () => {
  await draaiend.stop();
  rmSync(dataMap, { recursive: true, force: true });
});

async function begin(): Promise<void> {
  draaiend = await hub(dataMap, { leeg: false });
  await totGereed(draaiend);
  klant = new Hubclient(draaiend.url, dataMap);
}

async function leveringen(): Promise<Levering[]> {
  const { resultaten } = await klant.json<{ resultaten: { id: number }[] }>('beheerder', '/leveringen?aantal=100');
  return Promise.all(resultaten.map(async ({ id }) => klant.json<Levering>('beheerder', `/leveringen/${id}`)));
}

/** Those for Stadsbank: what two people must approve. */
const voorstellen = async (): Promise<Voorstel[]> => (await klant.json<{ resultaten: Voorstel[] }>('coach', '/voorstellen?aantal=100')).resultaten.filter(({ levering }) => levering === 'stadsbank/budgetplan');

async function zaken(): Promise<Zaakregel[]> {
  const antwoord = await klant.vraag('coach', '/zaken', { headers: { accept: 'application/x-ndjson' } });
  return (await antwoord.text()).trim().split('\n').map((regel) => JSON.parse(regel) as Zaakregel);
}

/** What the partners did, by effect: their own books. */
function effecten(): Record<string, Record<string, number>> {
  return Object.fromEntries(['stadsbank', 'cbs'].map((partner) => [partner, (JSON.parse(readFileSync(join(dataMap, 'simulators', `${partner}.json`), 'utf8')) as { effecten: Record<string, number> }).effecten]));
}

/** All that was sent, told and done. */
async function stand(): Promise<object> {
  const actief = (await zaken()).flatMap(({ id, budgetbeheer }) => budgetbeheer.map((b) => `${id} ${b.instructieId} ${b.status}`));
  return { leveringen: await leveringen(), voorstellen: await voorstellen(), actief: actief.sort(), effecten: effecten() };
}

/** Every delivery is done, and every proposal that was sent is an account that runs. */
async function isKlaar(): Promise<boolean> {
  if (readFileSync(join(dataMap, 'demonstratie'), 'utf8').trim() !== 'klaar') return false;
  const verzonden = (await voorstellen()).filter(({ status }) => status === 'verzonden');
  const lopend = new Set((await zaken()).flatMap(({ budgetbeheer }) => budgetbeheer.filter(({ status }) => status === 'ACTIEF').map(({ instructieId }) => instructieId)));
  const alle = await leveringen();
  const partners = new Set(alle.filter(({ status }) => status === 'afgerond').map(({ partner }) => partner));
  return partners.has('stadsbank') && partners.has('cbs') && alle.every(({ status }) => status === 'afgerond') && verzonden.length > 0 && verzonden.every(({ kenmerk }) => lopend.has(kenmerk)) && Object.keys(effecten().cbs ?? {}).length > 0;
}

describe('npm start with the demonstration', () => {
  it('has Stadsbank accounts opened after two people approved, and a CBS delivery accepted, with their attempts', async () => {
    await pollUntil(async () => isKlaar().catch(() => false), { elkeMs: 500, wat: 'the demonstration to have sent everything' });
    const alle = await leveringen();
    for (const { partner, bestand, pogingen } of alle) expect({ partner, bestand, antwoorden: pogingen.map(({ antwoord }) => antwoord) }).toEqual({ partner, bestand, antwoorden: ['bevestigd'] });
    for (const { status, goedkeuringen } of await voorstellen()) expect([status, new Set(goedkeuringen.map(({ door }) => door)).size]).toEqual(['verzonden', 2]);
    expect(effecten()).toEqual({
      stadsbank: Object.fromEntries(alle.filter(({ partner }) => partner === 'stadsbank').map(({ bestand }) => [bestand.replace(/^BUDGETPLAN_(.+)_v(\d+)[.]json$/, '$1/$2'), 1])),
      cbs: Object.fromEntries(alle.filter(({ partner }) => partner === 'cbs').map(({ bestand }) => [bestand, 1])),
    });
  });

  it('shows the same after everything was killed and started again, and sends nothing twice', async () => {
    await klant.rust();
    const voor = await stand();
    const pids = [draaiend.proces.pid as number, ...PROCESSEN.map((naam) => draaiend.pid(naam) as number), postmaster(dataMap)];
    for (const pid of pids) process.kill(pid, 'SIGKILL');
    await draaiend.einde;
    await pollUntil(() => !pids.some(leeft), { wat: 'all of it to be gone' });
    await begin();
    const tot = Date.now() + NAKIJKEN_MS;
    await pollUntil(async () => {
      expect(await stand()).toEqual(voor);
      return Date.now() > tot;
    }, { elkeMs: 1_000, wat: 'a hub that looked again what must go out' });
    await klant.rust();
    expect(await stand()).toEqual(voor);
  });
});

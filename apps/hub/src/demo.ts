import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pauze } from 'node:timers/promises';
import { laatsteVerslagperiode, verslagperiodeEinde } from '#libs/case-model';
import { Klok } from '#libs/platform';
import { beslisOverWerk } from './beslis-over-werk.js';
import { Hubclient } from './client.js';
import { wachtOpRust } from './wacht-op-rust.js';
import { STANDAARD_KANSEN } from './world/kansen.js';
import { schrijfWereld } from './world/wereld.js';

/** Small enough to be in within a minute, large enough to meet nearly every oddity of the showcase. */
const AANTAL = 40;
const ZAAD = 'demonstratie';
/** Two coaches who do not exist. They approve what goes to Stadsbank: one alone cannot. */
const COACHES = ['anouk.demonstratie', 'bram.demonstratie'];
const KIJK_MS = 500;
/** So many looks without a proposal (two minutes), and there is none: the hub looks for them every ten seconds, on a busy machine less often. */
const GEDULD = 240;

interface Manifestregel {
  partner: string;
  bestand: string;
}

/**
 * Sends an invented world of some forty people to the hub at `basisUrl`, file by file in order of arrival, the way partners do; then two coaches
 * approve the instructions for Stadsbank, one decides about the work that WerkgeverServicePunt proposes, and the quarterly file goes to CBS. Settles when all that is done; doing it again does nothing new.
 * Rejects when the hub refuses something. Nobody in it exists.
 */
export async function laadDemonstratie(basisUrl: string, dataDir: string): Promise<void> {
  const hub = new Hubclient(basisUrl, dataDir);
  const { gemeenten } = await hub.status();
  const vandaag = new Klok().vandaag();
  await stuurWereld(hub, dataDir, { gemeente: gemeenten[0] ?? '0141', tot: laatsteDag(vandaag) });
  await wachtOpRust(hub);
  const coaches = COACHES.map((sub) => new Hubclient(basisUrl, dataDir, { sub, rollen: ['coach'] }));
  for (const coach of coaches) coach.werktVoor(gemeenten);
  await keurGoed(coaches);
  if (coaches[0] !== undefined) await beslisOverWerk(coaches[0]);
  await leverCbs(hub, gemeenten[0] ?? '0141', laatsteVerslagperiode('kwartaal', vandaag));
}

/** The world ends with the last month that has ended: what its people live now is then still going on. */
function laatsteDag(vandaag: string): string {
  return verslagperiodeEinde('maand', laatsteVerslagperiode('maand', vandaag));
}

/** What the partners will answer goes to those who play them. */
async function stuurWereld(hub: Hubclient, dataDir: string, { gemeente, tot }: { gemeente: string; tot: string }): Promise<void> {
  const map = mkdtempSync(join(tmpdir(), 'schakel-demonstratie-'));
  try {
    await schrijfWereld({ aantal: AANTAL, zaad: ZAAD, tot, gemeente, kansen: STANDAARD_KANSEN, partners: true }, map);
    mkdirSync(join(dataDir, 'simulators'), { recursive: true });
    copyFileSync(join(map, 'draaiboek.json'), join(dataDir, 'simulators', 'draaiboek.json'));
    const manifest = JSON.parse(readFileSync(join(map, 'manifest.json'), 'utf8')) as Manifestregel[];
    for (const { partner, bestand } of manifest) await hub.stuurIn({ partner, pad: join(map, bestand) });
  } finally {
    rmSync(map, { recursive: true, force: true });
  }
}

/** Each coach looks for what waits and approves it, until nothing does. */
async function keurGoed(coaches: readonly Hubclient[]): Promise<void> {
  let gezien = 0;
  for (let keer = 0; keer < GEDULD; keer += 1) {
    for (const [wie, coach] of coaches.entries()) gezien += await keurOpenGoed(coach, COACHES[wie] ?? '');
    if (gezien > 0 && (await coaches[0]?.openVoorstellen())?.length === 0) return;
    await pauze(KIJK_MS);
  }
}

async function keurOpenGoed(coach: Hubclient, naam: string): Promise<number> {
  const open = (await coach.openVoorstellen()).filter(({ goedkeuringen }) => !goedkeuringen.some(({ door }) => door === naam));
  for (const { id } of open) await coach.keurGoed(id);
  return open.length;
}

/** Once; after that there is a delivery for the quarter. */
async function leverCbs(hub: Hubclient, gemeente: string, periode: string): Promise<void> {
  if ((await hub.leveringen('cbs')).length > 0) return;
  const { id } = await hub.vraagLevering({ levering: 'cbs/swi', periode, soort: 'R', gemeente });
  while ((await hub.leveringsbestand(id)).status === 'gevraagd') await pauze(KIJK_MS);
  await hub.verstuur(id);
}

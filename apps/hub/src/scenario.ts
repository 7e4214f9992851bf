import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Zaak } from './antwoorden.js';
import type { Hubclient } from './client.js';
import { Gebruiksfout } from './gebruiksfout.js';
import { PriveHub } from './prive-hub.js';
import { afwijkingen, type Scenario } from './scenario-oordeel.js';
import { meldVoortgang, wisVoortgang } from './voortgang.js';
import { wachtOpRust } from './wacht-op-rust.js';

/** `hub scenario`: plays each scenario on an emptied hub of its own and tells how it ends. Exit code 1 if any differs. */
export async function speelScenarios(mappen: readonly string[]): Promise<number> {
  const scenarios = mappen.flatMap(scenariomappen);
  meldVoortgang('een eigen hub starten');
  const hub = await PriveHub.start();
  let goed = 0;
  try {
    for (const map of scenarios) {
      meldVoortgang(basename(map));
      await hub.leeg();
      const anders = await speel(hub.client, map);
      wisVoortgang();
      process.stdout.write(`${anders.length === 0 ? 'klopt   ' : 'WIJKT AF'}  ${basename(map)}\n${anders.map((regel) => `            ${regel}\n`).join('')}`);
      if (anders.length === 0) goed++;
    }
  } finally {
    await hub.stop();
  }
  process.stdout.write(`${goed} van ${scenarios.length}\n`);
  return goed === scenarios.length ? 0 : 1;
}

/** The scenario in a folder, or those in the folders below it. */
function scenariomappen(map: string): string[] {
  if (existsSync(join(map, 'scenario.json'))) return [map];
  if (!existsSync(map)) throw new Gebruiksfout(`${map} bestaat niet.`);
  const onder = readdirSync(map).sort().map((naam) => join(map, naam)).filter((pad) => existsSync(join(pad, 'scenario.json')));
  if (onder.length === 0) throw new Gebruiksfout(`In ${map} staat geen scenario.json.`);
  return onder;
}

async function speel(hub: Hubclient, map: string): Promise<string[]> {
  const scenario = JSON.parse(readFileSync(join(map, 'scenario.json'), 'utf8')) as Scenario;
  const ids: number[] = [];
  for (const stap of scenario.stappen) ids.push((await hub.stuurIn({ partner: stap.partner, pad: join(map, stap.bestand) })).id);
  const { opdrachten } = await wachtOpRust(hub);
  const bestanden = [];
  for (const id of ids) bestanden.push({ bericht: await hub.bericht(id), bevindingen: await hub.bevindingen(id) });
  const zaken: Zaak[] = [];
  for await (const zaak of hub.zaken()) zaken.push(zaak);
  const mislukt = opdrachten.mislukt > 0 ? [`${opdrachten.mislukt} opdrachten mislukt`] : [];
  return [...mislukt, ...afwijkingen(scenario, { bestanden, zaken })];
}

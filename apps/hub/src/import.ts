import { statSync } from 'node:fs';
import type { Bericht, Tellingen } from './antwoorden.js';
import { Hubclient } from './client.js';
import { invoerlijst, type Invoer } from './invoerlijst.js';
import { meldVoortgang, wisVoortgang } from './voortgang.js';
import { wachtOpRust } from './wacht-op-rust.js';

const KOLOMMEN: readonly (readonly [keyof Tellingen, string])[] = [
  ['verwerkt', 'verwerkt'], ['wachtOpKoppeling', 'wacht'], ['afgekeurd', 'afgekeurd'], ['dubbel', 'dubbel'], ['buitenBereik', 'buiten'],
];

/** `hub import`: takes files in, waits until all is at rest, and tells of each how it then stands. Exit code 1 when one is out of balance or differs. */
export async function importeer(paden: readonly string[], partner: string | undefined): Promise<number> {
  const lijst = invoerlijst(paden, partner);
  const hub = await Hubclient.vind();
  const ids: number[] = [];
  for (const invoer of lijst) {
    meldVoortgang(`${ids.length + 1} van ${lijst.length} ${invoer.naam} (${Math.ceil(statSync(invoer.pad).size / 1024)} kB)`);
    ids.push((await hub.stuurIn(invoer)).id);
  }
  const stand = await wachtOpRust(hub, ({ berichten, opdrachten }) => {
    meldVoortgang(`nog ${berichten.onderweg} bestanden en ${opdrachten.wachtend + opdrachten.lopend} opdrachten onderweg`);
  });
  wisVoortgang();
  let goed = true;
  for (const [plaats, id] of ids.entries()) goed = toon(lijst[plaats] as Invoer, await hub.bericht(id)) && goed;
  if (stand.opdrachten.mislukt > 0) process.stderr.write(`${stand.opdrachten.mislukt} opdrachten zijn mislukt; zie: hub status\n`);
  return goed && stand.opdrachten.mislukt === 0 ? 0 : 1;
}

/** One line; true when the file is in balance and stands as its manifest says. */
function toon(invoer: Invoer, bericht: Bericht): boolean {
  const inBalans = bericht.regels === KOLOMMEN.reduce((som, [naam]) => som + bericht.tellingen[naam], 0);
  const klopt = !invoer.verwacht || staatAls(bericht, invoer.verwacht);
  const oordeel = !inBalans ? 'NIET IN BALANS' : !invoer.verwacht ? '' : klopt ? 'klopt' : `WIJKT AF: verwacht ${tekst(invoer.verwacht)}`;
  process.stdout.write(`${tekst(bericht)}  ${invoer.naam}  ${oordeel}`.trimEnd() + '\n');
  return inBalans && klopt;
}

/** Whether a message stands as expected: state and all five counts. */
export function staatAls(bericht: Pick<Bericht, 'status' | 'tellingen'>, verwacht: NonNullable<Invoer['verwacht']>): boolean {
  return bericht.status === verwacht.status && KOLOMMEN.every(([naam]) => bericht.tellingen[naam] === verwacht.tellingen[naam]);
}

/** State and counts on one line. */
export function tekst({ status, tellingen }: Pick<Bericht, 'status' | 'tellingen'>): string {
  return `${status.padEnd(12)} ${KOLOMMEN.map(([naam, kop]) => `${kop} ${String(tellingen[naam]).padStart(4)}`).join('  ')}`;
}

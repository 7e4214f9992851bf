import { setTimeout as wacht } from 'node:timers/promises';
import { leesStoringen } from './lees-storingen.js';
import { type Lijnpartner, startHttps, startSftp } from './lijn/start-lijnpartners.js';
import { Mapsimulator } from './map/mapsimulator.js';
import type { Simulatoromgeving } from './omgeving.js';
import { PARTNERS } from './partners/index.js';

const RONDE_MS = 200;

/** All partners at work. `meld` gets one line for what went wrong; a partner goes on after it. */
export async function startSimulatoren(omgeving: Simulatoromgeving, meld: (regel: string) => void): Promise<{ stop(): Promise<void> }> {
  const { dataMap, sftpPoort, httpsPoort } = omgeving;
  const lijnen: { sftp?: Lijnpartner; https?: Lijnpartner } = {};
  if (sftpPoort !== undefined) lijnen.sftp = await startSftp(dataMap, sftpPoort);
  if (httpsPoort !== undefined) lijnen.https = await startHttps(dataMap, httpsPoort);
  const stop = new AbortController();
  const datum = () => omgeving.datum ?? vandaag();
  const lopend = PARTNERS.map(async (partner) => {
    const simulator = new Mapsimulator(partner, { dataMap, nu: () => Date.now(), datum });
    return loop(async () => simulator.ronde(), { naam: partner.naam, meld, stop: stop.signal });
  });
  for (const naam of ['sftp', 'https'] as const) {
    const lijn = lijnen[naam];
    if (lijn !== undefined) lopend.push(loop(() => void (lijn.storing = leesStoringen(dataMap)[naam] ?? {}), { naam, meld, stop: stop.signal }));
  }
  return {
    stop: async () => {
      stop.abort();
      await Promise.all([...lopend, ...Object.values(lijnen).map(async (lijn: Lijnpartner) => lijn.stop())]);
    },
  };
}

async function loop(ronde: () => Promise<void> | void, { naam, meld, stop }: { naam: string; meld: (regel: string) => void; stop: AbortSignal }): Promise<void> {
  let vorige = '';
  while (!stop.aborted) {
    const fout = await Promise.resolve()
      .then(ronde)
      .then(
        () => '',
        (reden: unknown) => (reden instanceof Error ? reden.message : 'unknown'),
      );
    if (fout !== '' && fout !== vorige) meld(`${naam}: ${fout}`);
    vorige = fout;
    await wacht(RONDE_MS, undefined, { signal: stop }).catch(() => undefined);
  }
}

/** Today in the Netherlands, jjjj-mm-dd. */
function vandaag(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date());
}

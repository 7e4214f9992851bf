import { setTimeout as wacht } from 'node:timers/promises';
import { startHttps, startSftp } from './lijn/start-lijnpartners.js';
import { Mapsimulator } from './map/mapsimulator.js';
import type { Simulatoromgeving } from './omgeving.js';
import { PARTNERS } from './partners/index.js';

const RONDE_MS = 200;

/** All partners at work. `meld` gets one line for what went wrong; a partner goes on after it. */
export async function startSimulatoren(omgeving: Simulatoromgeving, meld: (regel: string) => void): Promise<{ stop(): Promise<void> }> {
  const { dataMap, sftpPoort, httpsPoort } = omgeving;
  const lijnen: { stop(): Promise<void> }[] = [];
  if (sftpPoort !== undefined) lijnen.push(await startSftp(dataMap, sftpPoort));
  if (httpsPoort !== undefined) lijnen.push(await startHttps(dataMap, httpsPoort));
  const stop = new AbortController();
  const datum = () => omgeving.datum ?? vandaag();
  const lopend = PARTNERS.map(async (partner) => loop(new Mapsimulator(partner, { dataMap, nu: () => Date.now(), datum }), { naam: partner.naam, meld, stop: stop.signal }));
  return {
    stop: async () => {
      stop.abort();
      await Promise.all([...lopend, ...lijnen.map(async (lijn) => lijn.stop())]);
    },
  };
}

async function loop(simulator: Mapsimulator, { naam, meld, stop }: { naam: string; meld: (regel: string) => void; stop: AbortSignal }): Promise<void> {
  let vorige = '';
  while (!stop.aborted) {
    const fout = await simulator.ronde().then(
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

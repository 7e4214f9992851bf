import { once } from 'node:events';
import type { Zaak } from './antwoorden.js';
import { Hubclient } from './client.js';

/** `hub export zaken`: one reconciled case a line on standard output, sorted by vNummer then bsn. */
export async function exporteer(): Promise<number> {
  const hub = await Hubclient.vind();
  for (const zaak of await gesorteerdeZaken(hub)) {
    if (!process.stdout.write(`${JSON.stringify(zaak)}\n`)) await once(process.stdout, 'drain');
  }
  return 0;
}

/** Every case, sorted by vNummer then bsn; who has neither of a kind comes first. */
export async function gesorteerdeZaken(hub: Hubclient): Promise<Zaak[]> {
  const zaken: Zaak[] = [];
  for await (const zaak of hub.zaken()) zaken.push(zaak);
  return zaken.sort((a, b) => opTekst(a.vNummer, b.vNummer) || opTekst(a.bsn, b.bsn));
}

function opTekst(a: string | null, b: string | null): number {
  const [links, rechts] = [a ?? '', b ?? ''];
  return links < rechts ? -1 : links > rechts ? 1 : 0;
}

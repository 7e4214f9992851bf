import { once } from 'node:events';
import type { Zaak } from './antwoorden.js';
import { Hubclient } from './client.js';

/** `hub export zaken`: one reconciled case a line on standard output, sorted by vNummer then bsn. */
export async function exporteer(): Promise<number> {
  const hub = await Hubclient.vind();
  const zaken: { sleutel: string; regel: string }[] = [];
  for await (const regel of hub.zaakregels()) zaken.push({ sleutel: sorteersleutel(JSON.parse(regel) as Zaak), regel });
  zaken.sort((a, b) => (a.sleutel < b.sleutel ? -1 : a.sleutel > b.sleutel ? 1 : 0));
  for (const { regel } of zaken) if (!process.stdout.write(`${regel}\n`)) await once(process.stdout, 'drain');
  return 0;
}

/** Who has no V-nummer comes first, in order of BSN. */
function sorteersleutel({ vNummer, bsn }: Zaak): string {
  return `${vNummer ?? ''} ${bsn ?? ''}`;
}

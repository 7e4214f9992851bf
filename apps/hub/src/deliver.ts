import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { setTimeout as pauze } from 'node:timers/promises';
import { leesLeveringen } from '#libs/connector-kit';
import type { Leveringsbestand } from './antwoorden.js';
import { Hubclient, type Leveringsvraag } from './client.js';
import { Gebruiksfout } from './gebruiksfout.js';
import { meldVoortgang, wisVoortgang } from './voortgang.js';

const KIJK_MS = 100;

/** What stands behind `hub deliver`. */
export interface Leverwens {
  partner: string;
  periode: string;
  correctie: boolean;
  gemeente: string | undefined;
  /** File to write; absent: standard output. */
  uit: string | undefined;
}

/**
 * `hub deliver`: has a partner's file made for a period and writes it, byte for byte as the hub keeps it. What was made, and every case that would
 * come back, is told on standard error. Exit code 1 when the file cannot be made.
 */
export async function lever({ partner, periode, correctie, gemeente, uit }: Leverwens): Promise<number> {
  const leveringen = leesLeveringen();
  const levering = leveringen.find((naam) => naam.startsWith(`${partner}/`));
  if (levering === undefined) throw new Gebruiksfout(`Voor ${partner} wordt geen bestand gemaakt; wel: ${leveringen.join(', ')}.`);
  const hub = await Hubclient.vind();
  const vraag: Leveringsvraag = { levering, periode, soort: correctie ? 'C' : 'R', ...(gemeente === undefined ? {} : { gemeente }) };
  const gemaakt = await wachtOp(hub, await hub.vraagLevering(vraag));
  if (gemaakt.bestand === null) {
    process.stderr.write('De hub kan dit bestand niet maken; zie: hub status\n');
    return 1;
  }
  await schrijf(hub.inhoud(gemaakt.id), gemaakt.bestand.sha256, uit);
  await meld(hub, gemaakt.id, gemaakt.bestand);
  return 0;
}

async function wachtOp(hub: Hubclient, gevraagd: Leveringsbestand): Promise<Leveringsbestand> {
  let stand = gevraagd;
  while (stand.status === 'gevraagd') {
    meldVoortgang('het bestand wordt gemaakt');
    await pauze(KIJK_MS);
    stand = await hub.leveringsbestand(stand.id);
  }
  wisVoortgang();
  return stand;
}

async function schrijf(stukken: AsyncIterable<Uint8Array>, sha256: string, uit: string | undefined): Promise<void> {
  const doel = uit === undefined ? process.stdout : createWriteStream(uit);
  const hash = createHash('sha256');
  if (uit !== undefined) await once(doel, 'open');
  for await (const stuk of stukken) {
    hash.update(stuk);
    if (!doel.write(stuk)) await once(doel, 'drain');
  }
  if (uit !== undefined) {
    doel.end();
    await once(doel, 'finish');
  }
  if (hash.digest('hex') !== sha256) throw new Error('the file arrived damaged');
}

async function meld(hub: Hubclient, id: number, { naam, soort, records, grootte, sha256 }: NonNullable<Leveringsbestand['bestand']>): Promise<void> {
  const regel = (tekst: string): boolean => process.stderr.write(`${tekst}\n`);
  for (const { zaak, code, weggelaten } of await hub.leveringsbevindingen(id)) regel(`${zaak}  ${weggelaten ? 'weggelaten' : 'geleverd  '}  ${code}`);
  regel(`${naam}  soort ${soort}  ${records} records  ${grootte} bytes  sha256 ${sha256}`);
}

import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { setTimeout as pauze } from 'node:timers/promises';
import { leesLeveringen } from '#libs/connector-kit';
import type { Levering, Leveringsbestand } from './antwoorden.js';
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
  /** Of the cases as they were known at this moment (RFC 3339); absent: as they are known now. */
  bekendOp: string | undefined;
  /** Whether it goes to the partner too. */
  stuur: boolean;
  /** File to write; absent: standard output. */
  uit: string | undefined;
}

/**
 * `hub deliver`: has a partner's file made for a period and writes it, byte for byte as the hub keeps it. What was made, and every case that would
 * come back, is told on standard error. With `stuur` it goes to the partner. Exit code 1 when the file cannot be made, or does not arrive at the first attempt.
 */
export async function lever({ partner, periode, correctie, gemeente, bekendOp, uit, stuur }: Leverwens): Promise<number> {
  const leveringen = leesLeveringen();
  const levering = leveringen.find((naam) => naam.startsWith(`${partner}/`));
  if (levering === undefined) throw new Gebruiksfout(`Voor ${partner} wordt geen bestand gemaakt; wel: ${leveringen.join(', ')}.`);
  const hub = await Hubclient.vind();
  const vraag: Leveringsvraag = { levering, periode, soort: correctie ? 'C' : 'R', ...(gemeente === undefined ? {} : { gemeente }), ...(bekendOp === undefined ? {} : { bekendOp }) };
  const gemaakt = await wachtOp(hub, await hub.vraagLevering(vraag));
  if (gemaakt.bestand === null) {
    process.stderr.write('De hub kan dit bestand niet maken; zie: hub status\n');
    return 1;
  }
  await schrijf(hub.inhoud(gemaakt.id), gemaakt.bestand.sha256, uit);
  await meld(hub, gemaakt.id, gemaakt.bestand);
  return stuur ? verstuur(hub, gemaakt.id) : 0;
}

async function verstuur(hub: Hubclient, bestand: number): Promise<number> {
  let levering: Levering = await hub.verstuur(bestand);
  while (levering.status !== 'afgerond' && levering.status !== 'vastgelopen' && !levering.pogingen.some(({ antwoord }) => antwoord !== null)) {
    meldVoortgang('het bestand gaat uit');
    await pauze(KIJK_MS);
    levering = await hub.levering(levering.id);
  }
  wisVoortgang();
  const { id, status, items: { open, bevestigd, geweigerd }, pogingen } = levering;
  process.stderr.write(`levering ${id}  ${status}  ${bevestigd} aangekomen  ${geweigerd} geweigerd  ${open} open  ${pogingen.at(-1)?.storing ?? ''}\n`.replace(/ +\n$/, '\n'));
  return open + geweigerd > 0 ? 1 : 0;
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

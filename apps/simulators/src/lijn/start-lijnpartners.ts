import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { type Certificaat, maakCertificaat, maakUitgever } from './certificaat.js';
import { maakHostsleutel } from './hostsleutel.js';
import { Httpspartner } from './https-partner.js';
import type { Lijnstoring } from './lijnstoring.js';
import { Sftppartner } from './sftp-partner.js';

/** Something that runs until it is stopped, with faults on demand. */
export interface Lijnpartner {
  storing: Lijnstoring;
  stop(): Promise<void>;
}

const GEBRUIKER = 'schakel';
/** An OIN that nobody has. */
const OIN = '00000099999999990000';

/**
 * The partner that speaks SFTP. It shows the hub's `outbox`, so what is delivered to `/stadsbank` lies before Stadsbank. How the hub reaches it stands in
 * `simulators/sftp/instelling.json`, ready for VERZENDINGEN; keys are made once.
 */
export async function startSftp(dataMap: string, poort: number): Promise<Lijnpartner> {
  const { thuis, uit } = mappen(dataMap, 'sftp');
  const wachtwoordbestand = join(thuis, 'wachtwoord');
  const wachtwoord = eenmalig(wachtwoordbestand, () => randomBytes(18).toString('base64url'));
  const hostsleutel = eenmalig(join(thuis, 'hostsleutel'), maakHostsleutel);
  const partner = await Sftppartner.start({ map: uit, gebruiker: GEBRUIKER, wachtwoord, hostsleutel, poort });
  schrijf(thuis, { soort: 'sftp', host: '127.0.0.1', poort: partner.poort, gebruiker: GEBRUIKER, wachtwoordbestand, vingerafdruk: partner.vingerafdruk, map: '/stadsbank' });
  return partner;
}

/** The partner that speaks HTTPS: what is posted to `/stadsbank` is put before Stadsbank. As above, in `simulators/https`. */
export async function startHttps(dataMap: string, poort: number): Promise<Lijnpartner> {
  const { thuis, uit } = mappen(dataMap, 'https');
  const { uitgever, server, klant } = JSON.parse(eenmalig(join(thuis, 'certificaten.json'), () => JSON.stringify(maakCertificaten()))) as Record<string, Certificaat>;
  if (!uitgever || !server || !klant) throw new Error('certificaten.json is not whole');
  const bewaar = async (pad: string, naam: string, bytes: Buffer) => {
    const naar = posix.basename(pad);
    if (!/^[a-z]+$/.test(naar)) throw new Error('no such partner');
    const map = join(uit, naar);
    await writeFile(join(map, `.${naam}.deel`), bytes, { mode: 0o600 });
    await rename(join(map, `.${naam}.deel`), join(map, naam));
  };
  const partner = await Httpspartner.start({ certificaat: server.certificaat, sleutel: server.sleutel, ca: uitgever.certificaat, poort, ontdubbelt: true, boek: join(thuis, 'boek.ndjson'), bewaar });
  const bestanden = { certificaat: join(thuis, 'klant.pem'), sleutel: join(thuis, 'klant-sleutel.pem'), ca: join(thuis, 'ca.pem') };
  eenmalig(bestanden.certificaat, () => klant.certificaat);
  eenmalig(bestanden.sleutel, () => klant.sleutel);
  eenmalig(bestanden.ca, () => uitgever.certificaat);
  schrijf(thuis, { soort: 'https', url: partner.url.replace(/[^/]+$/, 'stadsbank'), oin: OIN, ...bestanden });
  return partner;
}

function maakCertificaten(): Record<string, Certificaat> {
  const uitgever = maakUitgever('schakel-simulators');
  return { uitgever, server: maakCertificaat('partner', uitgever), klant: maakCertificaat('schakel', uitgever) };
}

function mappen(dataMap: string, soort: string): { thuis: string; uit: string } {
  const thuis = join(dataMap, 'simulators', soort);
  const uit = join(dataMap, 'outbox');
  for (const map of [thuis, join(uit, 'stadsbank'), join(uit, 'cbs')]) mkdirSync(map, { recursive: true, mode: 0o700 });
  return { thuis, uit };
}

function eenmalig(pad: string, maak: () => string): string {
  if (!existsSync(pad)) writeFileSync(pad, maak(), { mode: 0o600 });
  return readFileSync(pad, 'utf8');
}

function schrijf(thuis: string, instelling: object): void {
  writeFileSync(join(thuis, 'instelling.json'), `${JSON.stringify({ stadsbank: instelling }, null, 2)}\n`, { mode: 0o600 });
}

import { mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Verzending } from '../verzending.js';
import { HttpsVerzending } from './https-verzending.js';
import type { Verzendingen } from './lees-verzendingen.js';
import { Mapverzending } from './mapverzending.js';
import type { Sftpadres } from './sftp-sessie.js';
import { SftpVerzending } from './sftp-verzending.js';
import type { Httpsinstelling, Sftpinstelling } from './verzendinginstelling.js';

const SSH_POORT = 22;

/** The road to a partner as it is configured; without a word about it, the folder `<data>/outbox/<partner>/`, which is made where it is missing. */
export function maakVerzending(partner: string, verzendingen: Verzendingen, dataMap: string): Verzending {
  const instelling = verzendingen.get(partner);
  switch (instelling?.soort) {
    case 'sftp':
      return new SftpVerzending(async () => sftpadres(instelling), instelling.map);
    case 'https':
      return new HttpsVerzending(async () => httpsadres(instelling));
    case 'map':
      return new Mapverzending(instelling.map);
    case undefined: {
      const map = join(dataMap, 'outbox', partner);
      mkdirSync(map, { recursive: true, mode: 0o700 });
      return new Mapverzending(map);
    }
  }
}

async function sftpadres({ host, poort, gebruiker, sleutelbestand, wachtwoordbestand, vingerafdruk }: Sftpinstelling): Promise<Sftpadres> {
  const inhoud = await readFile(sleutelbestand ?? wachtwoordbestand ?? '');
  const geheim = sleutelbestand === undefined ? { wachtwoord: inhoud.toString('utf8').replace(/\r?\n$/, '') } : { sleutel: inhoud };
  return { host, poort: poort ?? SSH_POORT, gebruiker, geheim, vingerafdruk };
}

async function httpsadres({ url, oin, certificaat, sleutel, ca }: Httpsinstelling) {
  const [cert, key, uitgever] = await Promise.all([readFile(certificaat), readFile(sleutel), readFile(ca)]);
  return { url, oin, certificaat: cert, sleutel: key, ca: uitgever };
}

import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ConfiguratieFout } from '#libs/platform';
import { HttpsVerzending } from './https-verzending.js';
import { leesVerzendingen } from './lees-verzendingen.js';
import { maakVerzending } from './maak-verzending.js';
import { Mapverzending } from './mapverzending.js';
import { SftpVerzending } from './sftp-verzending.js';

const PARTNERS = ['stadsbank', 'cbs', 'monitor'];
const SFTP = { soort: 'sftp', host: 'sftp.voorbeeld.nl', gebruiker: 'almelo', sleutelbestand: 'sleutel', vingerafdruk: `SHA256:${'a'.repeat(43)}`, map: '/in' };
const HTTPS = { soort: 'https', url: 'https://voorbeeld.nl/leveringen', oin: '00000001001299757000', certificaat: 'cert.pem', sleutel: 'sleutel', ca: 'cert.pem' };

let map: string;
beforeEach(() => {
  map = mkdtempSync(join(tmpdir(), 'verzendingen-'));
  writeFileSync(join(map, 'sleutel'), 'geheim', { mode: 0o600 });
  writeFileSync(join(map, 'cert.pem'), 'openbaar', { mode: 0o644 });
});
afterEach(() => rmSync(map, { recursive: true, force: true }));

function schrijf(inhoud: unknown): string {
  const pad = join(map, 'verzendingen.json');
  writeFileSync(pad, typeof inhoud === 'string' ? inhoud : JSON.stringify(inhoud));
  return pad;
}

function redenen(inhoud: unknown): readonly string[] {
  try {
    leesVerzendingen(schrijf(inhoud), PARTNERS);
    return [];
  } catch (fout) {
    if (fout instanceof ConfiguratieFout) return fout.redenen;
    throw fout;
  }
}

describe('VERZENDINGEN', () => {
  it('gives each partner its road, and a folder to who is not in it', () => {
    const gelezen = leesVerzendingen(schrijf({ stadsbank: SFTP, cbs: HTTPS }), PARTNERS);
    expect(gelezen.get('stadsbank')).toMatchObject({ sleutelbestand: join(map, 'sleutel') });
    expect(maakVerzending('stadsbank', gelezen, map)).toBeInstanceOf(SftpVerzending);
    expect(maakVerzending('cbs', gelezen, map)).toBeInstanceOf(HttpsVerzending);
    expect(maakVerzending('monitor', gelezen, map)).toBeInstanceOf(Mapverzending);
    expect(readdirSync(join(map, 'outbox'))).toEqual(['monitor']);
    expect(leesVerzendingen(undefined, PARTNERS).size).toBe(0);
  });

  it('takes a folder relative to its own, and does not make it', () => {
    const gelezen = leesVerzendingen(schrijf({ cbs: { soort: 'map', map: 'gedeeld/cbs' } }), PARTNERS);
    expect(gelezen.get('cbs')).toMatchObject({ map: join(map, 'gedeeld/cbs') });
    expect(maakVerzending('cbs', gelezen, map)).toBeInstanceOf(Mapverzending);
    expect(readdirSync(map)).not.toContain('gedeeld');
  });

  it.each([
    ['{', ['VERZENDINGEN is not a JSON object by partner']],
    [[], ['VERZENDINGEN is not a JSON object by partner']],
    [{ bank: SFTP }, ['VERZENDINGEN bank: is no partner that gets deliveries']],
    [{ cbs: 'sftp' }, ['VERZENDINGEN cbs: soort must be map, sftp or https']],
    [{ cbs: { soort: 'ftp' } }, ['VERZENDINGEN cbs: soort must be map, sftp or https']],
    [{ cbs: { soort: '__proto__' } }, ['VERZENDINGEN cbs: soort must be map, sftp or https']],
    [{ cbs: { ...SFTP, wachtwoord: 'hunter2' } }, ['VERZENDINGEN cbs: wachtwoord property wachtwoord should not exist']],
    [{ cbs: { ...SFTP, vingerafdruk: 'MD5:00' } }, ["VERZENDINGEN cbs: vingerafdruk must be the server's key as ssh-keygen -lf prints it: SHA256: and 43 characters"]],
    [{ cbs: { ...SFTP, poort: 0 } }, ['VERZENDINGEN cbs: poort must be a port, 1 to 65535']],
    [{ cbs: { ...SFTP, sleutelbestand: undefined } }, ['VERZENDINGEN cbs: sleutelbestand must name a file (or set wachtwoordbestand)']],
    [{ cbs: { ...SFTP, wachtwoordbestand: 'sleutel' } }, ['VERZENDINGEN cbs: set sleutelbestand or wachtwoordbestand, not both']],
    [{ cbs: { ...SFTP, sleutelbestand: 'weg' } }, ['VERZENDINGEN cbs: sleutelbestand names a file that is not there']],
    [{ cbs: { ...HTTPS, url: 'https://jan:hunter2@voorbeeld.nl' } }, ['VERZENDINGEN cbs: url must be an https:// URL without a user, question mark or hash']],
    [{ cbs: { ...HTTPS, oin: '123' }, stadsbank: {} }, ['VERZENDINGEN cbs: oin must be an OIN of 20 digits', 'VERZENDINGEN stadsbank: soort must be map, sftp or https']],
  ])('refuses %j', (inhoud, verwacht) => expect(redenen(inhoud)).toEqual(verwacht));

  it('refuses a secret that everybody may read, not a certificate', () => {
    chmodSync(join(map, 'sleutel'), 0o644);
    expect(redenen({ cbs: HTTPS })).toEqual(['VERZENDINGEN cbs: sleutel may be read by everybody: chmod o-rwx']);
    chmodSync(join(map, 'sleutel'), 0o640);
    expect(redenen({ cbs: HTTPS })).toEqual([]);
  });

  it('refuses a file that is not there', () => {
    expect(() => leesVerzendingen(join(map, 'weg.json'), PARTNERS)).toThrow('VERZENDINGEN names a file that cannot be read');
  });
});

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { maakHostsleutel } from '../../../apps/simulators/src/lijn/hostsleutel.js';
import { Sftppartner } from '../../../apps/simulators/src/lijn/sftp-partner.js';
import { SftpVerzending } from '#libs/exchange';
import { heeftOpenSsh, type OpenSsh, openSsh } from '../../support/lijn/openssh.js';
import { proefzending } from '../../support/lijn/proefzending.js';
import { nietGedraaid } from '../../support/niet-gedraaid.js';
import { pollUntil } from '../../support/poll-until.js';

type Adres = Awaited<ReturnType<ConstructorParameters<typeof SftpVerzending>[0]>>;

const AF = new AbortController().signal;
const { zending, bytes } = proefzending(300_000);
let map: string;
beforeEach(() => {
  map = mkdtempSync(join(tmpdir(), 'sftp-'));
});
afterEach(() => rmSync(map, { recursive: true, force: true }));

/** What must hold on any SFTP server. `basis`: how the server names our folder. */
function opElkeServer(adres: () => Adres, basis: () => string): void {
  const weg = (ander: Partial<Adres> = {}) => new SftpVerzending(async () => Promise.resolve({ ...adres(), ...ander }), basis());

  it('puts the whole file under its name, and finds it when asked, also after it was taken away', async () => {
    expect(await weg().zend(zending, AF)).toEqual({ soort: 'bevestigd', kenmerk: zending.kenmerk });
    expect(readFileSync(join(map, zending.naam)).equals(bytes)).toBe(true);
    expect(readdirSync(map).sort()).toEqual([zending.naam, 'opgehaald']);
    expect(await weg().vraag(zending, AF)).toEqual({ soort: 'aanwezig', kenmerk: zending.kenmerk });
    renameSync(join(map, zending.naam), join(map, 'opgehaald', zending.naam));
    expect(await weg().vraag(zending, AF)).toEqual({ soort: 'aanwezig', kenmerk: zending.kenmerk });
  });

  it('says of a name that is not there that it is not there, and of a folder without a place for what was taken away nothing', async () => {
    expect(await weg().vraag(zending, AF)).toEqual({ soort: 'onbekend', storing: 'opgehaald-ontbreekt' });
    mkdirSync(join(map, 'opgehaald'));
    expect(await weg().vraag(zending, AF)).toEqual({ soort: 'afwezig', kenmerk: zending.kenmerk });
  });

  it('never replaces what is there: that is not known, and the question tells the bytes apart', async () => {
    writeFileSync(join(map, zending.naam), 'iets anders');
    expect(await weg().zend(zending, AF)).toEqual({ soort: 'onbekend', storing: 'sftp-4' });
    expect(readFileSync(join(map, zending.naam), 'utf8')).toBe('iets anders');
    expect(await weg().vraag(zending, AF)).toEqual({ soort: 'anders', kenmerk: zending.kenmerk });
    writeFileSync(join(map, zending.naam), bytes);
    expect((await weg().zend(zending, AF)).soort).toBe('onbekend');
    expect((await weg().vraag(zending, AF)).soort).toBe('aanwezig');
  });

  it('clears away what broke off when it is asked, so that no late rename brings it back, and leaves what is of another name', async () => {
    mkdirSync(join(map, 'opgehaald'));
    for (const naam of [`.${zending.naam}.0123456789abcdef.deel`, `.${zending.naam}.b.0123456789abcdef.deel`]) writeFileSync(join(map, naam), 'half');
    expect((await weg().vraag(zending, AF)).soort).toBe('afwezig');
    expect(readdirSync(map).sort()).toEqual([`.${zending.naam}.b.0123456789abcdef.deel`, 'opgehaald']);
  });

  it('hands nothing to a server with another key than the one that we know', async () => {
    const vreemd = weg({ vingerafdruk: `SHA256:${'A'.repeat(43)}` });
    expect(await vreemd.zend(zending, AF)).toEqual({ soort: 'niet-aangenomen', storing: 'vingerafdruk' });
    expect(await vreemd.vraag(zending, AF)).toEqual({ soort: 'onbekend', storing: 'vingerafdruk' });
    expect(readdirSync(map)).toEqual([]);
  });

  it('hands nothing over with a wrong password, a key that is none, or to a port where nobody listens', async () => {
    expect(await weg({ geheim: { wachtwoord: 'fout' } }).zend(zending, AF)).toEqual({ soort: 'niet-aangenomen', storing: 'client-authentication' });
    expect(await weg({ geheim: { sleutel: Buffer.from('geen sleutel') } }).zend(zending, AF)).toEqual({ soort: 'niet-aangenomen', storing: 'sleutel-onleesbaar' });
    expect(await weg({ poort: 1 }).zend(zending, AF)).toEqual({ soort: 'niet-aangenomen', storing: 'ECONNREFUSED' });
  });
}

describe('a delivery over SFTP, to a server with faults on demand', () => {
  const hostsleutel = maakHostsleutel();
  let partner: Sftppartner;
  beforeEach(async () => {
    partner = await Sftppartner.start({ map, gebruiker: 'schakel', wachtwoord: 'geheim', hostsleutel, poort: 0 });
  });
  afterEach(async () => partner.stop());

  const adres = (): Adres => ({ host: '127.0.0.1', poort: partner.poort, gebruiker: 'schakel', geheim: { wachtwoord: 'geheim' }, vingerafdruk: partner.vingerafdruk });
  const weg = () => new SftpVerzending(async () => Promise.resolve(adres()), '/');

  opElkeServer(adres, () => '/');

  it('does not even log in at a server with another key', async () => {
    await new SftpVerzending(async () => Promise.resolve({ ...adres(), vingerafdruk: `SHA256:${'A'.repeat(43)}` }), '/').zend(zending, AF);
    expect(partner.aanmeldingen).toEqual([]);
  });

  it.each([
    ['halfway the bytes', { kapNaBytes: 100_000 }, 'niet-aangenomen', 'afwezig'],
    ['before the rename', { kap: 'voor' as const }, 'onbekend', 'afwezig'],
    ['after the rename', { kap: 'na' as const }, 'onbekend', 'aanwezig'],
  ])('ends with exactly one whole file when the line is cut %s', async (_, storing, zend, vraag) => {
    partner.storing = storing;
    expect((await weg().zend(zending, AF)).soort).toBe(zend);
    partner.storing = {};
    expect((await weg().vraag(zending, AF)).soort).toBe(vraag);
    if (vraag === 'afwezig') expect((await weg().zend(zending, AF)).soort).toBe('bevestigd');
    expect(readdirSync(map).sort()).toEqual([zending.naam, 'opgehaald']);
    expect(readFileSync(join(map, zending.naam)).equals(bytes)).toBe(true);
  });

  it('ends when told, also when the server never answers, and leaves no line open', async () => {
    partner.storing = { stil: true };
    expect((await weg().zend(zending, AbortSignal.timeout(300))).soort).toBe('niet-aangenomen');
    expect((await weg().vraag(zending, AbortSignal.timeout(300))).soort).toBe('onbekend');
    await pollUntil(() => partner.open === 0, { wat: 'lines closed' });
  });

  it('hands nothing over to a server that is down, and finds it back at its return', async () => {
    partner.storing = { weg: true };
    expect((await weg().zend(zending, AF)).soort).toBe('niet-aangenomen');
    expect((await weg().vraag(zending, AF)).soort).toBe('onbekend');
    partner.storing = {};
    expect((await weg().zend(zending, AF)).soort).toBe('bevestigd');
  });
});

if (heeftOpenSsh()) {
  describe("a delivery over SFTP, to OpenSSH's own server", () => {
    let server: OpenSsh;
    beforeAll(async () => {
      server = await openSsh();
    });
    afterAll(async () => server.stop());
    const adres = (): Adres => ({ host: '127.0.0.1', poort: server.poort, gebruiker: server.gebruiker, geheim: { sleutel: server.sleutel }, vingerafdruk: server.vingerafdruk });
    opElkeServer(adres, () => map);
  });
} else nietGedraaid("deliveries over SFTP to OpenSSH's own server (no sshd, or not root); they ran against the server of ssh2");

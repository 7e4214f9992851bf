import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { maakCertificaat, maakUitgever } from '../../../apps/simulators/src/lijn/certificaat.js';
import { Httpspartner } from '../../../apps/simulators/src/lijn/https-partner.js';
import type { Lijnstoring } from '../../../apps/simulators/src/lijn/lijnstoring.js';
import { HttpsVerzending, type Zending } from '#libs/exchange';
import { proefzending } from '../../support/lijn/proefzending.js';
import { pollUntil } from '../../support/poll-until.js';

type Adres = Awaited<ReturnType<ConstructorParameters<typeof HttpsVerzending>[0]>>;

const AF = new AbortController().signal;
const OIN = '00000001001299757000';
const uitgever = maakUitgever('proef-uitgever');
const vreemde = maakUitgever('andere-uitgever');
const server = maakCertificaat('partner', uitgever);
const klant = maakCertificaat('schakel', uitgever);
const { zending } = proefzending(3_000_000);
const { kenmerk } = zending;

let partner: Httpspartner;
beforeEach(async () => {
  partner = await Httpspartner.start({ certificaat: server.certificaat, sleutel: server.sleutel, ca: uitgever.certificaat, poort: 0, ontdubbelt: false });
});
afterEach(async () => partner.stop());

const pem = ({ certificaat, sleutel }: { certificaat: string; sleutel: string }) => ({ certificaat: Buffer.from(certificaat), sleutel: Buffer.from(sleutel) });
const weg = (ander: Partial<Adres> = {}) => new HttpsVerzending(async () => Promise.resolve({ url: partner.url, oin: OIN, ...pem(klant), ca: Buffer.from(uitgever.certificaat), ...ander }));

/** Sends with the fault, asks without it, and sends again when it is not there: what the kernel does. Gives both answers. */
async function bezorg(storing: Lijnstoring): Promise<string[]> {
  partner.storing = storing;
  const zend = await weg().zend(zending, AF);
  partner.storing = {};
  const vraag = await weg().vraag(zending, AF);
  if (vraag.soort === 'afwezig') expect((await weg().zend(zending, AF)).soort).toBe('bevestigd');
  return [zend.soort, vraag.soort];
}

describe('a delivery over HTTPS', () => {
  it('brings the bytes with reference, hash and OIN, and finds them when asked', async () => {
    expect(await weg().vraag(zending, AF)).toEqual({ soort: 'afwezig', kenmerk });
    expect(await weg().zend(zending, AF)).toEqual({ soort: 'bevestigd', kenmerk });
    const [heeft] = partner.aangenomen.get(kenmerk) ?? [];
    expect(heeft).toMatchObject({ naam: zending.naam, oin: OIN, sha256: zending.sha256 });
    expect(await weg().vraag(zending, AF)).toEqual({ soort: 'aanwezig', kenmerk });
    expect(await weg().vraag({ ...zending, sha256: '0'.repeat(64) }, AF)).toEqual({ soort: 'anders', kenmerk });
  });

  it('tells what the partner says of the items', async () => {
    const items = [{ effect: 'a/1', uitkomst: 'bevestigd' }, { effect: 'b/1', uitkomst: 'geweigerd', code: 'IBAN' }];
    partner.oordeel = () => items;
    expect(await weg().zend(zending, AF)).toEqual({ soort: 'per-item', kenmerk, items });
    expect(await weg().vraag(zending, AF)).toEqual({ soort: 'per-item', kenmerk, items });
  });

  it('hands nothing over with a certificate of another issuer, to a server of another issuer, or where nobody listens', async () => {
    expect((await weg(pem(maakCertificaat('vreemd', vreemde))).zend(zending, AF)).soort).toBe('niet-aangenomen');
    expect((await weg({ ca: Buffer.from(vreemde.certificaat) }).zend(zending, AF)).soort).toBe('niet-aangenomen');
    expect(await weg({ url: 'https://127.0.0.1:1/x' }).zend(zending, AF)).toEqual({ soort: 'niet-aangenomen', storing: 'ECONNREFUSED' });
    expect(partner.aangenomen.size).toBe(0);
  });

  it.each([
    ['before the first byte it says 429', { status: { code: 429, wanneer: 'voor' } }, 'niet-aangenomen', 'afwezig'],
    ['before the first byte it says 503', { status: { code: 503, wanneer: 'voor' } }, 'niet-aangenomen', 'afwezig'],
    ['after the bytes it says 500', { status: { code: 500, wanneer: 'na' } }, 'onbekend', 'afwezig'],
    ['after the bytes it says 429', { status: { code: 429, wanneer: 'na' } }, 'onbekend', 'afwezig'],
    ['after the bytes it says 200 with a page', { status: { code: 200, wanneer: 'na' } }, 'onbekend', 'afwezig'],
    ['the line is cut halfway', { kapNaBytes: 1_000_000 }, 'onbekend', 'afwezig'],
    ['the line is cut before it counts', { kap: 'voor' }, 'onbekend', 'afwezig'],
    ['only the answer is lost', { kap: 'na' }, 'onbekend', 'aanwezig'],
    ['it is down', { weg: true }, 'niet-aangenomen', 'afwezig'],
    ['it knows no Expect', { geenDoorgaan: true }, 'bevestigd', 'aanwezig'],
    ['it is slow', { traagMs: 200 }, 'bevestigd', 'aanwezig'],
  ] as [string, Lijnstoring, string, string][])('is acted on once when %s', async (_, storing, zend, vraag) => {
    expect(await bezorg(storing)).toEqual([zend, vraag]);
    expect(partner.aangenomen.get(kenmerk)?.map(({ sha256 }) => sha256)).toEqual([zending.sha256]);
  });

  it('passes on about which delivery the partner spoke', async () => {
    partner.storing = { anderKenmerk: true };
    expect(await weg().zend(zending, AF)).toEqual({ soort: 'bevestigd', kenmerk: `${kenmerk}-ander` });
    expect(await weg().vraag(zending, AF)).toEqual({ soort: 'aanwezig', kenmerk: `${kenmerk}-ander` });
  });

  it('ends when told, also when the partner never answers, and leaves no line open', async () => {
    partner.storing = { stil: true };
    const genoeg = new AbortController();
    const open = async function* () {
      yield* zending.open();
      genoeg.abort();
    };
    expect((await weg().zend({ ...zending, open }, genoeg.signal)).soort).toBe('onbekend');
    expect((await weg().vraag(zending, AbortSignal.timeout(500))).soort).toBe('onbekend');
    await pollUntil(() => partner.open === 0, { wat: 'lines closed' });
  });

  it('hands nothing over when the bytes cannot be opened, and takes a break halfway for not known', async () => {
    const breekt = (na: number): Zending['open'] => async function* () {
      for (let keer = 0; keer < na; keer += 1) yield await Promise.resolve(Buffer.alloc(10));
      throw new Error('broken');
    };
    expect((await weg().zend({ ...zending, open: breekt(2) }, AF)).soort).toBe('onbekend');
    expect(partner.aangenomen.size).toBe(0);
    expect((await weg().vraag(zending, AF)).soort).toBe('afwezig');
  });
});

import { once } from 'node:events';
import type { ClientRequest, IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import { Agent, request } from 'node:https';
import type { Vraagantwoord, Verzending, Zendantwoord, Zending } from '../verzending.js';
import { type Httpsantwoord, leesVraagantwoord, leesZendantwoord } from './https-antwoord.js';
import { storingVan } from './storing.js';

/** Where an HTTPS partner is, and who we are to it. Certificates in PEM. */
export interface Httpsadres {
  url: string;
  /** Organisatie-identificatienummer of the municipality, 20 digits. */
  oin: string;
  certificaat: Buffer;
  sleutel: Buffer;
  /** The only issuers that we trust for this partner (PKIoverheid private root, or its own). */
  ca: Buffer;
}

/** A server that knows no `Expect` gets the bytes after this (RFC 9110, 10.1.1: a client must not wait for ever). */
const WACHT_OP_DOORGAAN_MS = 2_000;
const GROOTSTE_ANTWOORD = 1 << 20;

/**
 * Sends deliveries by `POST <url>` and asks by `GET <url>/<kenmerk>`, with a client certificate. Headers: `bron` (our OIN, as DUO's
 * gemeente-m2m-inburgering has it, on the Digikoppeling REST profile), `Idempotency-Key` (the reference), `Repr-Digest` (RFC 9530), and `Expect:
 * 100-continue`: the partner can refuse before the first byte of the delivery leaves. What fails before that is certainly not there.
 */
export class HttpsVerzending implements Verzending {
  /** @param adres asked anew at every attempt, so that a certificate may be renewed without a restart */
  constructor(private readonly adres: () => Promise<Httpsadres>) {}

  async zend(zending: Zending, afbreken: AbortSignal): Promise<Zendantwoord> {
    let vertrokken = false;
    let verzoek: ClientRequest | undefined;
    try {
      verzoek = open(await this.adres(), { pad: '', method: 'POST', koppen: zendkoppen(zending) }, afbreken);
      const antwoord = antwoordOp(verzoek);
      const eerst = await Promise.race([magDoor(verzoek), antwoord]);
      if (eerst !== undefined) return zonderBytes(eerst);
      vertrokken = true;
      return leesZendantwoord(await Promise.race([antwoord, stuur(verzoek, zending).then(async () => antwoord)]));
    } catch (fout) {
      return { soort: vertrokken ? 'onbekend' : 'niet-aangenomen', storing: storingVan(fout, 'https') };
    } finally {
      verzoek?.destroy();
    }
  }

  async vraag({ kenmerk, sha256 }: Zending, afbreken: AbortSignal): Promise<Vraagantwoord> {
    let verzoek: ClientRequest | undefined;
    try {
      verzoek = open(await this.adres(), { pad: `/${encodeURIComponent(kenmerk)}`, method: 'GET', koppen: {} }, afbreken);
      const antwoord = antwoordOp(verzoek);
      verzoek.end();
      return leesVraagantwoord(await antwoord, sha256);
    } catch (fout) {
      return { soort: 'onbekend', storing: storingVan(fout, 'https') };
    } finally {
      verzoek?.destroy();
    }
  }
}

function open(adres: Httpsadres, { pad, method, koppen }: { pad: string; method: string; koppen: OutgoingHttpHeaders }, afbreken: AbortSignal): ClientRequest {
  const { certificaat: cert, sleutel: key, ca, oin, url } = adres;
  const agent = new Agent({ keepAlive: false });
  return request(`${url.replace(/\/$/, '')}${pad}`, { method, agent, cert, key, ca, minVersion: 'TLSv1.2', headers: { accept: 'application/json', bron: oin, ...koppen }, signal: afbreken });
}

function zendkoppen({ naam, kenmerk, sha256 }: Zending): OutgoingHttpHeaders {
  return {
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename="${naam}"`,
    'idempotency-key': kenmerk,
    'repr-digest': `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`,
    expect: '100-continue',
  };
}

/** Answered on the headers alone: the partner has it from before and says so, or it did not take it. */
function zonderBytes(antwoord: Httpsantwoord): Zendantwoord {
  const gelezen = leesZendantwoord(antwoord);
  return gelezen.soort === 'onbekend' ? { soort: 'niet-aangenomen', storing: `HTTP-${antwoord.status}` } : gelezen;
}

/** Resolves when the bytes may go. The connection stands by then: TLS and certificates are settled. */
async function magDoor(verzoek: ClientRequest): Promise<undefined> {
  return new Promise((klaar) => {
    const gaMaar = () => klaar(undefined);
    verzoek.once('continue', gaMaar);
    verzoek.once('socket', (lijn) => lijn.once('secureConnect', () => setTimeout(gaMaar, WACHT_OP_DOORGAAN_MS).unref()));
    verzoek.flushHeaders();
  });
}

async function stuur(verzoek: ClientRequest, zending: Zending): Promise<void> {
  for await (const blok of zending.open()) {
    if (!verzoek.write(blok)) await once(verzoek, 'drain');
  }
  verzoek.end();
}

async function antwoordOp(verzoek: ClientRequest): Promise<Httpsantwoord> {
  const antwoord = new Promise<IncomingMessage>((klaar, mislukt) => {
    verzoek.once('response', klaar);
    verzoek.on('error', mislukt);
    verzoek.once('close', () => mislukt(Object.assign(new Error('closed'), { code: 'lijn-weg' })));
  });
  antwoord.catch(() => undefined);
  const bericht = await antwoord;
  const delen: Buffer[] = [];
  let grootte = 0;
  for await (const deel of bericht as AsyncIterable<Buffer>) {
    grootte += deel.length;
    if (grootte > GROOTSTE_ANTWOORD) throw Object.assign(new Error('too large'), { code: 'antwoord-te-groot' });
    delen.push(deel);
  }
  return { status: bericht.statusCode ?? 0, tekst: Buffer.concat(delen).toString('utf8') };
}

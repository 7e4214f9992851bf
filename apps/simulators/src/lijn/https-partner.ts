import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import type { Lijnstoring } from './lijnstoring.js';

/** What an HTTPS partner needs; certificates in PEM. */
export interface Httpspartnerwens {
  certificaat: string;
  sleutel: string;
  /** Issuer of the clients that it lets in. */
  ca: string;
  poort: number;
  /** True: drops a reference that it has. False: acts on all that comes. */
  ontdubbelt: boolean;
  /** Where it remembers what it took; absent: in memory. */
  boek?: string;
  /** Does something with the bytes before it says that it has them; `pad` is that of the URL. */
  bewaar?: (pad: string, naam: string, bytes: Buffer) => Promise<void>;
}

/** A delivery that was taken in. */
export interface Aangenomen {
  naam: string;
  oin: string;
  /** Of the bytes as they came, hexadecimal. */
  sha256: string;
}

/** What it says of the items of a delivery, by reference; absent: nothing about items. */
type Oordeel = (kenmerk: string) => readonly { effect: string; uitkomst: string; code?: string }[] | undefined;

/** A real HTTPS server that takes deliveries by `POST /` and answers questions by `GET /<kenmerk>`. With faults on demand. */
export class Httpspartner {
  storing: Lijnstoring = {};
  oordeel: Oordeel = () => undefined;
  /** By reference, what was acted on, in order. */
  readonly aangenomen = new Map<string, Aangenomen[]>();
  private readonly server: Server;
  private readonly lijnen = new Set<Socket>();

  private constructor(private readonly wens: Httpspartnerwens) {
    for (const regel of wens.boek !== undefined && existsSync(wens.boek) ? readFileSync(wens.boek, 'utf8').trim().split('\n') : []) this.noteer(...(JSON.parse(regel) as [string, Aangenomen]));
    const opties = { cert: wens.certificaat, key: wens.sleutel, ca: wens.ca, requestCert: true, rejectUnauthorized: true };
    this.server = createServer(opties, (verzoek, antwoord) => void this.doe(verzoek, antwoord).catch(() => verzoek.socket.destroy()));
    this.server.on('checkContinue', (verzoek: IncomingMessage, antwoord: ServerResponse) => this.magDoor(verzoek, antwoord));
    this.server.on('connection', (lijn: Socket) => {
      this.lijnen.add(lijn);
      lijn.on('close', () => this.lijnen.delete(lijn));
      if (this.storing.weg) lijn.destroy();
    });
  }

  /** Listens on 127.0.0.1. */
  static async start(wens: Httpspartnerwens): Promise<Httpspartner> {
    const partner = new Httpspartner(wens);
    await new Promise<void>((klaar, mislukt) => {
      partner.server.once('error', mislukt);
      partner.server.listen(wens.poort, '127.0.0.1', () => klaar());
    });
    return partner;
  }

  get url(): string {
    return `https://127.0.0.1:${(this.server.address() as AddressInfo).port}/leveringen`;
  }

  /** Lines that stand open. */
  get open(): number {
    return this.lijnen.size;
  }

  async stop(): Promise<void> {
    const dicht = new Promise<void>((klaar) => this.server.close(() => klaar()));
    for (const lijn of this.lijnen) lijn.destroy();
    await dicht;
  }

  private magDoor(verzoek: IncomingMessage, antwoord: ServerResponse): void {
    const { status, geenDoorgaan } = this.storing;
    if (status?.wanneer === 'voor') return weiger(antwoord, status.code);
    if (!geenDoorgaan) antwoord.writeContinue();
    this.doe(verzoek, antwoord).catch(() => verzoek.socket.destroy());
  }

  private async doe(verzoek: IncomingMessage, antwoord: ServerResponse): Promise<void> {
    const { traagMs = 0, stil, status } = this.storing;
    const bytes = await this.lees(verzoek);
    if (traagMs > 0) await new Promise((klaar) => setTimeout(klaar, traagMs));
    if (stil) return;
    if (status !== undefined) return weiger(antwoord, status.code);
    if (verzoek.method === 'POST') await this.neem(verzoek, bytes, antwoord);
    else this.zeg(decodeURIComponent((verzoek.url ?? '').split('/').at(-1) ?? ''), antwoord);
  }

  private async lees(verzoek: IncomingMessage): Promise<Buffer> {
    const delen: Buffer[] = [];
    let grootte = 0;
    for await (const deel of verzoek as AsyncIterable<Buffer>) {
      delen.push(deel);
      grootte += deel.length;
      if (grootte >= (this.storing.kapNaBytes ?? Infinity)) verzoek.socket.destroy();
    }
    return Buffer.concat(delen);
  }

  private async neem(verzoek: IncomingMessage, bytes: Buffer, antwoord: ServerResponse): Promise<void> {
    const kenmerk = kop(verzoek, 'idempotency-key');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (kop(verzoek, 'repr-digest') !== `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`) return weiger(antwoord, 400);
    if (this.storing.kap === 'voor') return void verzoek.socket.destroy();
    if (!this.aangenomen.has(kenmerk) || !this.wens.ontdubbelt || this.storing.zonderOntdubbeling) await this.handel(kenmerk, verzoek, { bytes, sha256 });
    if (this.storing.kap === 'na') return void verzoek.socket.destroy();
    this.antwoord(antwoord, 200, { kenmerk, items: this.oordeel(kenmerk) });
  }

  private async handel(kenmerk: string, verzoek: IncomingMessage, { bytes, sha256 }: { bytes: Buffer; sha256: string }): Promise<void> {
    const naam = /filename="([^"/]+)"/.exec(kop(verzoek, 'content-disposition'))?.[1] ?? '';
    await this.wens.bewaar?.(verzoek.url ?? '', naam, bytes);
    const heeft: Aangenomen = { naam, oin: kop(verzoek, 'bron'), sha256 };
    this.noteer(kenmerk, heeft);
    if (this.wens.boek !== undefined) appendFileSync(this.wens.boek, `${JSON.stringify([kenmerk, heeft])}\n`, { mode: 0o600 });
  }

  private noteer(kenmerk: string, heeft: Aangenomen): void {
    this.aangenomen.set(kenmerk, [...(this.aangenomen.get(kenmerk) ?? []), heeft]);
  }

  private zeg(kenmerk: string, antwoord: ServerResponse): void {
    const heeft = this.aangenomen.get(kenmerk)?.at(-1);
    if (heeft === undefined) return this.antwoord(antwoord, 404, { kenmerk, stand: 'afwezig' });
    this.antwoord(antwoord, 200, { kenmerk, stand: 'aanwezig', sha256: heeft.sha256, items: this.oordeel(kenmerk) });
  }

  private antwoord(antwoord: ServerResponse, status: number, inhoud: { kenmerk: string } & Record<string, unknown>): void {
    const kenmerk = this.storing.anderKenmerk ? `${inhoud.kenmerk}-ander` : inhoud.kenmerk;
    antwoord.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ ...inhoud, kenmerk }));
  }
}

function weiger(antwoord: ServerResponse, status: number): void {
  antwoord.writeHead(status, { 'content-type': 'text/html', connection: 'close' }).end('<h1>nee</h1>');
}

function kop(verzoek: IncomingMessage, naam: string): string {
  const waarde = verzoek.headers[naam];
  return typeof waarde === 'string' ? waarde : '';
}

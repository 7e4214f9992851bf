import { createHash } from 'node:crypto';
import { constants, readdirSync, statSync } from 'node:fs';
import { type FileHandle, link, mkdir, open, rename, rm, stat, unlink } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join, posix } from 'node:path';
import ssh2, { type Connection, type Server, type SFTPWrapper } from 'ssh2';
import type { Lijnstoring } from './lijnstoring.js';

/** What an SFTP partner needs. */
export interface Sftppartnerwens {
  /** Folder that a client sees as `/`. */
  map: string;
  gebruiker: string;
  wachtwoord: string;
  /** Private host key, OpenSSH. */
  hostsleutel: string;
  poort: number;
}

const { OK, FAILURE, NO_SUCH_FILE, EOF, OP_UNSUPPORTED } = ssh2.utils.sftp.STATUS_CODE;
const MAP_OF_BESTAND = { mode: 0o600, uid: 0, gid: 0, size: 0, atime: 0, mtime: 0 };

type Handvat = { bestand: FileHandle } | { namen: string[] };

/** A real SFTP server over a folder: whole files appear by a rename that never replaces, as OpenSSH does it. With faults on demand. */
export class Sftppartner {
  storing: Lijnstoring = {};
  /** Names that clients tried to log in with. */
  readonly aanmeldingen: string[] = [];
  private readonly server: Server;
  private readonly lijnen = new Set<Connection>();

  private constructor(private readonly wens: Sftppartnerwens) {
    this.server = new ssh2.Server({ hostKeys: [wens.hostsleutel] }, (lijn) => this.ontvang(lijn));
  }

  /** Listens on 127.0.0.1. */
  static async start(wens: Sftppartnerwens): Promise<Sftppartner> {
    const partner = new Sftppartner(wens);
    await new Promise<void>((klaar, mislukt) => {
      partner.server.once('error', mislukt);
      partner.server.listen(wens.poort, '127.0.0.1', () => klaar());
    });
    return partner;
  }

  get poort(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** How a client may know this server: `SHA256:...`. */
  get vingerafdruk(): string {
    const sleutel = ssh2.utils.parseKey(this.wens.hostsleutel);
    if (sleutel instanceof Error) throw sleutel;
    return `SHA256:${createHash('sha256').update(sleutel.getPublicSSH()).digest('base64').replace(/=+$/, '')}`;
  }

  /** Lines that stand open. */
  get open(): number {
    return this.lijnen.size;
  }

  async stop(): Promise<void> {
    for (const lijn of this.lijnen) lijn.end();
    await new Promise<void>((klaar) => this.server.close(() => klaar()));
  }

  private ontvang(lijn: Connection): void {
    this.lijnen.add(lijn);
    // A packet leaves in pieces: waiting for more of them costs 40 ms each. (The types leave it out.)
    (lijn as Connection & { setNoDelay(aan: boolean): void }).setNoDelay(true);
    lijn.on('error', () => undefined);
    lijn.on('close', () => this.lijnen.delete(lijn));
    if (this.storing.weg) return void lijn.end();
    lijn.on('authentication', (ctx) => {
      this.aanmeldingen.push(ctx.username);
      const mag = ctx.method === 'password' && ctx.username === this.wens.gebruiker && ctx.password === this.wens.wachtwoord;
      if (mag) ctx.accept();
      else ctx.reject(['password']);
    });
    lijn.on('session', (neem) => {
      neem().on('sftp', (neemSftp) => {
        const sessie = new Sessie(neemSftp(), this.wens.map, () => this.storing, () => lijn.end());
        sessie.bedien();
        lijn.on('close', () => sessie.sluitAlles());
      });
    });
  }
}

/** One session: every request answered in its own time. */
class Sessie {
  private readonly handvatten = new Map<number, Handvat>();
  private volgende = 0;
  private ontvangen = 0;

  constructor(
    private readonly sftp: SFTPWrapper,
    private readonly map: string,
    private readonly storing: () => Lijnstoring,
    private readonly kap: () => void,
  ) {}

  bedien(): void {
    const { sftp } = this;
    sftp.on('OPEN', (id, naam, vlaggen) => this.doe(id, async () => this.geef(id, { bestand: await open(this.pad(naam), vlag(vlaggen)) })));
    sftp.on('WRITE', (id, handvat, plaats, blok) => this.doe(id, async () => this.schrijf(id, handvat, plaats, blok)));
    sftp.on('READ', (id, handvat, plaats, lengte) => this.doe(id, async () => this.lees(id, handvat, { plaats, lengte })));
    sftp.on('CLOSE', (id, handvat) => this.doe(id, async () => this.sluit(id, handvat)));
    sftp.on('OPENDIR', (id, naam) => this.doe(id, () => this.geef(id, { namen: readdirSync(this.pad(naam)) })));
    sftp.on('READDIR', (id, handvat) => this.doe(id, () => this.namen(id, handvat)));
    for (const vraag of ['STAT', 'LSTAT'] as const) sftp.on(vraag as 'STAT', (id, naam) => this.doe(id, async () => sftp.attrs(id, { ...MAP_OF_BESTAND, size: (await stat(this.pad(naam))).size })));
    sftp.on('FSTAT', (id, handvat) => this.doe(id, async () => sftp.attrs(id, { ...MAP_OF_BESTAND, size: (await this.bestand(handvat).stat()).size })));
    sftp.on('MKDIR', (id, naam) => this.doe(id, async () => this.klaar(id, mkdir(this.pad(naam)))));
    sftp.on('REMOVE', (id, naam) => this.doe(id, async () => this.klaar(id, rm(this.pad(naam)))));
    sftp.on('RENAME', (id, van, naar) => this.doe(id, async () => this.hernoem(id, this.pad(van), this.pad(naar))));
    sftp.on('REALPATH', (id, naam) => this.doe(id, () => sftp.name(id, [{ filename: posix.resolve('/', naam), longname: '', attrs: MAP_OF_BESTAND }])));
    sftp.on('EXTENDED', (id) => sftp.status(id, OP_UNSUPPORTED));
  }

  /** The client is gone: what it left open goes too. */
  sluitAlles(): void {
    for (const handvat of this.handvatten.values()) if ('bestand' in handvat) handvat.bestand.close().catch(() => undefined);
    this.handvatten.clear();
  }

  private doe(id: number, werk: () => Promise<void> | void): void {
    const { traagMs = 0, stil } = this.storing();
    if (stil) return;
    const nu = () => {
      Promise.resolve()
        .then(werk)
        .catch((fout: NodeJS.ErrnoException) => this.sftp.status(id, fout.code === 'ENOENT' ? NO_SUCH_FILE : FAILURE));
    };
    if (traagMs > 0) setTimeout(nu, traagMs).unref();
    else nu();
  }

  private async schrijf(id: number, handvat: Buffer, plaats: number, blok: Buffer): Promise<void> {
    await this.bestand(handvat).write(blok, 0, blok.length, plaats);
    this.ontvangen += blok.length;
    if (this.ontvangen >= (this.storing().kapNaBytes ?? Infinity)) return this.kap();
    this.sftp.status(id, OK);
  }

  private async lees(id: number, handvat: Buffer, { plaats, lengte }: { plaats: number; lengte: number }): Promise<void> {
    const { bytesRead, buffer } = await this.bestand(handvat).read(Buffer.alloc(lengte), 0, lengte, plaats);
    if (bytesRead === 0) this.sftp.status(id, EOF);
    else this.sftp.data(id, buffer.subarray(0, bytesRead));
  }

  private async hernoem(id: number, van: string, naar: string): Promise<void> {
    const { kap } = this.storing();
    if (kap === 'voor') return this.kap();
    if (statSync(van).isDirectory()) await rename(van, naar);
    else await link(van, naar).then(async () => unlink(van));
    if (kap === 'na') return this.kap();
    this.sftp.status(id, OK);
  }

  private async sluit(id: number, handvat: Buffer): Promise<void> {
    const gevonden = this.handvat(handvat);
    this.handvatten.delete(handvat.readUInt32BE(0));
    if ('bestand' in gevonden) await gevonden.bestand.close();
    this.sftp.status(id, OK);
  }

  private namen(id: number, handvat: Buffer): void {
    const gevonden = this.handvat(handvat);
    const namen = 'namen' in gevonden ? gevonden.namen.splice(0) : [];
    if (namen.length === 0) this.sftp.status(id, EOF);
    else this.sftp.name(id, namen.map((filename) => ({ filename, longname: filename, attrs: MAP_OF_BESTAND })));
  }

  private async klaar(id: number, werk: Promise<unknown>): Promise<void> {
    await werk;
    this.sftp.status(id, OK);
  }

  private geef(id: number, handvat: Handvat): void {
    const nummer = this.volgende++;
    this.handvatten.set(nummer, handvat);
    const teken = Buffer.alloc(4);
    teken.writeUInt32BE(nummer);
    this.sftp.handle(id, teken);
  }

  private handvat(teken: Buffer): Handvat {
    const gevonden = this.handvatten.get(teken.readUInt32BE(0));
    if (gevonden === undefined) throw new Error('no such handle');
    return gevonden;
  }

  private bestand(teken: Buffer): FileHandle {
    const gevonden = this.handvat(teken);
    if (!('bestand' in gevonden)) throw new Error('not a file');
    return gevonden.bestand;
  }

  /** Never outside the folder, whatever the client writes. */
  private pad(naam: string): string {
    return join(this.map, posix.resolve('/', naam));
  }
}

/** SFTP's flags as the file system knows them: read, or make anew and never replace. */
function vlag(vlaggen: number): number {
  const { WRITE } = ssh2.utils.sftp.OPEN_MODE;
  return (vlaggen & WRITE) === 0 ? constants.O_RDONLY : constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL;
}

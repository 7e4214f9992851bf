import { createHash, timingSafeEqual } from 'node:crypto';
import ssh2, { type Client as Ssh, type ConnectConfig, type SFTPWrapper } from 'ssh2';

/** Where an SFTP server is, how we know that it is the one, and as whom we come. */
export interface Sftpadres {
  host: string;
  poort: number;
  gebruiker: string;
  /** Private key in OpenSSH or PEM form, or a password. */
  geheim: { sleutel: Buffer } | { wachtwoord: string };
  /** `SHA256:` and 43 characters of base64, as `ssh-keygen -lf` prints it. Another key: no log-in, so nothing of ours is sent. */
  vingerafdruk: string;
}

/** Status of a name that is not there (SSH_FX_NO_SUCH_FILE, draft-ietf-secsh-filexfer-02 section 7). */
const NIET_ER = 2;
/** What every server gives in one answer (draft-ietf-secsh-filexfer-02 section 3: 32 KiB at least). */
const LEESBLOK = 32_768;
const VERBINDTIJD_MS = 20_000;

type Klaar<T> = (fout: Error | undefined | null, waarde: T) => void;

/** One SFTP session, its requests as promises; each rejects when the line is cut. */
export class Sftpsessie {
  private constructor(
    private readonly sftp: SFTPWrapper,
    private readonly weg: Promise<never>,
  ) {}

  /** Connects, works, and closes; cuts the line when `afbreken` says so. Throws `vingerafdruk` as code when the server is not the one that we know. */
  static async met<T>(adres: Sftpadres, afbreken: AbortSignal, werk: (sessie: Sftpsessie) => Promise<T>): Promise<T> {
    afbreken.throwIfAborted();
    const ssh = new ssh2.Client();
    // A packet leaves in pieces: waiting for more of them costs 40 ms each.
    ssh.on('connect', () => ssh.setNoDelay(true));
    const kap = () => ssh.destroy();
    let vreemd = false;
    const kent = (sleutel: Buffer) => !(vreemd = !zelfde(sleutel, adres.vingerafdruk));
    const weg = new Promise<never>((_, mislukt) => {
      ssh.on('error', (fout) => mislukt(vreemd ? afgebroken('vingerafdruk') : fout));
      ssh.on('close', () => mislukt(afgebroken('lijn-weg')));
    });
    weg.catch(() => undefined);
    afbreken.addEventListener('abort', kap);
    try {
      await Promise.race([verbonden(ssh, adres, kent), weg]);
      const sftp = await Promise.race([belofte<SFTPWrapper>((klaar) => ssh.sftp(klaar)), weg]);
      return await werk(new Sftpsessie(sftp, weg));
    } finally {
      afbreken.removeEventListener('abort', kap);
      ssh.end();
      ssh.destroy();
    }
  }

  /** Makes a new file; throws when the name is there. */
  async maak(pad: string): Promise<Buffer> {
    return this.vraag<Buffer>((klaar) => this.sftp.open(pad, 'wx', 0o600, klaar));
  }

  async schrijf(handvat: Buffer, blok: Buffer, plaats: number): Promise<void> {
    await this.vraag<unknown>((klaar) => this.sftp.write(handvat, blok, 0, blok.length, plaats, (fout) => klaar(fout, null)));
  }

  /** Flushes to the server's disk where the server knows how (fsync@openssh.com). */
  async bewaar(handvat: Buffer): Promise<void> {
    await this.vraag<unknown>((klaar) => {
      try {
        this.sftp.ext_openssh_fsync(handvat, (fout) => klaar(fout, null));
      } catch {
        klaar(null, null);
      }
    });
  }

  async sluit(handvat: Buffer): Promise<void> {
    await this.vraag<unknown>((klaar) => this.sftp.close(handvat, (fout) => klaar(fout, null)));
  }

  /** The rename of SFTP itself, which never replaces a name that is there. */
  async hernoem(van: string, naar: string): Promise<void> {
    await this.vraag<unknown>((klaar) => this.sftp.rename(van, naar, (fout) => klaar(fout, null)));
  }

  async verwijder(pad: string): Promise<void> {
    await this.vraag<unknown>((klaar) => this.sftp.unlink(pad, (fout) => klaar(fout, null)));
  }

  /** Names in a folder. */
  async namen(map: string): Promise<string[]> {
    const lijst = await this.vraag<{ filename: string }[]>((klaar) => this.sftp.readdir(map, klaar));
    return lijst.map(({ filename }) => filename);
  }

  /** Makes the folder where it is missing; throws when it cannot be had. */
  async zorgVoorMap(map: string): Promise<void> {
    if (await this.isEr(map)) return;
    await this.vraag<unknown>((klaar) => this.sftp.mkdir(map, (fout) => klaar(fout, null)));
  }

  /** False only when the server says that the name is not there; whatever else it says throws. */
  async isEr(pad: string): Promise<boolean> {
    try {
      await this.vraag<unknown>((klaar) => this.sftp.stat(pad, klaar));
      return true;
    } catch (fout) {
      if ((fout as { code?: unknown }).code === NIET_ER) return false;
      throw fout;
    }
  }

  /** sha-256 of what stands under the name, hexadecimal. */
  async sha256(pad: string): Promise<string> {
    const hash = createHash('sha256');
    const handvat = await this.vraag<Buffer>((klaar) => this.sftp.open(pad, 'r', klaar));
    const blok = Buffer.alloc(LEESBLOK);
    for (let plaats = 0; ; ) {
      const gelezen = await this.vraag<number>((klaar) => this.sftp.read(handvat, blok, 0, LEESBLOK, plaats, klaar));
      if (gelezen === 0) break;
      hash.update(blok.subarray(0, gelezen));
      plaats += gelezen;
    }
    await this.sluit(handvat);
    return hash.digest('hex');
  }

  private async vraag<T>(vraag: (klaar: Klaar<T>) => void): Promise<T> {
    return Promise.race([belofte(vraag), this.weg]);
  }
}

async function verbonden(ssh: Ssh, { host, poort, gebruiker, geheim }: Sftpadres, kent: (sleutel: Buffer) => boolean): Promise<void> {
  const opties: ConnectConfig = {
    host,
    port: poort,
    username: gebruiker,
    ...('sleutel' in geheim ? { privateKey: geheim.sleutel } : { password: geheim.wachtwoord }),
    readyTimeout: VERBINDTIJD_MS,
    hostVerifier: kent,
  };
  await new Promise<void>((klaar, mislukt) => {
    ssh.once('ready', klaar);
    try {
      ssh.connect(opties);
    } catch {
      // Its own text may tell of the key.
      mislukt(afgebroken('sleutel-onleesbaar'));
    }
  });
}

function zelfde(sleutel: Buffer, vingerafdruk: string): boolean {
  const gezien = Buffer.from(`SHA256:${createHash('sha256').update(sleutel).digest('base64').replace(/=+$/, '')}`);
  const bekend = Buffer.from(vingerafdruk);
  return gezien.length === bekend.length && timingSafeEqual(gezien, bekend);
}

async function belofte<T>(vraag: (klaar: Klaar<T>) => void): Promise<T> {
  return new Promise((klaar, mislukt) => vraag((fout, waarde) => (fout ? mislukt(fout) : klaar(waarde))));
}

function afgebroken(code: string): Error {
  return Object.assign(new Error(code), { code });
}

import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The secrets of the local provider, each in a file of its own that only we can read: made once, then kept. */
export class Sleutelbos {
  constructor(private readonly map: string) {
    mkdirSync(map, { recursive: true, mode: 0o700 });
  }

  /** A private key as a JWK. */
  async sleutel(naam: string, alg: 'ES256' | 'RS256'): Promise<JWK> {
    const bewaard = this.gelezen(`${naam}.jwk`);
    if (bewaard !== undefined) return JSON.parse(bewaard) as JWK;
    const { privateKey } = await generateKeyPair(alg, { extractable: true });
    const jwk = { ...(await exportJWK(privateKey)), alg, use: 'sig', kid: randomBytes(9).toString('base64url') };
    return JSON.parse(this.bewaar(`${naam}.jwk`, JSON.stringify(jwk))) as JWK;
  }

  /** A random text. */
  geheim(naam: string, bytes: number): string {
    return this.gelezen(naam) ?? this.bewaar(naam, randomBytes(bytes).toString('base64url'));
  }

  private gelezen(naam: string): string | undefined {
    try {
      return readFileSync(join(this.map, naam), 'utf8').trim();
    } catch (fout) {
      if ((fout as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw fout;
    }
  }

  private bewaar(naam: string, inhoud: string): string {
    writeFileSync(join(this.map, naam), `${inhoud}\n`, { mode: 0o600 });
    return inhoud;
  }
}

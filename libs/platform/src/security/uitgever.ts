import { createRemoteJWKSet, decodeJwt, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import type { Oidcinstellingen } from '../config/oidc-instellingen.js';

/** Only signatures by a key that nobody but the provider has. */
const ALGORITMEN = ['RS256', 'PS256', 'ES256'];
const GEDULD_MS = 5_000;

/** The OpenID Connect provider as the API knows it: it reads access tokens that this provider gave out for us. It may be down when we start. */
export class Uitgever {
  private sleutels: Promise<JWTVerifyGetKey> | undefined;

  constructor(private readonly oidc: Pick<Oidcinstellingen, 'uitgever' | 'publiek'>) {}

  /**
   * Claims of a token, or null for anything that is forged, expired, of another issuer, for somebody else, or no token at all.
   * Throws when the provider cannot be asked for its keys: whether the token is good is then not known.
   */
  async lees(token: string): Promise<JWTPayload | null> {
    const { uitgever, publiek } = this.oidc;
    if (uitgever === undefined || genoemdeUitgever(token) !== uitgever) return null;
    const sleutels = await this.verkrijgSleutels(uitgever);
    try {
      const eisen = { issuer: uitgever, audience: publiek, algorithms: ALGORITMEN, requiredClaims: ['sub', 'exp'], clockTolerance: 5 };
      return (await jwtVerify(token, sleutels, eisen)).payload;
    } catch (fout) {
      if (isOordeel(fout)) return null;
      throw fout;
    }
  }

  /** Asked once; after a failure again at the next token. */
  private async verkrijgSleutels(uitgever: string): Promise<JWTVerifyGetKey> {
    this.sleutels ??= ontdek(uitgever);
    try {
      return await this.sleutels;
    } catch (fout) {
      this.sleutels = undefined;
      throw fout;
    }
  }
}

async function ontdek(uitgever: string): Promise<JWTVerifyGetKey> {
  const antwoord = await fetch(`${uitgever.replace(/\/$/, '')}/.well-known/openid-configuration`, { redirect: 'error', signal: AbortSignal.timeout(GEDULD_MS) });
  const { issuer, jwks_uri: adres } = (await antwoord.json()) as { issuer?: unknown; jwks_uri?: unknown };
  if (!antwoord.ok || issuer !== uitgever || typeof adres !== 'string') throw new Error('the provider does not describe itself as OIDC_ISSUER');
  return createRemoteJWKSet(new URL(adres), { timeoutDuration: GEDULD_MS });
}

/** Looked at before any network: a token of somebody else costs the provider nothing. */
function genoemdeUitgever(token: string): string | undefined {
  try {
    return decodeJwt(token).iss;
  } catch {
    return undefined;
  }
}

/** Whether this tells something about the token; otherwise about the way to its keys. */
function isOordeel(fout: unknown): boolean {
  return fout instanceof errors.JOSEError && !(fout instanceof errors.JWKSTimeout) && !(fout instanceof errors.JWKSInvalid) && fout.code !== 'ERR_JOSE_GENERIC';
}

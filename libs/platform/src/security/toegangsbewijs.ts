import { webcrypto } from 'node:crypto';
import { type CryptoKey, jwtVerify, SignJWT, type JWTPayload } from 'jose';
import type { Kluis } from './kluis.js';

const UITGEVER = 'schakel';
const PUBLIEK = 'schakel-api';
const ALGORITME = 'HS256';
const DOEL = 'toegangsbewijs';

/** Seconds that clocks may differ. */
const SPELING = 5;
/** Tokens that are remembered at most. */
const MEESTE = 1000;
const gekeurd = new WeakMap<Kluis, Map<string, JWTPayload>>();

/** Made ready once: deriving and importing it takes as long as the rest of reading a token. */
const sleutels = new WeakMap<Kluis, Promise<CryptoKey>>();

async function sleutelVan(kluis: Kluis): Promise<CryptoKey> {
  const bekend = sleutels.get(kluis) ?? webcrypto.subtle.importKey('raw', kluis.afgeleid(DOEL), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign', 'verify']);
  sleutels.set(kluis, bekend);
  return bekend;
}

/** A bearer token for the API, signed with a key that only this hub has. `claims` must hold `sub`. */
export async function geefToegangsbewijs(kluis: Kluis, claims: JWTPayload & { sub: string }, seconden: number): Promise<string> {
  const nu = Math.floor(Date.now() / 1000);
  return new SignJWT(claims)
    .setProtectedHeader({ alg: ALGORITME, typ: 'JWT' })
    .setIssuer(UITGEVER)
    .setAudience(PUBLIEK)
    .setIssuedAt(nu)
    .setExpirationTime(nu + seconden)
    .sign(await sleutelVan(kluis));
}

/** The claims of a token that was found good before and has not expired; null for any other. */
export function bekendToegangsbewijs(kluis: Kluis, token: string): JWTPayload | null {
  const claims = gekeurd.get(kluis)?.get(token);
  return claims !== undefined && (claims.exp ?? 0) + SPELING > Date.now() / 1000 ? claims : null;
}

/** Its claims, or null for anything that is forged, expired, for somebody else, or no token at all. */
export async function leesToegangsbewijs(kluis: Kluis, token: string): Promise<JWTPayload | null> {
  if (gekeurd.get(kluis)?.has(token)) return bekendToegangsbewijs(kluis, token);
  try {
    const eisen = { issuer: UITGEVER, audience: PUBLIEK, algorithms: [ALGORITME], requiredClaims: ['sub', 'exp'], clockTolerance: SPELING };
    const { payload } = await jwtVerify(token, await sleutelVan(kluis), eisen);
    onthoud(kluis, token, payload);
    return payload;
  } catch {
    return null;
  }
}

/** What was found good stays so until it expires: a signature is judged once, not at every call. */
function onthoud(kluis: Kluis, token: string, claims: JWTPayload): void {
  const van = gekeurd.get(kluis) ?? new Map<string, JWTPayload>();
  if (van.size >= MEESTE) van.clear();
  gekeurd.set(kluis, van.set(token, claims));
}

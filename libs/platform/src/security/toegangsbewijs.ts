import { jwtVerify, SignJWT, type JWTPayload } from 'jose';
import type { Kluis } from './kluis.js';

const UITGEVER = 'schakel';
const PUBLIEK = 'schakel-api';
const ALGORITME = 'HS256';
const DOEL = 'toegangsbewijs';

/** A bearer token for the API, signed with a key that only this hub has. `claims` must hold `sub`. */
export async function geefToegangsbewijs(kluis: Kluis, claims: JWTPayload & { sub: string }, seconden: number): Promise<string> {
  const nu = Math.floor(Date.now() / 1000);
  return new SignJWT(claims)
    .setProtectedHeader({ alg: ALGORITME, typ: 'JWT' })
    .setIssuer(UITGEVER)
    .setAudience(PUBLIEK)
    .setIssuedAt(nu)
    .setExpirationTime(nu + seconden)
    .sign(kluis.afgeleid(DOEL));
}

/** Its claims, or null for anything that is forged, expired, for somebody else, or no token at all. */
export async function leesToegangsbewijs(kluis: Kluis, token: string): Promise<JWTPayload | null> {
  try {
    const eisen = { issuer: UITGEVER, audience: PUBLIEK, algorithms: [ALGORITME], requiredClaims: ['sub', 'exp'], clockTolerance: 5 };
    return (await jwtVerify(token, kluis.afgeleid(DOEL), eisen)).payload;
  } catch {
    return null;
  }
}

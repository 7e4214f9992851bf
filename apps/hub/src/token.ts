import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { geefToegangsbewijs, hoofdsleutel, Kluis } from '#libs/platform';
import { Gebruiksfout } from './gebruiksfout.js';

/** Whom a token speaks for; the API decides what that allows. */
export interface Tokenclaims {
  sub: string;
  rollen: readonly string[];
  gemeenten?: readonly string[];
  partner?: string;
  /** Sender within the partner, such as a school's bow-nummer. */
  afzender?: string;
}

/**
 * Makes a bearer token for the hub of this data folder, from its master key (or `SCHAKEL_SLEUTEL`). Never makes a key: without one
 * there is no hub. Throws `Gebruiksfout` then.
 */
export async function maakToken(dataMap: string, claims: Tokenclaims, seconden = 300): Promise<string> {
  const uitOmgeving = process.env.SCHAKEL_SLEUTEL ? Buffer.from(process.env.SCHAKEL_SLEUTEL, 'base64') : undefined;
  if (!uitOmgeving && !existsSync(join(dataMap, 'sleutel'))) throw new Gebruiksfout(`Geen sleutel in ${dataMap}. Zet SCHAKEL_DATA op de map van de hub.`);
  return geefToegangsbewijs(new Kluis(hoofdsleutel(uitOmgeving, dataMap)), { ...claims }, seconden);
}

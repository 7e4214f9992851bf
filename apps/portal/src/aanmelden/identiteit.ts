import { Injectable } from '@nestjs/common';
import { importJWK, type JWK } from 'jose';
import { readFile } from 'node:fs/promises';
import * as oidc from 'openid-client';
import { Instellingen } from '#libs/platform';
import type { Bewijs } from '../sessie/sessie.js';
import type { Aanmeldpoging } from './aanmeldpoging.js';

const TERUG = '/aanmelden/terug';
const AFGEMELD = '/afgemeld';

/** The OpenID Connect provider as the portal knows it: authorization code with PKCE. It may be down when we start. */
@Injectable()
export class Identiteit {
  private configuratie: Promise<oidc.Configuration> | undefined;

  constructor(private readonly instellingen: Instellingen) {}

  /** Whether anybody can log in at all. */
  get ingesteld(): boolean {
    const { uitgever, client } = this.instellingen.oidc;
    return uitgever !== undefined && (client.sleutelbestand ?? client.geheim) !== undefined;
  }

  /** Where to send somebody, and what to remember. Rejects when the provider does not answer. */
  async begin(terug: string): Promise<{ adres: URL; poging: Aanmeldpoging }> {
    const poging = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier(), terug };
    const adres = oidc.buildAuthorizationUrl(await this.dienst(), {
      redirect_uri: this.instellingen.portaalUrl + TERUG, scope: this.instellingen.oidc.client.scope, state: poging.state, nonce: poging.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(poging.verifier), code_challenge_method: 'S256',
    });
    return { adres, poging };
  }

  /** Takes up what the provider sent somebody back with. Rejects when anything about it is not right. */
  async voltooi(zoekvraag: string, { state, nonce, verifier }: Aanmeldpoging): Promise<{ bewijs: Bewijs; naam: string }> {
    const adres = new URL(`${this.instellingen.portaalUrl}${TERUG}${zoekvraag}`);
    const antwoord = await oidc.authorizationCodeGrant(await this.dienst(), adres, { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true });
    const claims: Record<string, unknown> = { ...antwoord.claims() };
    return { bewijs: naarBewijs(antwoord, undefined), naam: ['name', 'preferred_username', 'sub'].map((naam) => claims[naam]).find((een): een is string => typeof een === 'string' && een !== '') ?? '' };
  }

  /** New tokens for ones that end. Rejects when the provider gives none. */
  async ververs(bewijs: Bewijs): Promise<Bewijs> {
    if (bewijs.ververs === undefined) throw new Error('no refresh token');
    return naarBewijs(await oidc.refreshTokenGrant(await this.dienst(), bewijs.ververs), bewijs);
  }

  /** Where somebody also logs out of the provider; undefined where it has no such page. Rejects when the provider does not answer. */
  async afmeldadres(): Promise<URL | undefined> {
    const dienst = await this.dienst();
    if (dienst.serverMetadata().end_session_endpoint === undefined) return undefined;
    // Without the ID token, which says who it is: addresses are kept in logs.
    return oidc.buildEndSessionUrl(dienst, { post_logout_redirect_uri: this.instellingen.portaalUrl + AFGEMELD });
  }

  /** Asked once; after a failure again the next time. */
  private async dienst(): Promise<oidc.Configuration> {
    this.configuratie ??= this.ontdek();
    try {
      return await this.configuratie;
    } catch (fout) {
      this.configuratie = undefined;
      throw fout;
    }
  }

  private async ontdek(): Promise<oidc.Configuration> {
    const { uitgever, client } = this.instellingen.oidc;
    if (uitgever === undefined) throw new Error('OIDC_ISSUER is not set');
    const opKlareLijn = uitgever.startsWith('http:') ? [oidc.allowInsecureRequests] : [];
    return oidc.discovery(new URL(uitgever), client.id, undefined, await bewijsVanOns(client), { execute: [...opKlareLijn, oidc.enableNonRepudiationChecks], timeout: 10 });
  }
}

/** A private key goes before a shared secret. */
async function bewijsVanOns({ sleutelbestand, geheim }: Instellingen['oidc']['client']): Promise<oidc.ClientAuth> {
  if (sleutelbestand === undefined) return oidc.ClientSecretBasic(geheim);
  const jwk = JSON.parse(await readFile(sleutelbestand, 'utf8')) as JWK;
  const key = await importJWK(jwk);
  if (key instanceof Uint8Array) throw new Error('OIDC_CLIENT_KEY holds no private key');
  return oidc.PrivateKeyJwt(jwk.kid === undefined ? key : { key, kid: jwk.kid });
}

/** A provider need not give a new refresh token. Without a term a token counts for a minute. */
function naarBewijs(antwoord: oidc.TokenEndpointResponse & oidc.TokenEndpointResponseHelpers, vorige: Bewijs | undefined): Bewijs {
  return { toegang: antwoord.access_token, tot: Date.now() + (antwoord.expiresIn() ?? 60) * 1000, ververs: antwoord.refresh_token ?? vorige?.ververs };
}

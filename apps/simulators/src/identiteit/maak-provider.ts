import type { JWK } from 'jose';
import Provider, { type ClientMetadata, type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import { ACCOUNTS } from './accounts.js';
import { afmeldblad, beleid, foutblad } from './bladen.js';
import type { Identiteitomgeving } from './identiteitomgeving.js';
import { MACHINES } from './machines.js';
import type { Sleutelbos } from './sleutelbos.js';

/** What the API is called in a token request; tokens for it carry `PUBLIEK` as audience. */
const API = 'urn:schakel:api';
const PUBLIEK = 'schakel-api';
const UUR = 3600;

/** The provider with its keys, accounts and clients. Only what the portal and machines need is on. */
export async function maakProvider({ uitgever, portaal }: Identiteitomgeving, sleutels: Sleutelbos): Promise<Provider> {
  const provider: Provider = new Provider(uitgever.href.replace(/\/$/, ''), {
    jwks: { keys: [await sleutels.sleutel('uitgever-es', 'ES256'), await sleutels.sleutel('uitgever-rs', 'RS256')] },
    cookies: { keys: [sleutels.geheim('koekjes', 32)] },
    clients: [await portaalklant(portaal, sleutels), ...(await Promise.all(MACHINES.map(async ({ naam }) => machineklant(naam, await sleutels.sleutel(naam, 'ES256')))))],
    clientAuthMethods: ['private_key_jwt'],
    responseTypes: ['code'],
    scopes: ['openid', 'profile'],
    claims: { openid: ['sub'], profile: ['name', 'preferred_username'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    issueRefreshToken: (_ctx, client) => client.grantTypeAllowed('refresh_token'),
    ttl: { AccessToken: UUR / 4, AuthorizationCode: 60, ClientCredentials: UUR / 4, Grant: 8 * UUR, IdToken: UUR, Interaction: UUR / 6, RefreshToken: 8 * UUR, Session: 8 * UUR },
    interactions: { url: (_ctx, { uid }) => `${uitgever.pathname.replace(/\/$/, '')}/aanmelden/${uid}` },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      userinfo: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, formulier) => toon(ctx, portaal, afmeldblad(formulier)),
        postLogoutSuccessSource: (ctx) => ctx.redirect(`${portaal}/afgemeld`),
      },
      resourceIndicators: { enabled: true, defaultResource: () => API, useGrantedResource: () => true, getResourceServerInfo: () => ({ scope: '', audience: PUBLIEK, accessTokenFormat: 'jwt', jwt: { sign: { alg: 'ES256' } } }) },
    },
    findAccount: (_ctx, naam) => {
      const account = ACCOUNTS.find((een) => een.naam === naam);
      return account && { accountId: naam, claims: () => ({ sub: naam, name: account.volledigeNaam, preferred_username: naam }) };
    },
    extraTokenClaims: (_ctx, bewijs) => bewijsclaims('accountId' in bewijs ? bewijs.accountId : bewijs.clientId),
    loadExistingGrant: async (ctx) => toestemming(provider, ctx),
    renderError: (ctx) => toon(ctx, portaal, foutblad(portaal)),
  } satisfies Configuration);
  return provider;
}

async function portaalklant(portaal: string, sleutels: Sleutelbos): Promise<ClientMetadata> {
  const sleutel = await sleutels.sleutel('portaal', 'ES256');
  return {
    client_id: 'schakel-portaal', client_name: 'Schakel', grant_types: ['authorization_code', 'refresh_token'], response_types: ['code'],
    redirect_uris: [`${portaal}/aanmelden/terug`], post_logout_redirect_uris: [`${portaal}/afgemeld`],
    token_endpoint_auth_method: 'private_key_jwt', token_endpoint_auth_signing_alg: 'ES256', jwks: { keys: [openbaar(sleutel)] },
  };
}

function machineklant(naam: string, sleutel: JWK): ClientMetadata {
  return { client_id: naam, grant_types: ['client_credentials'], response_types: [], redirect_uris: [], token_endpoint_auth_method: 'private_key_jwt', token_endpoint_auth_signing_alg: 'ES256', jwks: { keys: [openbaar(sleutel)] } };
}

function openbaar({ d: _geheim, ...rest }: JWK): JWK {
  return rest;
}

/** What a token for the API says about who it stands for. */
function bewijsclaims(wie: string | undefined): Record<string, unknown> {
  const { rollen = [], gemeenten = [], partner, afzender } = ACCOUNTS.find(({ naam }) => naam === wie) ?? MACHINES.find(({ naam }) => naam === wie) ?? {};
  return { rollen, gemeenten, ...(partner === undefined ? {} : { partner }), ...(afzender === undefined ? {} : { afzender }) };
}

/** The portal is ours: nobody is asked whether it may know who logs in. */
async function toestemming(provider: Provider, ctx: KoaContextWithOIDC): Promise<InstanceType<Provider['Grant']> | undefined> {
  const { client, session } = ctx.oidc;
  if (!client || !session?.accountId) return undefined;
  const eerder = ctx.oidc.result?.consent?.grantId ?? session.grantIdFor(client.clientId);
  const bestaand = eerder === undefined ? undefined : await provider.Grant.find(eerder);
  if (bestaand) return bestaand;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid profile');
  grant.addResourceScope(API, '');
  await grant.save();
  return grant;
}

function toon(ctx: KoaContextWithOIDC, portaal: string, blad: string): void {
  ctx.type = 'html';
  ctx.set('content-security-policy', beleid(portaal));
  ctx.body = blad;
}

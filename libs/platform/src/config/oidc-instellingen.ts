/** How people and machines say who they are: an OpenID Connect provider. */
export interface Oidcinstellingen {
  /** Issuer; undefined: nobody can log in, and only the hub's own tokens count. */
  uitgever: string | undefined;
  /** Audience that an access token for the API must have. */
  publiek: string;
  /** In which claim of an access token each thing stands; a dot goes into an object (`realm_access.roles`). */
  claims: { rollen: string; gemeenten: string; partner: string; afzender: string };
  /** The portal as a client of the provider. `scope`: what it asks for; `sleutelbestand`: its private key as a JWK, which goes before `geheim`. */
  client: { id: string; scope: string; geheim: string | undefined; sleutelbestand: string | undefined };
}

/** What we must remember between sending somebody to the provider and the coming back. */
export interface Aanmeldpoging {
  state: string;
  nonce: string;
  /** PKCE: proves at the end that we began. */
  verifier: string;
  /** Path of ours to go to afterwards. */
  terug: string;
}

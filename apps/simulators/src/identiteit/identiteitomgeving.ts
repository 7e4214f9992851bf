import { resolve } from 'node:path';

/** How the provider is started. */
export interface Identiteitomgeving {
  /** Folder with its keys and its password. */
  map: string;
  /** Port on 127.0.0.1. */
  poort: number;
  /** Its own name: the URL at which people and machines reach it. */
  uitgever: URL;
  /** Origin of the portal, its one client for people. */
  portaal: string;
  /** Whether only this machine can reach it; then its page may show the password. */
  alleenHier: boolean;
}

const HIER = new Set(['127.0.0.1', 'localhost', '::1']);

/** Throws with the reason, also where a provider that only plays along has no business: in production, or without SIMULATORS=ja. */
export function leesIdentiteitomgeving(env: NodeJS.ProcessEnv): Identiteitomgeving {
  eisProef(env);
  const poort = env.IDENTITEIT_POORT ?? '';
  const { OIDC_ISSUER: uitgever, PORTAL_URL: portaal } = env;
  if (!/^\d{1,5}$/.test(poort) || Number(poort) > 65_535) throw new Error('IDENTITEIT_POORT must be a port');
  if (!uitgever || !portaal) throw new Error('OIDC_ISSUER and PORTAL_URL must be set');
  return { map: resolve(env.SCHAKEL_DATA?.trim() || '.schakel', 'identiteit'), poort: Number(poort), uitgever: new URL(uitgever), portaal, alleenHier: HIER.has(env.HOST ?? '127.0.0.1') };
}

function eisProef(env: NodeJS.ProcessEnv): void {
  if (env.NODE_ENV === 'production') throw new Error('the local provider never runs in production (NODE_ENV)');
  if (env.SIMULATORS !== 'ja') throw new Error('the local provider starts only with SIMULATORS=ja');
}

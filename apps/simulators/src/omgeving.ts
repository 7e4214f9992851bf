import { resolve } from 'node:path';

/** How the partners are started. */
export interface Simulatoromgeving {
  /** The hub's data folder. */
  dataMap: string;
  /** jjjj-mm-dd; absent: today. */
  datum: string | undefined;
  /** Port on 127.0.0.1 of the partner that speaks SFTP; absent: none. */
  sftpPoort: number | undefined;
  /** Port on 127.0.0.1 of the partner that speaks HTTPS; absent: none. */
  httpsPoort: number | undefined;
}

/** Throws with the reason, also where partners that only play along have no business: in production, or without SIMULATORS=ja. */
export function leesSimulatoromgeving(env: NodeJS.ProcessEnv): Simulatoromgeving {
  if (env.NODE_ENV === 'production') throw new Error('simulators never run in production (NODE_ENV)');
  if (env.SIMULATORS !== 'ja') throw new Error('simulators start only with SIMULATORS=ja');
  const datum = env.SIMULATOR_DATUM?.trim() || undefined;
  if (datum !== undefined && !/^\d{4}-\d\d-\d\d$/.test(datum)) throw new Error('SIMULATOR_DATUM must be jjjj-mm-dd');
  return { dataMap: resolve(env.SCHAKEL_DATA?.trim() || '.schakel'), datum, sftpPoort: poort(env, 'SIMULATOR_SFTP'), httpsPoort: poort(env, 'SIMULATOR_HTTPS') };
}

function poort(env: NodeJS.ProcessEnv, naam: string): number | undefined {
  const tekst = env[naam]?.trim();
  if (!tekst) return undefined;
  if (!/^\d{1,5}$/.test(tekst) || Number(tekst) > 65_535) throw new Error(`${naam} must be a port, 0 to 65535 (0: a free one)`);
  return Number(tekst);
}

const OUDER_MS = 1_000;

/**
 * Aborted when we are asked to stop: Ctrl-C, SIGTERM, a closed terminal, or (started through npm) when npm is gone, which does not always
 * pass signals on.
 */
export function stopsignaal(): AbortSignal {
  const stop = new AbortController();
  for (const signaal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signaal, () => stop.abort());
  process.on('disconnect', () => stop.abort());
  const ouder = process.ppid;
  if (process.env.npm_lifecycle_event) setInterval(() => process.ppid !== ouder && stop.abort(), OUDER_MS).unref();
  return stop.signal;
}

import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { pipeline } from 'node:stream';
import { nietBereikbaar } from './niet-bereikbaar.js';

/** Where requests go: the first whose prefix a path begins with. */
export interface Bestemming {
  /** Ends with a slash. */
  voorvoegsel: string;
  /** On 127.0.0.1. */
  poort: number;
}

interface Voordeurwens {
  host: string;
  poort: number;
  bestemmingen: readonly Bestemming[];
}

/** Shorter than the five seconds after which a Node server closes an idle connection: none is taken that is just being closed. */
const RUSTTIJD_MS = 3_000;
/** Of this connection alone (RFC 9110, 7.6.1); and what only we may say. */
const NIET_DOOR = new Set(['connection', 'keep-alive', 'proxy-connection', 'te', 'trailer', 'transfer-encoding', 'upgrade', 'forwarded', 'x-forwarded-for', 'x-forwarded-proto', 'x-forwarded-host']);

/**
 * Listens where people and machines come, and passes each request on to the process that answers it: streams both ways, nothing is kept.
 * A municipality has a gateway of its own for this. Gives back how to close it. Rejects when the port cannot be had.
 */
export async function openVoordeur({ host, poort, bestemmingen }: Voordeurwens): Promise<() => Promise<void>> {
  const agent = new Agent({ keepAlive: true, timeout: RUSTTIJD_MS });
  const server = createServer((verzoek, antwoord) => {
    const bestemming = bestemmingen.find(({ voorvoegsel }) => `${verzoek.url ?? ''}/`.startsWith(voorvoegsel));
    if (bestemming === undefined) nietBereikbaar(verzoek, antwoord);
    else geefDoor(verzoek, antwoord, { agent, poort: bestemming.poort });
  });
  // A large file over a slow line takes its time; the process behind decides.
  server.requestTimeout = 0;
  await new Promise<void>((klaar, mislukt) => server.once('error', mislukt).listen(poort, host, klaar));
  return async () => {
    agent.destroy();
    server.closeAllConnections();
    await new Promise<void>((klaar) => server.close(() => klaar()));
  };
}

function geefDoor(verzoek: IncomingMessage, antwoord: ServerResponse, { agent, poort }: { agent: Agent; poort: number }): void {
  const door = request({ host: '127.0.0.1', port: poort, agent, method: verzoek.method, path: verzoek.url, headers: koppen(verzoek) });
  door.once('response', (bron) => {
    antwoord.writeHead(bron.statusCode ?? 502, bron.statusMessage, overgenomen(bron.rawHeaders));
    pipeline(bron, antwoord, () => undefined);
  });
  door.on('error', () => {
    if (antwoord.headersSent) antwoord.destroy();
    else nietBereikbaar(verzoek, antwoord);
  });
  antwoord.once('close', () => door.destroy());
  verzoek.pipe(door);
}

function koppen(verzoek: IncomingMessage): Record<string, string | string[]> {
  const eigen = Object.entries(verzoek.headers).filter((kop): kop is [string, string | string[]] => !NIET_DOOR.has(kop[0]) && kop[1] !== undefined);
  const { host = '', 'transfer-encoding': vorm } = verzoek.headers;
  return {
    ...Object.fromEntries(eigen), 'x-forwarded-for': verzoek.socket.remoteAddress ?? '', 'x-forwarded-host': host, 'x-forwarded-proto': 'http',
    ...(vorm === undefined ? {} : { 'transfer-encoding': 'chunked' }),
  };
}

/** Names and values in turn, as they came: some headers come more than once. */
function overgenomen(ruw: readonly string[]): string[] {
  return ruw.filter((_, i) => !NIET_DOOR.has((ruw[i - (i % 2)] ?? '').toLowerCase()));
}

import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Aanmelding } from './aanmelding.js';
import { beleid, foutblad } from './bladen.js';
import type { Identiteitomgeving } from './identiteitomgeving.js';
import { maakProvider } from './maak-provider.js';
import { Pogingen } from './pogingen.js';
import { Sleutelbos } from './sleutelbos.js';

/** A real OpenID Connect provider for the demonstration and the tests, under the path of its issuer. `meld` gets one line for what went wrong. */
export async function startIdentiteit(omgeving: Identiteitomgeving, meld: (regel: string) => void): Promise<{ stop(): Promise<void> }> {
  const sleutels = new Sleutelbos(omgeving.map);
  const provider = await maakProvider(omgeving, sleutels);
  provider.on('server_error', (_ctx, fout) => meld(`identiteit: ${fout.message}`));
  const { portaal, alleenHier } = omgeving;
  const aanmelding = new Aanmelding({ provider, pogingen: new Pogingen(() => Date.now()), wachtwoord: sleutels.geheim('wachtwoord', 9), toonWachtwoord: alleenHier, portaal });
  const onder = omgeving.uitgever.pathname.replace(/\/$/, '');
  const rest = provider.callback();
  const server = createServer((verzoek, antwoord) => {
    const pad = verzoek.url ?? '/';
    if (pad.startsWith(`${onder}/aanmelden/`)) {
      aanmelding.behandel(verzoek, antwoord).catch(() => weiger(antwoord, portaal));
      return;
    }
    onderPad(verzoek, onder);
    void rest(verzoek, antwoord);
  });
  server.listen(omgeving.poort, '127.0.0.1');
  await once(server, 'listening');
  return {
    stop: async () => {
      server.closeAllConnections();
      await new Promise<void>((klaar) => server.close(() => klaar()));
    },
  };
}

/** The provider knows its paths without the one it is mounted under, and finds that from what was asked (`originalUrl`), as express tells it. */
function onderPad(verzoek: IncomingMessage & { originalUrl?: string }, onder: string): void {
  const pad = verzoek.url ?? '/';
  verzoek.originalUrl = pad;
  if (pad.startsWith(onder)) verzoek.url = pad.slice(onder.length) || '/';
}

function weiger(antwoord: ServerResponse, portaal: string): void {
  if (antwoord.headersSent) {
    antwoord.destroy();
    return;
  }
  antwoord.writeHead(400, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'content-security-policy': beleid(portaal), connection: 'close' });
  antwoord.end(foutblad(portaal));
}

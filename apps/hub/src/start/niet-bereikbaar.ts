import type { IncomingMessage, ServerResponse } from 'node:http';

const PAGINA = `<!doctype html>
<html lang="nl">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Even niet bereikbaar - Schakel</title></head>
<body><main><h1>Even niet bereikbaar</h1><p>Dit deel van Schakel start net op of is opnieuw aan het starten. Wacht een paar tellen en probeer het dan nog eens.</p></main></body>
</html>
`;

/** Answers for a process that does not: 502, to programs as problem+json and to people as a page. */
export function nietBereikbaar(verzoek: IncomingMessage, antwoord: ServerResponse): void {
  const isMens = !verzoek.url?.startsWith('/api/');
  const probleem = { type: 'urn:schakel:fout:niet-bereikbaar', title: 'Even niet bereikbaar', status: 502, detail: 'Dit deel van de hub start net op. Probeer het over een paar tellen nog eens.' };
  // What is still coming in is not read: the connection cannot be used for another request.
  const koppen = { 'content-type': isMens ? 'text/html; charset=utf-8' : 'application/problem+json; charset=utf-8', 'cache-control': 'no-store', 'retry-after': '3', connection: 'close' };
  antwoord.writeHead(502, isMens ? { ...koppen, 'content-security-policy': "default-src 'none'; frame-ancestors 'none'" } : koppen);
  antwoord.end(isMens ? PAGINA : JSON.stringify(probleem));
}

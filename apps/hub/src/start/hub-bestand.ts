import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Tells the command line where the running hub is: `<data>/hub.json` {url, pid}. Gives back how to take it away. */
export function schrijfHubBestand(dataMap: string, url: string): () => void {
  const bestand = join(dataMap, 'hub.json');
  writeFileSync(`${bestand}.deel`, `${JSON.stringify({ url, pid: process.pid })}\n`, { mode: 0o600 });
  renameSync(`${bestand}.deel`, bestand);
  return () => rmSync(bestand, { force: true });
}

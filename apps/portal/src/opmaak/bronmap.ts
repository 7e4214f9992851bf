import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the portal's sources, where templates and style sheets are read: the compiler leaves them where they are. */
export function bronmap(): string {
  for (let map = dirname(fileURLToPath(import.meta.url)); map !== dirname(map); map = dirname(map)) {
    const gevonden = join(map, 'apps', 'portal', 'src');
    if (existsSync(join(gevonden, 'opmaak', 'blad.eta'))) return gevonden;
  }
  throw new Error('the templates of the portal are not there (apps/portal/src/opmaak/blad.eta)');
}

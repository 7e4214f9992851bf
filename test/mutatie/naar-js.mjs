/** Turns the sandbox's TypeScript into `dist/`, where `#libs/*` is looked for; types are not checked. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { transformSync } from '@swc/core';
import jest from '../../jest.config.mjs';

const [, opties] = jest.transform['^.+\\.ts$'];

for (const map of ['libs/case-model', 'libs/connector-kit', 'apps/connectors', 'test/support']) {
  for (const ingang of readdirSync(map, { recursive: true, withFileTypes: true })) {
    const bron = join(ingang.parentPath, ingang.name);
    if (!ingang.isFile() || !bron.endsWith('.ts') || bron.endsWith('.d.ts')) continue;
    const doel = join('dist', bron.replace(/[.]ts$/, '.js'));
    mkdirSync(dirname(doel), { recursive: true });
    writeFileSync(doel, transformSync(readFileSync(bron, 'utf8'), { ...opties, sourceMaps: false, configFile: false, swcrc: false, filename: bron }).code);
  }
}

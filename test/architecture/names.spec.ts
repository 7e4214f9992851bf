import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const bestanden = ['apps', 'libs', 'test'].flatMap((map) =>
  readdirSync(map, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile() && /[.](ts|mjs)$/.test(e.name) && !e.parentPath.includes('planted-violations'))
    .map((e) => join(e.parentPath, e.name)),
);

describe('file names', () => {
  it('are kebab-case with a role', () => {
    expect(bestanden.filter((naam) => !/\/[a-z0-9]+(-[a-z0-9]+)*([.][a-z0-9-]+)*[.](ts|mjs)$/.test(naam))).toEqual([]);
  });

  it('say something: nothing is a drawer of odds and ends', () => {
    expect(bestanden.filter((naam) => /\b(helpers?|utils?|common|misc|shared)\b/.test(naam))).toEqual([]);
  });
});

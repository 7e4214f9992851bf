import { execFileSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';

const MAPPER = 'apps/connectors/src/coa/inbound/overdracht/mapper.ts';
const MODEL = 'libs/case-model/src/melding/melding.ts';
const RUNNER = 'apps/connectors/src/connectors.runner.ts';
const PROCES = 'libs/platform/src/bootstrap/start-proces.ts';
const SPEC = 'libs/platform/src/security/kluis.spec.ts';

const regels = (n: number, tekst: string): string => Array.from({ length: n }, (_, i) => tekst.replaceAll('#', String(i))).join('\n');

/** A rule, the file it guards, and a text that breaks it. */
const geplant: [regel: string, bestand: string, tekst: string][] = [
  ['no-restricted-globals', RUNNER, 'export const x = fetch;'],
  ['no-restricted-syntax', MAPPER, 'export const nu = (): number => Date.now();'],
  ['no-restricted-syntax', MAPPER, 'export const nu = (): Date => new Date();'],
  ['no-restricted-syntax', MODEL, 'export const nu = (): Date => new Date();'],
  ['no-restricted-syntax', MODEL, 'export const toeval = (): number => Math.random();'],
  ['no-restricted-syntax', PROCES, 'export const f = (a: 1, b: 1, c: 1, d: 1, e: 1): number => a + b + c + d + e;'],
  ['@typescript-eslint/no-floating-promises', PROCES, 'export function f(p: Promise<void>): void {\n  p;\n}'],
  ['@typescript-eslint/no-explicit-any', PROCES, 'export const x: any = 1;'],
  ['@typescript-eslint/switch-exhaustiveness-check', PROCES, "export function f(s: 'a' | 'b'): void {\n  switch (s) {\n    case 'a':\n  }\n}"],
  ['max-lines', PROCES, regels(201, 'export const x# = 1;')],
  ['max-lines', SPEC, regels(401, 'export const x# = 1;')],
  ['max-lines-per-function', PROCES, `export function f(): void {\n${regels(41, '  void #;')}\n}`],
  ['max-depth', PROCES, 'export function f(a: boolean): void {\n  if (a) { if (a) { if (a) { if (a) { void a; } } } }\n}'],
  ['complexity', PROCES, `export function f(a: number): void {\n${regels(11, '  if (a === #) void a;')}\n}`],
  ['no-restricted-imports', SPEC, "import { setTimeout as x } from 'node:timers/promises';\nvoid x;"],
  ['no-restricted-globals', SPEC, 'setTimeout(() => undefined, 5);'],
  ['no-restricted-syntax', SPEC, "import { it } from '@jest/globals';\nit.skip('x', () => undefined);"],
  ['no-warning-comments', PROCES, '// TODO later\nexport const x = 1;'],
];

describe('the linter', () => {
  it('reports every planted breach under its own name', () => {
    const invoer = JSON.stringify(geplant.map(([, file, text]) => ({ file, text })));
    const gemeld = JSON.parse(execFileSync(process.execPath, ['test/architecture/lint-planted.mjs'], { input: invoer, encoding: 'utf8' })) as string[][];
    const gemist = geplant.filter(([regel], i) => !gemeld[i]?.includes(regel)).map(([regel, bestand]) => `${regel}: ${bestand}`);
    expect(gemist).toEqual([]);
  });
});

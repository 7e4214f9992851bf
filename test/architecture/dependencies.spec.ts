import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';

interface Overtreding {
  from: string;
  rule: { name: string };
}

const WORTEL = resolve('.');
const GEPLANT = join(WORTEL, 'test/architecture/planted-violations');
const require = createRequire(join(WORTEL, 'package.json'));
const regels = (require(join(WORTEL, '.dependency-cruiser.cjs')) as { forbidden: { name: string }[] }).forbidden.map((regel) => regel.name);

async function overtredingen(cwd: string): Promise<Overtreding[]> {
  const cruise = join(WORTEL, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const argumenten = [cruise, '--config', join(WORTEL, '.dependency-cruiser.cjs'), '--output-type', 'json', 'apps', 'libs', 'test'];
  const uitkomst = promisify(execFile)(process.execPath, argumenten, { cwd, maxBuffer: 64 * 1024 * 1024 });
  const { stdout } = await uitkomst.catch((fout: { stdout: string }) => fout);
  return (JSON.parse(stdout) as { summary: { violations: Overtreding[] } }).summary.violations;
}

/** Each planted file with the rule that its first line says it breaks. */
function geplant(): { bestand: string; regel: string }[] {
  const bestanden = readdirSync(GEPLANT, { recursive: true, encoding: 'utf8' }).filter((naam) => naam.endsWith('.ts'));
  return bestanden.flatMap((bestand) => {
    const regel = /^\/\*\* Breaks: (\S+) \*\//.exec(readFileSync(join(GEPLANT, bestand), 'utf8'))?.[1];
    return regel ? [{ bestand: relative('.', bestand), regel }] : [];
  });
}

describe('who may import whom', () => {
  it('is kept', async () => {
    const gemeld = await overtredingen(WORTEL);
    expect(gemeld.map(({ rule, from }) => `${rule.name}: ${from}`)).toEqual([]);
  });

  it('is seen to fail: every rule has a planted violation, and each is reported under its own name', async () => {
    const planten = geplant();
    expect([...new Set(planten.map(({ regel }) => regel))].sort()).toEqual([...regels].sort());
    const gemeld = new Set((await overtredingen(GEPLANT)).map(({ rule, from }) => `${rule.name}: ${from}`));
    expect(planten.map(({ regel, bestand }) => `${regel}: ${bestand}`).filter((verwacht) => !gemeld.has(verwacht))).toEqual([]);
  });
});

/**
 * `npm test`: builds, checks (lint, types, dependencies), runs every test, lists what could not be run on this machine, and ends with one line
 * `Tests: N passed, N failed`. Exits non-zero on any failure.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'schakel-run-'));
const report = join(folder, 'jest.json');
const notRunFile = join(folder, 'not-run');
const bin = (name) => join('node_modules', '.bin', name);
let passed = 0;
let failed = 0;

/** Runs a command with its output visible; its exit code. */
function run(command, args, env = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
    child.on('error', () => done(127));
    child.on('exit', (code) => done(code ?? 1));
  });
}

async function check(name, command, args) {
  process.stdout.write(`--- ${name}\n`);
  const code = await run(command, args);
  if (code === 0) passed++;
  else failed++;
  return code === 0;
}

/** Wanted for some tests; where we may, it is installed from the distribution. */
function install(program, pack) {
  const found = () => spawnSync(program, ['--version']).status === 0;
  if (found()) return true;
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return false;
  process.stdout.write(`--- installing ${pack} for the tests\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  const apt = (...args) => spawnSync('apt-get', ['-qq', '-o', 'Acquire::http::Timeout=20', ...args], { stdio: 'ignore', env, timeout: 240_000 });
  apt('update');
  apt('install', '-y', '--no-install-recommends', pack);
  return found();
}

async function jest() {
  const args = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js', '--json', `--outputFile=${report}`];
  await run(process.execPath, [...args, ...process.argv.slice(2)], { SCHAKEL_NIET_GEDRAAID: notRunFile, ...(browser ? {} : { SCHAKEL_ZONDER_BROWSER: 'ja' }) });
  if (!existsSync(report)) {
    failed++;
    return;
  }
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, numPendingTests, success } = JSON.parse(readFileSync(report, 'utf8'));
  passed += numPassedTests;
  failed += numFailedTests + numRuntimeErrorTestSuites + numPendingTests;
  if (!success && failed === 0) failed++;
}

const notRun = install('redis-server', 'redis-server') ? [] : ['queues on Redis (no redis-server, and it could not be installed)'];
const browser = install('chromium', 'chromium');
if (!browser) notRun.push('the pages in a browser (no chromium, and it could not be installed)');
if (await check('build', 'npm', ['run', '-s', 'build'])) {
  // Side by side: each of the two uses one core.
  await Promise.all([
    check('lint', bin('eslint'), ['.']),
    check('types', 'npm', ['run', '-s', 'typecheck']).then(async () => check('dependencies', bin('depcruise'), ['--config', '.dependency-cruiser.cjs', 'apps', 'libs', 'test'])),
  ]);
  await jest();
}
if (existsSync(notRunFile)) notRun.push(...new Set(readFileSync(notRunFile, 'utf8').trim().split('\n')));
rmSync(folder, { recursive: true, force: true });
for (const what of notRun) process.stdout.write(`Not run here: ${what}\n`);
process.stdout.write(`Tests: ${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 ? 0 : 1);

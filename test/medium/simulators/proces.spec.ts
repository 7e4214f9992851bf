import { type ChildProcess, fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { leesVerzendingen, maakVerzending, type Zending } from '#libs/exchange';
import { pollUntil } from '../../support/poll-until.js';

const AF = new AbortController().signal;
let map: string;
let kind: ChildProcess | undefined;
beforeEach(() => {
  map = mkdtempSync(join(tmpdir(), 'simproces-'));
});
afterEach(() => {
  kind?.kill('SIGKILL');
  rmSync(map, { recursive: true, force: true });
});

/** Starts the process as it ships; gives its exit code when it ends before it is ready. */
async function start(env: NodeJS.ProcessEnv): Promise<'gereed' | number | null> {
  const { NODE_OPTIONS: _, ...eigen } = process.env;
  const proces = fork('dist/apps/simulators/src/main.js', [], { env: { ...eigen, SCHAKEL_DATA: map, ...env }, stdio: ['ignore', 'ignore', 'ignore', 'ipc'], execArgv: [] });
  kind = proces;
  return new Promise((klaar) => {
    proces.once('message', () => klaar('gereed'));
    proces.once('exit', (code) => klaar(code));
  });
}

function zending(naam: string): Zending {
  const bytes = Buffer.from('{"soort":"NIEUW"}');
  const open = async function* () {
    yield await Promise.resolve(bytes);
  };
  return { naam, kenmerk: `proef-${naam}`, sha256: createHash('sha256').update(bytes).digest('hex'), open };
}

const effecten = () => (JSON.parse(readFileSync(join(map, 'simulators', 'stadsbank.json'), 'utf8')) as { effecten: Record<string, number> }).effecten;

describe('the simulators as a process', () => {
  it('starts only where somebody asked for it, and never in production', async () => {
    expect(await start({ SIMULATORS: '' })).toBe(78);
    expect(await start({ SIMULATORS: 'ja', NODE_ENV: 'production' })).toBe(78);
  });

  it('gets its deliveries by folder, SFTP and HTTPS, and answers each once, also when it is killed and started again', async () => {
    const env = { SIMULATORS: 'ja', SIMULATOR_SFTP: '0', SIMULATOR_HTTPS: '0', SIMULATOR_DATUM: '2026-11-23' };
    const inbox = join(map, 'inbox', 'stadsbank');
    const regels = () => readdirSync(inbox).filter((naam) => !naam.startsWith('.')).flatMap((naam) => readFileSync(join(inbox, naam), 'utf8').trimEnd().split('\r\n').slice(1));
    for (const [keer, soort] of ['map', 'sftp', 'https'].entries()) {
      expect(await start(env)).toBe('gereed');
      const verzendingen = leesVerzendingen(soort === 'map' ? undefined : join(map, 'simulators', soort, 'instelling.json'), ['stadsbank']);
      const weg = maakVerzending('stadsbank', verzendingen, map);
      const een = zending(`BUDGETPLAN_${soort}_v1.json`);
      expect(await weg.zend(een, AF)).toEqual({ soort: 'bevestigd', kenmerk: een.kenmerk });
      await pollUntil(() => regels().length === 4 * (keer + 1), { wat: `answer to what came by ${soort}` });
      expect(await weg.vraag(een, AF)).toEqual({ soort: 'aanwezig', kenmerk: een.kenmerk });
      const einde = new Promise((klaar) => kind?.once('exit', klaar));
      kind?.kill('SIGKILL');
      await einde;
    }
    expect(effecten()).toEqual({ 'map/1': 1, 'sftp/1': 1, 'https/1': 1 });
  });
});

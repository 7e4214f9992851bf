import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { leesSimulatoromgeving } from './omgeving.js';

describe('the environment of the simulators', () => {
  it('starts them only where somebody asked for them', () => {
    expect(leesSimulatoromgeving({ SIMULATORS: 'ja' })).toEqual({ dataMap: resolve('.schakel'), datum: undefined, sftpPoort: undefined, httpsPoort: undefined });
    expect(leesSimulatoromgeving({ SIMULATORS: 'ja', SCHAKEL_DATA: '/data', SIMULATOR_DATUM: '2026-10-01', SIMULATOR_SFTP: '0', SIMULATOR_HTTPS: '8443' })).toEqual({ dataMap: '/data', datum: '2026-10-01', sftpPoort: 0, httpsPoort: 8443 });
    expect(() => leesSimulatoromgeving({})).toThrow('SIMULATORS=ja');
    expect(() => leesSimulatoromgeving({ SIMULATORS: 'ja', NODE_ENV: 'production' })).toThrow('production');
  });

  it('is not what a municipality runs', () => {
    expect(readFileSync('docker-compose.yml', 'utf8') + readFileSync('Dockerfile', 'utf8')).not.toMatch(/simulator/i);
    expect(readFileSync('Dockerfile', 'utf8')).toContain('NODE_ENV=production');
  });

  it.each([{ SIMULATOR_DATUM: '1-10-2026' }, { SIMULATOR_SFTP: '70000' }, { SIMULATOR_HTTPS: 'x' }])('refuses %j', (env) => {
    expect(() => leesSimulatoromgeving({ SIMULATORS: 'ja', ...env })).toThrow(Object.keys(env)[0]);
  });
});

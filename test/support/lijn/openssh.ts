import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { eigenPoort } from '../eigen-poort.js';
import { pollUntil } from '../poll-until.js';

const SSHD = '/usr/sbin/sshd';

/** OpenSSH's own SFTP server, on a free port, for whoever has this key. */
export interface OpenSsh {
  poort: number;
  gebruiker: string;
  sleutel: Buffer;
  vingerafdruk: string;
  stop(): Promise<void>;
}

/** True when OpenSSH's server is installed, and may be started (its separated process wants root and a folder of its own). */
export function heeftOpenSsh(): boolean {
  return existsSync(SSHD) && existsSync('/usr/bin/ssh-keygen') && process.getuid?.() === 0;
}

export async function openSsh(): Promise<OpenSsh> {
  const thuis = mkdtempSync(join(tmpdir(), 'sshd-'));
  const maak = (naam: string) => {
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', naam, '-f', join(thuis, naam)]);
    return readFileSync(join(thuis, naam));
  };
  maak('host');
  const sleutel = maak('klant');
  writeFileSync(join(thuis, 'mag'), readFileSync(join(thuis, 'klant.pub')), { mode: 0o600 });
  chmodSync(thuis, 0o755);
  mkdirSync('/run/sshd', { recursive: true });
  const poort = await eigenPoort();
  const regels = [`Port ${poort}`, 'ListenAddress 127.0.0.1', `HostKey ${thuis}/host`, `AuthorizedKeysFile ${thuis}/mag`, `PidFile ${thuis}/pid`, 'StrictModes no', 'UsePAM no', 'PasswordAuthentication no', 'PermitRootLogin prohibit-password', 'Subsystem sftp internal-sftp'];
  writeFileSync(join(thuis, 'config'), `${regels.join('\n')}\n`);
  const server = spawn(SSHD, ['-D', '-f', join(thuis, 'config')], { stdio: 'ignore' });
  const gestopt = new Promise((klaar) => server.once('exit', klaar));
  await pollUntil(async () => antwoordt(poort), { wat: 'OpenSSH of the test' });
  const vingerafdruk = execFileSync('ssh-keygen', ['-lf', join(thuis, 'host.pub')], { encoding: 'utf8' }).split(' ')[1] ?? '';
  const stop = async () => {
    server.kill('SIGTERM');
    await gestopt;
    rmSync(thuis, { recursive: true, force: true });
  };
  return { poort, gebruiker: userInfo().username, sleutel, vingerafdruk, stop };
}

async function antwoordt(poort: number): Promise<boolean> {
  return new Promise((klaar) => {
    const lijn = connect(poort, '127.0.0.1', () => klaar(true));
    lijn.on('data', () => lijn.destroy());
    lijn.on('error', () => klaar(false));
  });
}

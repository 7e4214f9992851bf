import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Redis } from 'ioredis';
import { eigenPoort } from './eigen-poort.js';
import { pollUntil } from './poll-until.js';

/** A Redis of its own, empty, kept in memory. */
export interface TestRedis {
  url: string;
  stop(): Promise<void>;
}

/** True when a `redis-server` is installed; without one the queue tests run on PostgreSQL alone and the test run says so. */
export function heeftRedis(): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((map) => existsSync(join(map, 'redis-server')));
}

/** Starts a Redis on a free port, without a disk. */
export async function testRedis(): Promise<TestRedis> {
  const poort = await eigenPoort();
  const opties = ['--port', String(poort), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--maxmemory-policy', 'noeviction'];
  const server = spawn('redis-server', opties, { stdio: 'ignore' });
  const gestopt = new Promise<void>((klaar) => server.once('exit', () => klaar()));
  const url = `redis://127.0.0.1:${poort}`;
  await pollUntil(() => antwoordt(url), { wat: 'Redis of the test' });
  const stop = async () => {
    server.kill('SIGTERM');
    await gestopt;
  };
  return { url, stop };
}

async function antwoordt(url: string): Promise<boolean> {
  const redis = new Redis(url, { lazyConnect: true, retryStrategy: () => null });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    return (await redis.ping()) === 'PONG';
  } catch {
    return false;
  } finally {
    redis.disconnect();
  }
}

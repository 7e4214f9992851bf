/**
 * A worker that begins a job and never ends it, to be killed by a test. Runs the compiled code in `dist`; tells its parent the id of the job it began.
 * Usage: node test/support/hangende-worker.mjs DATABASE_URL REDIS_URL|'' QUEUE
 */
import { Logboek, prepareQueueBackend, Wachtrijen } from '#libs/platform';

const [databaseUrl, redisUrl, queue] = process.argv.slice(2);
const backend = prepareQueueBackend({ databaseUrl, redisUrl: redisUrl || undefined, naam: 'hangt' });
new Wachtrijen(backend, Logboek.van('hangt', 'silent')).verwerk(queue, async (id) => {
  process.send(id);
  await new Promise(() => undefined);
});

/**
 * Does one work order, and dies of it: the process is killed in the middle. Runs the compiled code in `dist`.
 * Usage: node test/support/stervende-worker.mjs DATABASE_URL ORDER
 */
import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { Opdrachten } from '#libs/exchange';
import { Database, dataSourceOpties, Logboek } from '#libs/platform';

const [url, id] = process.argv.slice(2);
const bron = await new DataSource(dataSourceOpties({ url, naam: 'sterft', pool: 2 })).initialize();
const opdrachten = new Opdrachten(new Database(bron), { belAlle: async () => undefined }, Logboek.van('sterft', 'silent'));
await opdrachten.voerUit(Number(id), () => process.kill(process.pid, 'SIGKILL'));
await bron.destroy();

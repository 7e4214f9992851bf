import 'reflect-metadata';
import { startProces } from '#libs/platform';
import { WorkerModule } from './worker.module.js';

await startProces({ naam: 'worker', module: WorkerModule });

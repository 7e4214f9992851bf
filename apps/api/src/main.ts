import 'reflect-metadata';
import { startProces } from '#libs/platform';
import { ApiModule } from './api.module.js';
import { richtHttpIn } from './http.js';

await startProces({ naam: 'api', module: ApiModule, http: richtHttpIn });

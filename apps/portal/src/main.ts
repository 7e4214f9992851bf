import 'reflect-metadata';
import { startProces } from '#libs/platform';
import { richtHttpIn } from './http.js';
import { PortaalModule } from './portaal.module.js';

await startProces({ naam: 'portal', module: PortaalModule, zonderDatabase: true, http: richtHttpIn });

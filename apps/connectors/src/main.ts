import 'reflect-metadata';
import { startProces } from '#libs/platform';
import { ConnectorsModule } from './connectors.module.js';

await startProces({ naam: 'connectors', module: ConnectorsModule.voorOmgeving(process.env) });

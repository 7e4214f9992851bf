import { type DynamicModule, type INestApplication, type INestApplicationContext, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Instellingen } from '../config/instellingen.js';
import { leesInstellingen } from '../config/lees-instellingen.js';
import { Logboek } from '../logging/logboek.js';
import { NestLogboek } from '../logging/nest-logboek.js';
import { PlatformModule } from './platform.module.js';

/** Makes a process's module from its settings; what it throws is told in the log, like every start that fails. */
export interface Modulemaker {
  uit(instellingen: Instellingen): Type | DynamicModule;
}

/** A process of the hub. */
export interface Proces {
  /** `api`, `connectors`, `worker`, ... */
  naam: string;
  module: Type | DynamicModule | Modulemaker;
  /** True: it gets no database, no queues and no keys, and needs no settings for them. */
  zonderDatabase?: boolean;
  /** Makes it a web server: called before it listens, for pipes, filters and prefixes. */
  http?: (app: INestApplication, instellingen: Instellingen) => Promise<void> | void;
}

/** Exit code for settings that are wrong (sysexits: EX_CONFIG): starting again does not help. */
const EX_CONFIG = 78;
const SLUITTIJD_MS = 15_000;

/**
 * Starts a process: checks its settings, connects, listens (when it is a web server), tells its parent `gereed`, and stops
 * gracefully on SIGTERM, SIGINT or when the parent is gone. On a start that fails it logs why and exits.
 */
export async function startProces(proces: Proces): Promise<INestApplicationContext | undefined> {
  let logboek = Logboek.van(proces.naam, 'info');
  try {
    const instellingen = leesInstellingen(process.env, proces.zonderDatabase);
    logboek = Logboek.van(proces.naam, instellingen.logNiveau);
    vangDeRest(logboek);
    const app = await opgezet(proces, instellingen, logboek);
    stopOpSignaal(app, logboek);
    logboek.info('gereed');
    process.send?.('gereed');
    return app;
  } catch (fout) {
    logboek.fout('start-mislukt', fout);
    process.exit((fout as { code?: string }).code === 'configuratie' ? EX_CONFIG : 1);
  }
}

async function opgezet(proces: Proces, instellingen: Instellingen, logboek: Logboek): Promise<INestApplicationContext> {
  const platform = proces.zonderDatabase ? PlatformModule.zonderDatabase(instellingen, logboek) : PlatformModule.voor(instellingen, proces.naam, logboek);
  const module: DynamicModule = {
    module: class ProcesModule {},
    imports: [platform, 'uit' in proces.module ? proces.module.uit(instellingen) : proces.module],
  };
  const opties = { logger: new NestLogboek(logboek), abortOnError: false };
  if (!proces.http) return NestFactory.createApplicationContext(module, opties);
  const app = await NestFactory.create(module, opties);
  await proces.http(app, instellingen);
  await app.listen(instellingen.poort, instellingen.host);
  return app;
}

function stopOpSignaal(app: INestApplicationContext, logboek: Logboek): void {
  let bezig = false;
  const stop = (reden: string) => {
    if (bezig) return;
    bezig = true;
    logboek.info('stopt', { reden });
    setTimeout(() => process.exit(1), SLUITTIJD_MS).unref();
    app.close().then(
      () => process.exit(0),
      (fout: unknown) => {
        logboek.fout('stop-mislukt', fout);
        process.exit(1);
      },
    );
  };
  for (const signaal of ['SIGTERM', 'SIGINT'] as const) process.on(signaal, () => stop(signaal));
  process.on('disconnect', () => stop('disconnect'));
}

/** What nobody caught is a bug: say where, end, and let whoever started us start us again. */
function vangDeRest(logboek: Logboek): void {
  const einde = (fout: unknown) => {
    logboek.fout('onverwacht', fout);
    process.exit(1);
  };
  process.on('uncaughtException', einde);
  process.on('unhandledRejection', einde);
}

import 'reflect-metadata';
import { Global, type INestApplication, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import type { Server } from 'node:http';
import { resolve } from 'node:path';
import supertest from 'supertest';
import { ApiModule } from '../../apps/api/src/api.module.js';
import { Zelfcontrole } from '../../apps/api/src/berichten/zelfcontrole.js';
import { richtHttpIn } from '../../apps/api/src/http.js';
import { Database, geefToegangsbewijs, Handelingenlog, Instellingen, Klok, Kluis, leesInstellingen, Logboek, Onderhoudsdatabase, Sleutelbos, Wachtrijen } from '#libs/platform';
import { Proefhub } from './proefhub.js';

export const BASIS = '/api/v1';

/** The API as it runs, on the kernel of a trial hub: the same database, the same keys. */
export interface Proefapi {
  hub: Proefhub;
  app: INestApplication<Server>;
  vraag: ReturnType<typeof supertest>;
  /** An Authorization header. */
  als(rol: string | string[], claims?: Record<string, unknown>, seconden?: number): Promise<string>;
  weg(): Promise<void>;
}

/** Starts it; `vandaag` stands still at `2026-11-23`. It serves these municipalities. `env`: settings that are not as shipped. */
export async function proefapi(gemeenten = '0141', env: NodeJS.ProcessEnv = {}): Promise<Proefapi> {
  const hub = await Proefhub.start(gemeenten);
  const api = await apiOp(hub, await hub.als('api'), gemeenten, env);
  const weg = async (): Promise<void> => {
    await api.app.close();
    await hub.weg();
  };
  return { ...api, hub, weg };
}

/** Another API on the same hub, which asks of this database. */
export async function apiOp(hub: Proefhub, database: Database, gemeenten: string, env: NodeJS.ProcessEnv = {}): Promise<Pick<Proefapi, 'app' | 'vraag' | 'als'>> {
  const klok = Object.assign(new Klok(), { vandaag: () => '2026-11-23' });
  const stil = { bel: async () => Promise.resolve(), belAlle: async () => Promise.resolve() };
  const instellingen = leesInstellingen({ DATABASE_URL: 'postgres://unused', SCHAKEL_DATA: '.', GEMEENTEN: gemeenten, ...env });
  const plat = [
    Handelingenlog,
    { provide: Database, useValue: database }, { provide: Onderhoudsdatabase, useValue: await hub.als('onderhoud') }, { provide: Kluis, useValue: hub.kluis }, { provide: Sleutelbos, useValue: hub.bos }, { provide: Klok, useValue: klok },
    { provide: Wachtrijen, useValue: stil }, { provide: Logboek, useValue: Logboek.van('test', 'silent') },
    { provide: Instellingen, useValue: instellingen },
  ];
  @Global()
  @Module({ providers: plat, exports: plat })
  class Platform {}
  const module = await Test.createTestingModule({ imports: [Platform, ApiModule] })
    // The process that it starts is compiled code.
    .overrideProvider(Zelfcontrole).useValue(new Zelfcontrole(resolve('dist/apps/connectors/src/zelfcontrole.js'), instellingen, klok)).compile();
  const app = module.createNestApplication<INestApplication<Server>>({ logger: false });
  richtHttpIn(app);
  await app.listen(0, '127.0.0.1');
  const als: Proefapi['als'] = async (rol, claims = {}, seconden = 3600) => {
    const alle = { sub: 'proef', rollen: [rol].flat(), gemeenten: ['0141'], ...claims };
    return `Bearer ${await geefToegangsbewijs(hub.kluis, alle, seconden)}`;
  };
  return { app, vraag: supertest(app.getHttpServer()), als };
}

import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { migreer } from '../../../apps/migrate/src/migreer.js';
import { migraties } from '../../../apps/migrate/src/migrations/index.js';
import { binnenBereik, Database, DatabaseModule, databaserol, dataSourceOpties, Rolcontrole } from '#libs/platform';
import { type Testdatabase, testdatabase } from '../../support/postgres.harness.js';

const NAAM = `rollen_${randomBytes(6).toString('hex')}`;
const ROLLEN = ['api', 'worker', 'connectors', 'onderhoud', 'wachtrijen'].map(databaserol);

/** A server of somebody else: our migrator owns its database there and nothing more, and an earlier version was there before. */
let basis: Testdatabase;
let url: string;
beforeAll(async () => {
  basis = await testdatabase();
  const wachtwoord = randomBytes(12).toString('hex');
  await basis.database.query(`create role ${NAAM} login password '${wachtwoord}'`);
  await basis.database.query(`create database ${NAAM} owner ${NAAM}`);
  const adres = new URL(basis.url);
  Object.assign(adres, { username: NAAM, password: wachtwoord, pathname: `/${NAAM}` });
  url = adres.href;
  await met(url, migraties.slice(0, migraties.findIndex(({ name }) => name.includes('0020'))), async (bron) => {
    await bron.runMigrations({ transaction: 'each' });
    await bron.query(`insert into zaak.zaak (id, gemeentecode, status, stand, geheim) values (gen_random_uuid(), '0141', 'x', '{}', ''), (gen_random_uuid(), '0153', 'x', '{}', '')`);
  });
});
afterAll(async () => {
  await basis.database.query(`drop database ${NAAM} with (force)`);
  await basis.database.query(`drop role ${NAAM}`);
  await basis.weg();
});

async function met<T>(adres: string, welke: typeof migraties[number][], fn: (bron: DataSource) => Promise<T>): Promise<T> {
  const bron = await new DataSource(dataSourceOpties({ url: adres, naam: 'schakel-test', pool: 1, migraties: welke })).initialize();
  return fn(bron).finally(async () => bron.destroy());
}

async function start(adres: string, rol: string): Promise<[string, number, number]> {
  const app = await NestFactory.createApplicationContext(DatabaseModule.voor({ url: adres, naam: 'schakel-test', pool: 2, rol }), { logger: false, abortOnError: false });
  try {
    const database = app.get(Database);
    const [wie] = await database.query<{ wie: string }>('select current_user as wie');
    const tel = async (): Promise<number> => (await database.query('select from zaak.zaak')).length;
    return [wie?.wie ?? '', await tel(), await binnenBereik({ gemeenten: ['0141'], routes: [] }, tel)];
  } finally {
    await app.close();
  }
}

describe('a migrator that may make no roles', () => {
  it('says what must be run once; after that processes work under them, on a database that was there before', async () => {
    const fout = await migreer(url, { wachtrijen: true }).catch((een: unknown) => een as Error & { code: string });
    expect(fout).toMatchObject({ code: 'configuratie', zonderInhoud: true });
    const opdracht = /(create role .*;) grant (.*) to (\w+);$/.exec((fout as Error).message);
    expect(opdracht?.slice(1)).toEqual([ROLLEN.map((rol) => `create role ${rol} nologin;`).join(' '), ROLLEN.join(', '), NAAM]);
    await basis.database.query(`grant ${opdracht?.[2]} to ${opdracht?.[3]}`);
    // Twice: what was done already is not done again.
    for (let keer = 0; keer < 2; keer += 1) await migreer(url, { wachtrijen: true });
    expect(await start(url, databaserol('api'))).toEqual(['schakel_api', 0, 1]);
    expect(await start(`${url}?options=-c%20role%3D${NAAM}`, databaserol('worker'))).toEqual(['schakel_worker', 2, 2]);
  });

  it('lets no process start that did not get its role, as behind a pooler that drops it', async () => {
    await expect(new Rolcontrole(basis.database, databaserol('api')).onModuleInit()).rejects.toMatchObject({ code: 'configuratie' });
  });
});

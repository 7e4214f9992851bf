import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { BEGIN, type Handeling, Handelingenlog, type Handelingrij, Kluis, schakel } from '#libs/platform';
import { type Testdatabase, testdatabase } from '../../support/postgres.harness.js';

const REGELS = 7;
let basis: Testdatabase;
let log: Handelingenlog;
beforeAll(async () => {
  basis = await testdatabase();
  log = new Handelingenlog(basis.database, new Kluis(Buffer.alloc(32, 7)));
});
afterAll(async () => basis.weg());

const besluit = (wie: string): Handeling => ({ soort: 'besluit', wie, inhoud: { naam: 'besluitLevering', 'met "aanhaling"': 'é' } });
/** Changes rows as somebody would who owns the database. */
const knoei = async (...opdrachten: string[]): Promise<void> => basis.database.run(async (tx) => {
  for (const sql of ['alter table logboek.handeling disable trigger all', ...opdrachten, 'alter table logboek.handeling enable trigger all']) await tx.query(sql);
});
const LEEG = ['delete from logboek.handeling', `update logboek.handelingstand set laatste = 0, hash = decode(repeat('00', 32), 'hex'), zegel = null`];

beforeEach(async () => {
  await knoei(...LEEG);
  for (let i = 1; i <= REGELS; i += 1) await log.schrijf([besluit(`wie-${i}`)]);
});

describe('the log of actions', () => {
  it('is one chain, also of many who write at once', async () => {
    await Promise.all(Array.from({ length: 20 }, async (_, i) => log.schrijf([besluit(`a${i}`), besluit(`b${i}`)])));
    expect(await log.controleer()).toMatchObject({ regels: REGELS + 40, fout: null });
    expect((await log.lijst(3)).map(({ nummer }) => nummer)).toEqual([47, 46, 45]);
    expect((await log.lijst(1, 3)).map(({ nummer, wie }) => [nummer, wie])).toEqual([[2, 'wie-2']]);
  });

  it('is sound when empty', async () => {
    await knoei(...LEEG);
    expect(await log.controleer()).toMatchObject({ regels: 0, fout: null });
  });

  it.each<[string, string[], object]>([
    ['content', [`update logboek.handeling set inhoud = '{"naam":"iets anders"}' where nummer = 4`], { nummer: 4, wat: 'veranderd' }],
    ['spacing', [`update logboek.handeling set inhoud = (inhoud::text || ' ')::json where nummer = 4`], { nummer: 4, wat: 'veranderd' }],
    ['who', [`update logboek.handeling set wie = 'een ander' where nummer = 7`], { nummer: 7, wat: 'veranderd' }],
    ['when', [`update logboek.handeling set op = op - interval '1 day' where nummer = 1`], { nummer: 1, wat: 'veranderd' }],
    ['kind', [`update logboek.handeling set soort = 'export' where nummer = 2`], { nummer: 2, wat: 'veranderd' }],
    ['a removed line', ['delete from logboek.handeling where nummer = 3'], { nummer: 3, wat: 'ontbreekt' }],
    ['the removed first line', ['delete from logboek.handeling where nummer = 1'], { nummer: 1, wat: 'ontbreekt' }],
    ['the removed last line', ['delete from logboek.handeling where nummer = 7'], { nummer: 7, wat: 'ontbreekt' }],
    ['a removed line, with the others moved up', ['delete from logboek.handeling where nummer = 3', 'update logboek.handeling set nummer = nummer - 1 where nummer > 3'], { nummer: 3, wat: 'veranderd' }],
    ['two lines in each other\'s place', ['update logboek.handeling set nummer = 99 where nummer = 2', 'update logboek.handeling set nummer = 2 where nummer = 5', 'update logboek.handeling set nummer = 5 where nummer = 99'], { nummer: 2, wat: 'veranderd' }],
    ['a line that was added', [`insert into logboek.handeling select 8, op, soort, wie, inhoud, hash from logboek.handeling where nummer = 7`], { nummer: 8, wat: 'veranderd' }],
    ['an end that was moved', ['delete from logboek.handeling where nummer > 5', 'update logboek.handelingstand set laatste = 5, hash = (select hash from logboek.handeling where nummer = 5)'], { nummer: 5, wat: 'einde' }],
  ])('shows tampering with %s', async (_, opdrachten, fout) => {
    expect((await log.controleer()).fout).toBeNull();
    await knoei(...opdrachten);
    expect((await log.controleer()).fout).toEqual(fout);
  });

  it('shows a chain that was made anew from a changed line, to who does not have the key', async () => {
    const rijen = (await log.lijst(REGELS)).reverse();
    let vorige = BEGIN;
    const nieuw = rijen.map((rij): Handelingrij => {
      const veranderd = rij.nummer === 4 ? { ...rij, wie: 'een ander' } : rij;
      vorige = schakel(vorige, veranderd);
      return { ...veranderd, hash: vorige };
    });
    await knoei(...nieuw.map(({ nummer, wie, hash }) => `update logboek.handeling set wie = '${wie}', hash = '\\x${hash.toString('hex')}' where nummer = ${nummer}`), `update logboek.handelingstand set hash = '\\x${vorige.toString('hex')}'`);
    expect((await log.controleer()).fout).toEqual({ nummer: REGELS, wat: 'einde' });
  });

  it('is not written by half', async () => {
    await expect(log.schrijf([besluit('goed'), { ...besluit('fout'), soort: 'anders' as 'besluit' }])).rejects.toMatchObject({ code: '23514' });
    expect(await log.controleer()).toMatchObject({ regels: REGELS, fout: null });
  });
});

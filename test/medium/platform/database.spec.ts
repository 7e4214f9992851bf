import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DatabaseFout, kopieerRij } from '#libs/platform';
import { type Testdatabase, testdatabase } from '../../support/postgres.harness.js';

describe('Database', () => {
  let db: Testdatabase;
  beforeAll(async () => {
    db = await testdatabase();
    await db.database.query('create table proef (id bigint primary key, tekst text, dag date, tijd timestamptz, j jsonb, b bytea, groot bigint)');
  });
  afterAll(async () => db.weg());

  const aantal = async () => (await db.database.query<{ n: number }>('select count(*) as n from proef'))[0]?.n;

  it('stores what a transaction wrote, and nothing when it throws', async () => {
    await db.database.run(async (tx) => tx.query('insert into proef (id) values ($1)', [1]));
    const mislukt = db.database.run(async (tx) => {
      await tx.query('insert into proef (id) values (2)');
      throw new Error('halfway');
    });
    await expect(mislukt).rejects.toThrow('halfway');
    expect(await aantal()).toBe(1);
  });

  it('does not report as done what PostgreSQL rolled back', async () => {
    const ingeslikt = db.database.run(async (tx) => {
      await tx.query('insert into proef (id) values (3)');
      await tx.query('insert into proef (id) values (1)').catch(() => undefined);
    });
    await expect(ingeslikt).rejects.toThrow('rolled back');
    expect(await aantal()).toBe(1);
  });

  it('gives the rows of returning', async () => {
    const rijen = await db.database.run((tx) => tx.query<{ id: number }>("update proef set dag = '2026-03-01' returning id"));
    expect(rijen).toEqual([{ id: 1 }]);
  });

  it('reads days as text, counts as numbers, and refuses to round a 64-bit number', async () => {
    await db.database.query("update proef set tijd = '2026-01-01T00:00:00Z', groot = 9223372036854775807 where id = 1");
    const [rij] = await db.database.query('select id, dag, tijd, groot::text from proef');
    expect(rij).toEqual({ id: 1, dag: '2026-03-01', tijd: new Date('2026-01-01T00:00:00Z'), groot: '9223372036854775807' });
    await expect(db.database.query('select groot from proef')).rejects.toThrow(RangeError);
  });

  it('copies cells of every kind and awkward text', async () => {
    const tekst = 'tab\t regel\neinde\r \\N "quote" \0 é 😀';
    const rij = kopieerRij([10, tekst, '2026-05-06', new Date('2026-05-06T10:00:00Z'), { a: tekst, los: '\ud800' }, Buffer.from([0, 255, 92]), null]);
    await db.database.run((tx) => tx.kopieer('proef (id, tekst, dag, tijd, j, b, groot)', [rij.slice(0, 5), rij.slice(5)]));
    const [gelezen] = await db.database.query('select * from proef where id = 10');
    const verwacht = tekst.replace('\0', '\uFFFD');
    expect(gelezen).toEqual({
      id: 10,
      tekst: verwacht,
      dag: '2026-05-06',
      tijd: new Date('2026-05-06T10:00:00Z'),
      j: { a: verwacht, los: '\uFFFD' },
      b: Buffer.from([0, 255, 92]),
      groot: null,
    });
  });

  it('stores nothing of a copy whose source fails, passes its error on, and stays usable', async () => {
    const voor = await aantal();
    async function* bron(): AsyncGenerator<string> {
      yield kopieerRij([20]);
      throw new Error('source broke');
    }
    await expect(db.database.run((tx) => tx.kopieer('proef (id)', bron()))).rejects.toThrow('source broke');
    expect(await aantal()).toBe(voor);
  });

  it('tells what went wrong without quoting a value', async () => {
    const geheim = '999990019';
    const fouten = await Promise.all([
      db.database.query("insert into proef (id, dag) values (30, $1)", [geheim]).catch((f: unknown) => f),
      db.database.run((tx) => tx.kopieer('proef (id, j)', [`31\t{"bsn": ${geheim}x}\n`])).catch((f: unknown) => f),
      db.database.query(`insert into proef (id) values (1)`).catch((f: unknown) => f),
    ]);
    for (const fout of fouten) {
      expect(fout).toBeInstanceOf(DatabaseFout);
      expect(JSON.stringify(fout) + String((fout as Error).message) + (fout as Error).stack).not.toContain(geheim);
    }
    expect(fouten.map((f) => (f as DatabaseFout).code)).toEqual(['22008', '22P02', '23505']);
    expect((fouten[2] as DatabaseFout).constraint).toBe('proef_pkey');
  });

  it('reads many rows in batches, and may be left halfway', async () => {
    const groottes: number[] = [];
    for await (const rijen of db.database.lees('select g from generate_series(1, $1::int) g', [25], 10)) groottes.push(rijen.length);
    expect(groottes).toEqual([10, 10, 5]);
    for (let i = 0; i < 20; i++) {
      for await (const rijen of db.database.lees('select g from generate_series(1, 100) g', [], 10)) {
        if (rijen.length > 0) break;
      }
    }
    expect(await aantal()).toBeGreaterThan(0);
  });
});

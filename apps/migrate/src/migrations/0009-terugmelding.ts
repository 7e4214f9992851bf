import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tasks that one line of a message brings; and cases that were folded before CBS said anything back. */
export class Terugmelding0009 implements MigrationInterface {
  name = 'Terugmelding0000000000009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table exchange.taak add column regel int check (regel is null or bericht_id is not null);
      create index taak_regel on exchange.taak (bericht_id, regel) where regel is not null;
    `);
    for (const tabel of ['zaak.zaak', 'zaak.historie']) await runner.query(`update ${tabel} set stand = stand || '{"terugmeldingen": []}' where not stand ? 'terugmeldingen'`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only (docs/adr)');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** References that the hub gave its partners, each for one person; and cases that were folded before Stadsbank answered. */
export class Verwijzing0007 implements MigrationInterface {
  name = 'Verwijzing0000000000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table exchange.verwijzing (
        partner text not null,
        verwijzing text not null check (verwijzing = lower(verwijzing)),
        persoon bytea not null,
        gemaakt timestamptz not null default now(),
        primary key (partner, verwijzing)
      );
    `);
    for (const tabel of ['zaak.zaak', 'zaak.historie']) await runner.query(`update ${tabel} set stand = stand || '{"budgetbeheer": []}' where not stand ? 'budgetbeheer'`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only (docs/adr)');
  }
}

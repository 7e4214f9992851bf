import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How cases stood before: written once, never computed again, so that what was said at a moment can be said again. */
export class Historie0003 implements MigrationInterface {
  name = 'Historie0000000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table zaak.historie (
        zaak_id uuid not null,
        van timestamptz not null,
        tot timestamptz not null check (tot > van),
        stand jsonb not null,
        geheim bytea not null,
        primary key (zaak_id, van)
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only (docs/adr)');
  }
}

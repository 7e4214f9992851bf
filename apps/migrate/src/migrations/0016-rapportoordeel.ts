import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What contract managers decided about reports: added to, never changed. `berichten`: the files that counted then. */
export class Rapportoordeel0016 implements MigrationInterface {
  name = 'Rapportoordeel0000000000016';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table exchange.rapportoordeel (
        slot text not null,
        versie int not null check (versie > 0),
        besluit text not null check (besluit in ('goedgekeurd', 'aanvulling-gevraagd', 'afgewezen')),
        geheim bytea not null,
        door text not null,
        op timestamptz not null default now(),
        berichten bigint[] not null,
        primary key (slot, versie)
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only (docs/adr)');
  }
}

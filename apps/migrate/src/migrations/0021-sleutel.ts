import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Data keys, each wrapped under the master key (docs/sleutels.md). `hoofdsleutel`: fingerprint of the one that wrapped it. A key that was destroyed leaves its row. */
export class Sleutel0021 implements MigrationInterface {
  name = 'Sleutel0000000000021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema sleutel;
      create table sleutel.gegevenssleutel (
        id int generated always as identity primary key,
        bereik text not null,
        vanaf timestamptz not null,
        hoofdsleutel text not null,
        omwikkeld bytea,
        vernietigd timestamptz,
        check ((omwikkeld is null) = (vernietigd is not null))
      );
      create unique index gegevenssleutel_enig on sleutel.gegevenssleutel (bereik) where bereik in ('wortel', 'voorheen');
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only (docs/adr)');
  }
}

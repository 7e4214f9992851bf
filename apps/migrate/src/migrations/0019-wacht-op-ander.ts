import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds every ten seconds what cannot leave because of another case, among all tasks. */
export class WachtOpAnder0019 implements MigrationInterface {
  name = 'WachtOpAnder0000000000019';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create index taak_kan_niet_uit on exchange.taak (partner) where soort = 'kan-niet-uit' and gesloten is null`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only (docs/adr)');
  }
}

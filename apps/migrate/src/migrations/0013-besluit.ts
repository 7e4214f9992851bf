import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Decisions of people are lines of the ledger: found by their message, and by the line that they link or unlink. */
export class Besluit0013 implements MigrationInterface {
  name = 'Besluit0000000000013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index regel_besluit on exchange.regel (bericht_id) where soort = 'besluit';
      create index regel_besluit_over on exchange.regel (((melding -> 'besluit' ->> 'bericht')::bigint), ((melding -> 'besluit' ->> 'regel')::int))
        where soort = 'besluit' and melding -> 'besluit' ? 'bericht';
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only (docs/adr)');
  }
}

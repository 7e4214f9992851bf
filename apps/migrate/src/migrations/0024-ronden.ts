import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What rounds of the worker and the connectors ask every few seconds is found by index: over half a million cases at rest they kept a core busy with reading tables. So are
 * the deadlines in the werkvoorraad, in its order.
 */
export class Ronden0024 implements MigrationInterface {
  name = 'Ronden0000000000024';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index zaak_gewijzigd on zaak.zaak (gewijzigd);
      create index taak_soort on exchange.taak (soort, partner) where gesloten is null and soort <> 'termijn';
      drop index exchange.taak_open;
      create index taak_termijn on exchange.taak (uiterlijk, ('taak.' || id::text)) where soort = 'termijn' and gesloten is null and afgehandeld is null;
      create index gebeurtenis_vervallen on exchange.gebeurtenis (op) where soort = 'zaak-vervallen';
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only (docs/adr)');
  }
}

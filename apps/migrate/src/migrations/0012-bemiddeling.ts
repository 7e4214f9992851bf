import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One reference may be the chain of more than one exchange of a partner: WerkgeverServicePunt gets a profile and contact details under the same. */
export class Bemiddeling0012 implements MigrationInterface {
  name = 'Bemiddeling0000000000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index exchange.voorstel_open;
      drop index exchange.voorstel_versie;
      create unique index voorstel_open on exchange.voorstel (partner, uitwisseling, kenmerk) where stand = 'open';
      create unique index voorstel_versie on exchange.voorstel (partner, uitwisseling, kenmerk, versie) where stand in ('open', 'goedgekeurd', 'verzonden');
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only (docs/adr)');
  }
}

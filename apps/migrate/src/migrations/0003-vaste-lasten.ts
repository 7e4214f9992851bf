import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Cases that were folded before fixed costs existed know of none. */
export class VasteLasten0003 implements MigrationInterface {
  name = 'VasteLasten0000000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`update zaak.zaak set stand = stand || '{"vasteLasten": null}' where not stand ? 'vasteLasten'`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only (docs/adr)');
  }
}

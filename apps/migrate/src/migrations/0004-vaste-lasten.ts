import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Cases that were folded before fixed costs existed know of none. */
export class VasteLasten0004 implements MigrationInterface {
  name = 'VasteLasten0000000000004';

  async up(runner: QueryRunner): Promise<void> {
    for (const tabel of ['zaak.zaak', 'zaak.historie']) await runner.query(`update ${tabel} set stand = stand || '{"vasteLasten": null}' where not stand ? 'vasteLasten'`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only (docs/adr)');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Candidates for lines that wait (docs/adr, evidence has a version): who is known and which lines wait under the same keyed hashes, and what came of weighing. Projections, like all of
 * `zaak`: thrown away and made again. `te_wegen`: lines of which that may be out of date. Known people who stand in tables already get their keys by a rebuild.
 */
export class Koppelbewijs0014 implements MigrationInterface {
  name = 'Koppelbewijs0000000000014';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table zaak.kandidaatsleutel (
        hash uuid not null,
        zaak_id uuid not null,
        primary key (hash, zaak_id)
      );
      create index kandidaatsleutel_zaak on zaak.kandidaatsleutel (zaak_id);

      create table zaak.wachtsleutel (
        hash uuid not null,
        bericht_id bigint not null,
        regel int not null,
        primary key (hash, bericht_id, regel)
      );
      create index wachtsleutel_regel on zaak.wachtsleutel (bericht_id, regel);

      create table zaak.te_wegen (
        bericht_id bigint not null,
        regel int not null,
        primary key (bericht_id, regel)
      );

      create table zaak.koppelvoorstel (
        bericht_id bigint not null,
        regel int not null,
        zaak_id uuid not null,
        gewicht int not null,
        redenen jsonb not null,
        versie text not null,
        primary key (bericht_id, regel, zaak_id)
      );
      create index koppelvoorstel_zaak on zaak.koppelvoorstel (zaak_id);

      alter table zaak.koppeling drop column voorstellen;
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only (docs/adr)');
  }
}

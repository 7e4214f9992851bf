import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files that the hub makes for a partner on request: what was asked, what came of it, and which cases did not fit. */
export class Opmaak0005 implements MigrationInterface {
  name = 'Opmaak0000000000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table exchange.opmaak (
        id bigint generated always as identity primary key,
        partner text not null,
        uitwisseling text not null,
        gemeente text not null,
        periode text not null,
        gevraagde_soort text not null check (gevraagde_soort in ('R', 'C')),
        gevraagd timestamptz not null default now(),
        bekend_op timestamptz,
        gemaakt timestamptz,
        basis text,
        naam text,
        soort text check (soort in ('R', 'C', 'N')),
        records int,
        grootte bigint,
        sha256 text,
        origineel_id bigint references exchange.origineel,
        constraint heel check (gemaakt is null or num_nulls(bekend_op, basis, naam, soort, records, grootte, sha256, origineel_id) = 0)
      );

      create table exchange.opmaak_deel (
        opmaak_id bigint not null references exchange.opmaak on delete cascade,
        vanaf int not null,
        personen bytea not null,
        primary key (opmaak_id, vanaf)
      );

      create table exchange.opmaak_bevinding (
        opmaak_id bigint not null references exchange.opmaak on delete cascade,
        volgnr int not null,
        zaak_id uuid not null,
        code text not null,
        weggelaten boolean not null,
        primary key (opmaak_id, volgnr)
      );

      alter table exchange.opdracht add column opmaak_id bigint references exchange.opmaak;
      create unique index opdracht_opmaak on exchange.opdracht (opmaak_id) where opmaak_id is not null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only (docs/adr)');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The case: projections only. Throw them away and fold again. */
export class Zaak0002 implements MigrationInterface {
  name = 'Zaak0000000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema zaak;

      create table zaak.zaak (
        id uuid primary key,
        gemeentecode text not null,
        status text not null,
        leerroute text,
        school text,
        termijn_eind date,
        stand jsonb not null,
        geheim bytea not null,
        gewijzigd timestamptz not null default now()
      ) with (fillfactor = 50);
      create index zaak_lijst on zaak.zaak (gemeentecode, leerroute);

      create table zaak.sleutel (
        soort text not null check (soort in ('bsn', 'vnr', 'naamdatum', 'volnaam', 'naam', 'geboortedatum')),
        hash uuid not null,
        zaak_id uuid not null,
        primary key (hash, zaak_id, soort)
      );
      create index sleutel_zaak on zaak.sleutel (zaak_id);

      create table zaak.koppeling (
        bericht_id bigint not null,
        regel int not null,
        stand text not null check (stand in ('verwerkt', 'wacht', 'dubbel')),
        zaak_id uuid,
        grond text,
        actief boolean not null default true,
        ingetrokken boolean not null default false,
        voorstellen jsonb,
        bevindingen jsonb,
        primary key (bericht_id, regel)
      );
      create index koppeling_zaak on zaak.koppeling (zaak_id) where zaak_id is not null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only (docs/adr)');
  }
}

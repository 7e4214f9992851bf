import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the hub proposes to send, who approved it, and up to where the cases were looked at. */
export class Voorstel0008 implements MigrationInterface {
  name = 'Voorstel0000000000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table exchange.voorstel (
        id bigint generated always as identity primary key,
        partner text not null,
        uitwisseling text not null,
        zaak_id uuid not null,
        gemeente text not null,
        kenmerk uuid not null,
        versie int not null check (versie > 0),
        soort text not null,
        grondslag jsonb not null,
        geheim bytea not null,
        personen uuid[] not null,
        vier_ogen boolean not null,
        stand text not null check (stand in ('open', 'goedgekeurd', 'afgewezen', 'vervallen', 'verzonden')),
        goedkeuringen jsonb not null default '[]',
        reden text,
        afgewezen_door text,
        gemaakt timestamptz not null,
        beslist timestamptz,
        levering_id bigint references exchange.levering,
        constraint vier_ogen check (not vier_ogen or stand not in ('goedgekeurd', 'verzonden') or coalesce(goedkeuringen -> 0 ->> 'door' <> goedkeuringen -> 1 ->> 'door', false)),
        check ((stand = 'verzonden') = (levering_id is not null)),
        check ((stand = 'afgewezen') = (num_nulls(reden, afgewezen_door) = 0))
      );
      create unique index voorstel_open on exchange.voorstel (partner, kenmerk) where stand = 'open';
      create unique index voorstel_open_zaak on exchange.voorstel (partner, uitwisseling, zaak_id) where stand = 'open';
      create unique index voorstel_versie on exchange.voorstel (partner, kenmerk, versie) where stand in ('open', 'goedgekeurd', 'verzonden');
      create index voorstel_zaak on exchange.voorstel (partner, uitwisseling, zaak_id);
      create index voorstel_personen on exchange.voorstel using gin (personen);
      create index voorstel_gemeente on exchange.voorstel (gemeente, id) where stand <> 'vervallen';

      create table exchange.voorstelkijk (
        partner text not null,
        uitwisseling text not null,
        zaak_id uuid not null,
        weg boolean not null,
        primary key (partner, uitwisseling, zaak_id)
      );
      create table exchange.voorstelcursor (
        partner text not null,
        uitwisseling text not null,
        gezien_tot timestamptz not null,
        dag date not null,
        primary key (partner, uitwisseling)
      );

      create index regel_antwoord on exchange.regel ((melding ->> 'instructieId')) where soort = 'stadsbank';

      alter table exchange.taak add column zaak_id uuid;
      create index taak_zaak on exchange.taak (zaak_id) where zaak_id is not null;
      alter table exchange.opdracht add column voorstel_id bigint references exchange.voorstel;
      create unique index opdracht_voorstel on exchange.opdracht (voorstel_id) where voorstel_id is not null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only (docs/adr)');
  }
}

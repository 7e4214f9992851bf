import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What goes out: prepared bytes with their items, every attempt at them, and how the road to each partner lies. */
export class Levering0006 implements MigrationInterface {
  name = 'Levering0000000000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table exchange.stroom (
        partner text not null,
        uitwisseling text not null,
        aan boolean not null default true,
        gewijzigd timestamptz,
        gewijzigd_door text,
        laatste_volgnummer int not null default 0,
        primary key (partner, uitwisseling)
      );

      create table exchange.partnerlijn (
        partner text primary key,
        storingen int not null default 0,
        open_sinds timestamptz,
        niet_voor timestamptz not null default 'epoch'
      );

      create table exchange.levering (
        id bigint generated always as identity primary key,
        partner text not null,
        uitwisseling text not null,
        volgnummer int not null,
        naam text not null,
        sha256 text not null,
        grootte bigint not null,
        origineel_id bigint not null references exchange.origineel,
        grondslag jsonb not null,
        vervolg_van bigint references exchange.levering,
        rang bigint not null,
        aangemaakt timestamptz not null,
        afgerond timestamptz,
        stand text not null default 'klaar' check (stand in ('klaar', 'onbekend', 'afgerond', 'vastgelopen')),
        zendpogingen int not null default 0,
        vragen int not null default 0,
        hek int not null default 0,
        niet_voor timestamptz not null default 'epoch',
        reden text,
        besluiten jsonb not null default '[]',
        unique (partner, uitwisseling, volgnummer),
        unique (partner, naam),
        foreign key (partner, uitwisseling) references exchange.stroom,
        check ((stand = 'vastgelopen') = (reden is not null)),
        check ((stand = 'afgerond') = (afgerond is not null))
      );

      create table exchange.leveritem (
        levering_id bigint not null references exchange.levering,
        volgnr int not null,
        partner text not null,
        effect text not null,
        zaak_id uuid,
        rang bigint not null,
        uitkomst text not null default 'open' check (uitkomst in ('open', 'bevestigd', 'geweigerd', 'vervallen')),
        code text,
        primary key (levering_id, volgnr)
      );
      create unique index leveritem_eenmaal on exchange.leveritem (partner, effect) where uitkomst in ('open', 'bevestigd');
      create index leveritem_effect on exchange.leveritem (partner, effect);
      create index leveritem_zaak on exchange.leveritem (zaak_id) where zaak_id is not null;
      create index leveritem_beurt on exchange.leveritem (partner, zaak_id, rang) where uitkomst = 'open' and zaak_id is not null;

      create table exchange.te_leveren (
        partner text not null,
        uitwisseling text not null,
        gemeente text not null,
        periode text not null,
        uiterlijk date not null,
        primary key (partner, uitwisseling, gemeente, periode)
      );

      create table exchange.leveringstand (
        id bigint generated always as identity primary key,
        levering_id bigint not null references exchange.levering,
        op timestamptz not null,
        stand text not null,
        reden text,
        open int not null,
        bevestigd int not null,
        geweigerd int not null,
        vervallen int not null
      );
      create index leveringstand_van on exchange.leveringstand (levering_id, id);

      create table exchange.poging (
        levering_id bigint not null references exchange.levering,
        hek int not null,
        soort text not null check (soort in ('zend', 'vraag')),
        begonnen timestamptz not null,
        beeindigd timestamptz,
        antwoord text,
        storing text,
        primary key (levering_id, hek)
      );

      alter table exchange.opdracht add column levering_id bigint references exchange.levering, add column niet_voor timestamptz;
      create unique index opdracht_levering on exchange.opdracht (levering_id) where levering_id is not null;
      alter table exchange.taak add column levering_id bigint references exchange.levering;
      create index taak_levering on exchange.taak (levering_id) where levering_id is not null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only (docs/adr)');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The kernel's ledger: what came, line for line, and the work that is to be done. */
export class Exchange0001 implements MigrationInterface {
  name = 'Exchange0000000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema exchange;

      create table exchange.origineel (
        id bigint generated always as identity primary key,
        aangemaakt timestamptz not null default now()
      );
      create table exchange.origineel_blok (
        origineel_id bigint not null references exchange.origineel on delete cascade,
        volgnr int not null,
        bytes bytea not null,
        primary key (origineel_id, volgnr)
      );
      alter table exchange.origineel_blok alter column bytes set storage external;

      create table exchange.bericht (
        id bigint generated always as identity primary key,
        partner text not null,
        uitwisseling text,
        naam text not null,
        sha256 text not null,
        grootte bigint not null,
        origineel_id bigint references exchange.origineel,
        ontvangen timestamptz not null default now(),
        gereed timestamptz,
        status text not null check (status in ('ontvangen','bezig','verwerkt','vervangen','ingetrokken','vastgehouden','geweigerd','al-ontvangen')),
        actief boolean not null default false,
        vrijgegeven boolean not null default false,
        vrijgave_door text,
        vastgehouden_om text,
        eerste_id bigint references exchange.bericht,
        slot text,
        afzender text,
        soort text,
        periode text,
        versie int,
        aanvulling int,
        regels int not null default 0,
        verwerkt int not null default 0,
        wacht int not null default 0,
        afgekeurd int not null default 0,
        dubbel int not null default 0,
        buiten_bereik int not null default 0,
        open int not null default 0,
        bevindingen jsonb not null default '[]',
        herroepen jsonb,
        bewijs jsonb,
        check (least(verwerkt, wacht, afgekeurd, dubbel, buiten_bereik, open) >= 0),
        constraint balans check (status in ('ontvangen', 'bezig') or regels = verwerkt + wacht + afgekeurd + dubbel + buiten_bereik + open),
        constraint rust check (status not in ('verwerkt', 'vervangen', 'ingetrokken') or open = 0 or gereed is null)
      );
      create unique index bericht_eenmaal on exchange.bericht (partner, naam, sha256) where status not in ('al-ontvangen', 'geweigerd');
      create index bericht_slot on exchange.bericht (slot) where slot is not null;
      create index bericht_sha on exchange.bericht (sha256);
      create index bericht_bezig on exchange.bericht (id) where gereed is null;

      create table exchange.regel (
        bericht_id bigint not null references exchange.bericht,
        regel int not null,
        soort text not null,
        eind text not null check (eind in ('afgekeurd', 'dubbel', 'buitenBereik', 'open')),
        bsn_h uuid,
        vnr_h uuid,
        deelnemer_h uuid,
        naamdatum_h uuid,
        naam_h uuid,
        groep bigint,
        inhoud bigint,
        melding jsonb,
        geheim bytea,
        bevindingen jsonb,
        primary key (bericht_id, regel)
      );
      create index regel_bsn on exchange.regel (bsn_h) where bsn_h is not null;
      create index regel_vnr on exchange.regel (vnr_h) where vnr_h is not null;
      create index regel_deelnemer on exchange.regel (deelnemer_h) where deelnemer_h is not null;
      create index regel_naamdatum on exchange.regel (naamdatum_h) where naamdatum_h is not null;

      create table exchange.opdracht (
        id bigint generated always as identity primary key,
        soort text not null,
        wachtrij text not null,
        bericht_id bigint references exchange.bericht,
        van int,
        tot int,
        aangemaakt timestamptz not null default now(),
        gebeld timestamptz,
        klaar timestamptz,
        pogingen int not null default 0,
        fout text,
        geparkeerd timestamptz
      );
      create index opdracht_open on exchange.opdracht (id) where klaar is null;
      create index opdracht_bericht on exchange.opdracht (bericht_id) where klaar is null;

      create table exchange.taak (
        id bigint generated always as identity primary key,
        oorzaak text not null unique,
        soort text not null,
        partner text,
        bericht_id bigint references exchange.bericht,
        omschrijving text not null,
        uiterlijk date not null,
        aangemaakt timestamptz not null default now(),
        gesloten timestamptz
      );

      create table exchange.verwacht (
        partner text not null,
        uitwisseling text not null,
        afzender text not null,
        soort text not null,
        periode text not null,
        uiterlijk date not null,
        primary key (partner, uitwisseling, afzender, soort, periode)
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only (docs/adr)');
  }
}

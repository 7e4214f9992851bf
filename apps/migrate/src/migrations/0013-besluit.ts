import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Decisions of people are lines of the ledger. Found by their message, by the line that they link or unlink, and by the work that they finish; and what
 * the werkvoorraad is read from: refused files and lines, lines that wait, cases in which sources disagree.
 */
export class Besluit0013 implements MigrationInterface {
  name = 'Besluit0000000000013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(BESLUITEN);
    await runner.query(WERKVOORRAAD);
    await runner.query(TAKEN);
    await runner.query(STRIJDIG);
    await runner.query(HERSTEL);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only (docs/adr)');
  }
}

const BESLUITEN = `
  create index regel_besluit on exchange.regel (bericht_id) where soort = 'besluit';
  create index regel_besluit_over on exchange.regel (((melding -> 'besluit' ->> 'bericht')::bigint), ((melding -> 'besluit' ->> 'regel')::int))
    where soort = 'besluit' and melding -> 'besluit' ? 'bericht';
  create index regel_besluit_kenmerk on exchange.regel ((melding ->> 'kenmerk')) where soort = 'besluit';
  create index regel_besluit_taak on exchange.regel ((melding -> 'besluit' ->> 'taak')) where soort = 'besluit' and melding -> 'besluit' ? 'taak';`;

const WERKVOORRAAD = `
  create table exchange.toewijzing (
    taak text primary key,
    aan text not null,
    door text not null,
    op timestamptz not null
  );
  create index regel_afgekeurd on exchange.regel (bericht_id) where eind = 'afgekeurd';
  create index koppeling_wacht on zaak.koppeling (bericht_id, regel) where stand = 'wacht';
  create index bericht_geweigerd on exchange.bericht (partner, naam, id) where status = 'geweigerd';
  create index bericht_afgekeurd on exchange.bericht (id) where actief and afgekeurd > 0;`;

/** `afgehandeld`: the decision that says that a task is done while its cause is still there. A cause that comes back is another task. */
const TAKEN = `
  create table zaak.termijnronde (
    een boolean primary key default true check (een),
    gezien_tot timestamptz not null,
    dag date not null
  );
  alter table exchange.taak add column afgehandeld uuid;
  create index taak_open on exchange.taak (id) where gesloten is null and afgehandeld is null;
  create function exchange.heropen_taak() returns trigger language plpgsql as $$
  begin
    new.afgehandeld := null;
    return new;
  end $$;
  create trigger heropen before update on exchange.taak for each row when (old.gesloten is not null and new.gesloten is null) execute function exchange.heropen_taak();
  create or replace function exchange.meld_taak() returns trigger language plpgsql as $$
  declare
    is_open boolean := new.gesloten is null and new.afgehandeld is null;
  begin
    if tg_op = 'INSERT' or (old.gesloten is null and old.afgehandeld is null) <> is_open then
      insert into exchange.gebeurtenis (soort, onderwerp, gegevens)
      values ('taak-' || case when not is_open then 'gesloten' when tg_op = 'INSERT' then 'gemaakt' else 'heropend' end,
        'taak/' || new.id, jsonb_build_object('soort', new.soort, 'partner', new.partner));
    end if;
    return null;
  end $$;`;

/**
 * The fields on which sources disagree with the last message that spoke of each (`field:message`), never their values; of the person apart, because a
 * case is often folded without its person.
 */
const STRIJDIG = `
  alter table zaak.zaak add column strijdig text[], add column strijdig_persoon text[];
  update zaak.zaak set strijdig = array(
    select (een ->> 0) || ':' || (select max((stand -> 'o' -> (w ->> 1)::int ->> 1)::bigint) from jsonb_array_elements(een -> 1) w) from jsonb_array_elements(stand -> 't') een) where stand ? 't';
  create index zaak_strijdig on zaak.zaak (gemeentecode) where strijdig is not null or strijdig_persoon is not null;`;

/**
 * Another reading of a message, with another heading, that a person decided upon (`besluit`): a message of its own, in the original's place among the
 * versions of its file. `teruggedraaid`: the decision was taken back, so that it counts no more.
 */
const HERSTEL = `
  create table exchange.herstel (
    bericht_id bigint primary key references exchange.bericht,
    voorstellen jsonb not null,
    gevonden timestamptz not null default now()
  );
  alter table exchange.bericht add column herstel_van bigint references exchange.bericht, add column kop jsonb, add column besluit uuid, add column teruggedraaid boolean not null default false,
    add constraint herstel_heel check (num_nulls(herstel_van, kop, besluit) in (0, 3));
  create unique index bericht_besluit on exchange.bericht (besluit) where besluit is not null;
  create index bericht_herstel on exchange.bericht (herstel_van) where herstel_van is not null;
  drop index exchange.bericht_eenmaal;
  create unique index bericht_eenmaal on exchange.bericht (partner, naam, sha256) where status not in ('al-ontvangen', 'geweigerd') and herstel_van is null;`;

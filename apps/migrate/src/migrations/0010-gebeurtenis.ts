import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The change feed (docs/adr, a feed without gaps): what changed is written by the change itself, in its transaction, and numbered after it. Triggers,
 * because some thirty places change these rows and none may forget. Cases change in one place and by the thousand: that place writes their events itself.
 */
export class Gebeurtenis0010 implements MigrationInterface {
  name = 'Gebeurtenis0000000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABELLEN);
    await runner.query(BERICHTEN);
    await runner.query(UITGAAND);
    await runner.query(TAKEN);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only (docs/adr)');
  }
}

/** `volgnr` is null until the transaction that wrote the event is known to have ended. `zaak.herbouw`: how cases stood before a rebuild that is under way. */
const TABELLEN = `
  create table exchange.gebeurtenis (
    id bigint generated always as identity,
    volgnr bigint,
    op timestamptz not null default clock_timestamp(),
    soort text not null,
    onderwerp text not null,
    gegevens jsonb
  );
  create index gebeurtenis_ongenummerd on exchange.gebeurtenis (id) where volgnr is null;
  create unique index gebeurtenis_volgnr on exchange.gebeurtenis (volgnr) where volgnr is not null;

  create table exchange.gebeurtenisstand (
    een boolean primary key default true check (een),
    laatste bigint not null default 0,
    verwijderd_tot bigint not null default 0 check (verwijderd_tot <= laatste)
  );
  insert into exchange.gebeurtenisstand default values;

  create table zaak.herbouw (
    zaak_id uuid primary key,
    vingerafdruk uuid not null
  );
  create function zaak.vingerafdruk(z zaak.zaak) returns uuid language sql stable as $$
    select md5(z.stand::text || coalesce((select string_agg(soort || hash, ',' order by soort, hash) from zaak.sleutel where zaak_id = z.id), ''))::uuid
  $$;`;

/** `gemeld`: the state that was told last. A rebuild takes messages through states that they had before; its end tells what came out otherwise. */
const BERICHTEN = `
  alter table exchange.bericht add column gemeld text;
  update exchange.bericht set gemeld = case status when 'bezig' then 'ontvangen' else status end;
  create function exchange.meld_bericht() returns trigger language plpgsql as $$
  begin
    if new.gemeld is null or new.gemeld = 'ontvangen' or not exists (select from zaak.herbouw) then
      insert into exchange.gebeurtenis (soort, onderwerp, gegevens)
      values ('bericht-' || new.status, 'bericht/' || new.id, jsonb_build_object('partner', new.partner, 'uitwisseling', new.uitwisseling));
      new.gemeld := new.status;
    end if;
    return new;
  end $$;
  create trigger meld before insert or update on exchange.bericht for each row
    when (new.status not in ('bezig', 'al-ontvangen') and new.status is distinct from new.gemeld) execute function exchange.meld_bericht();`;

const UITGAAND = `
  create function exchange.meld_levering() returns trigger language plpgsql as $$
  begin
    insert into exchange.gebeurtenis (soort, onderwerp, gegevens)
    select 'levering-' || case when exists (select from exchange.leveringstand where levering_id = l.id and id < new.id) then new.stand else 'bereid' end,
      'levering/' || l.id, jsonb_build_object('partner', l.partner, 'uitwisseling', l.uitwisseling)
    from exchange.levering l where l.id = new.levering_id;
    return null;
  end $$;
  create trigger meld after insert on exchange.leveringstand for each row execute function exchange.meld_levering();

  create function exchange.meld_voorstel() returns trigger language plpgsql as $$
  begin
    if old.stand is distinct from new.stand then
      insert into exchange.gebeurtenis (soort, onderwerp, gegevens)
      values ('voorstel-' || new.stand, 'voorstel/' || new.id, jsonb_build_object('partner', new.partner, 'uitwisseling', new.uitwisseling));
    end if;
    return null;
  end $$;
  create trigger meld after insert or update on exchange.voorstel for each row execute function exchange.meld_voorstel();`;

const TAKEN = `
  create function exchange.meld_taak() returns trigger language plpgsql as $$
  begin
    if tg_op = 'INSERT' or (old.gesloten is null) <> (new.gesloten is null) then
      insert into exchange.gebeurtenis (soort, onderwerp, gegevens)
      values ('taak-' || case when new.gesloten is not null then 'gesloten' when tg_op = 'INSERT' then 'gemaakt' else 'heropend' end,
        'taak/' || new.id, jsonb_build_object('soort', new.soort, 'partner', new.partner));
    end if;
    return null;
  end $$;
  create trigger meld after insert or update on exchange.taak for each row execute function exchange.meld_taak();`;

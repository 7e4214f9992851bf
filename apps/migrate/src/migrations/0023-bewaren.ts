import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lines of the processing log go when their time is over, by one function that never touches what is younger than a year. In no other way is one changed or removed. */
export class Bewaren0023 implements MigrationInterface {
  name = 'Bewaren0000000000023';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function logboek.weiger_verwerking() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' and old.start_time < now() - interval '365 days' and current_setting('schakel.bewaartermijn', true) = 'verstreken' then
          return old;
        end if;
        raise exception 'this log is added to only' using errcode = 'insufficient_privilege';
      end $$;
      drop trigger alleen_erbij on logboek.verwerking;
      create trigger alleen_erbij before update or delete on logboek.verwerking for each row execute function logboek.weiger_verwerking();
      create trigger nooit_leeg before truncate on logboek.verwerking for each statement execute function logboek.weiger_wijziging();
      create index verwerking_tijd on logboek.verwerking (start_time);

      create function logboek.ruim_verwerkingen_op(voor timestamptz, hoogstens int) returns int language plpgsql security definer set search_path = '' as $$
      declare
        weg int;
      begin
        perform set_config('schakel.bewaartermijn', 'verstreken', true);
        delete from logboek.verwerking where id in (select id from logboek.verwerking where start_time < least(voor, now() - interval '365 days') limit hoogstens);
        get diagnostics weg = row_count;
        perform set_config('schakel.bewaartermijn', '', true);
        return weg;
      end $$;
      revoke execute on function logboek.ruim_verwerkingen_op from public;
      grant execute on function logboek.ruim_verwerkingen_op to schakel_onderhoud;
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only (docs/adr)');
  }
}

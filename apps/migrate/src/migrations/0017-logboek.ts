import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The two logs (docs/logboek.md): who saw whom, with the fields of the standard Logboek Dataverwerkingen under its own names, and what people did. Both
 * are added to only. `handelingstand` says where the chain of actions ends: without it nobody would miss its last lines.
 */
export class Logboek0017 implements MigrationInterface {
  name = 'Logboek0000000000017';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema logboek;

      create table logboek.verwerking (
        id bigint generated always as identity primary key,
        trace_id bytea not null check (octet_length(trace_id) = 16),
        span_id bytea not null check (octet_length(span_id) = 8),
        parent_span_id bytea check (octet_length(parent_span_id) = 8),
        status text not null check (status in ('Unset', 'Ok', 'Error')),
        name text not null,
        start_time timestamptz(3) not null,
        end_time timestamptz(3) not null check (end_time >= start_time),
        processing_activity_id text not null,
        data_subject_id uuid not null,
        data_subject_id_type text not null,
        foreign_operation_span_id bytea check (octet_length(foreign_operation_span_id) = 8),
        foreign_operation_processor text,
        wie text not null,
        rol text not null,
        gemeenten text[] not null,
        doel text not null
      );
      create index verwerking_betrokkene on logboek.verwerking (data_subject_id, id);

      create table logboek.handeling (
        nummer bigint primary key check (nummer > 0),
        op timestamptz(3) not null,
        soort text not null check (soort in ('aanmelding', 'weigering', 'export', 'besluit', 'sleutelgebruik')),
        wie text not null,
        inhoud json not null,
        hash bytea not null check (octet_length(hash) = 32)
      );
      create table logboek.handelingstand (
        een boolean primary key default true check (een),
        laatste bigint not null default 0,
        hash bytea not null default decode(repeat('00', 32), 'hex'),
        zegel bytea
      );
      insert into logboek.handelingstand default values;

      create function logboek.weiger_wijziging() returns trigger language plpgsql as $$
      begin
        raise exception 'this log is added to only' using errcode = 'insufficient_privilege';
      end $$;
      create trigger alleen_erbij before update or delete or truncate on logboek.verwerking for each statement execute function logboek.weiger_wijziging();
      create trigger alleen_erbij before update or delete or truncate on logboek.handeling for each statement execute function logboek.weiger_wijziging();
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only (docs/adr)');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * People who are no longer known (docs/wissen.md). `wissing`: that it was done, what it took away (`bewijs`: messages with their hash and lines) and whether partners have been told.
 * `gewist`: since when a file is there no more, while its hash and size are.
 */
export class Wissing0022 implements MigrationInterface {
  name = 'Wissing0000000000022';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table exchange.origineel add column gewist timestamptz;
      create table exchange.wissing (
        id bigint generated always as identity primary key,
        zaak_id uuid not null,
        gemeente text not null,
        reden text not null check (reden in ('verzoek', 'onterecht-ontvangen', 'ingetrokken-door-bron', 'bewaartermijn', 'gemeente-weg')),
        door text not null,
        op timestamptz not null default clock_timestamp(),
        bewijs jsonb not null,
        klaar timestamptz
      );
      alter table exchange.wissing enable row level security;
      create policy hub on exchange.wissing to schakel_worker, schakel_onderhoud using (true) with check (true);
      create policy bereik on exchange.wissing for select to schakel_api using (gemeente = any((select zaak.gemeenten())::text[]));
      create index wissing_open on exchange.wissing (id) where klaar is null;
      create index wissing_gemeente on exchange.wissing (gemeente, id);
      alter table logboek.handeling drop constraint handeling_soort_check,
        add constraint handeling_soort_check check (soort in ('aanmelding', 'weigering', 'export', 'besluit', 'sleutelgebruik', 'wissing'));
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only (docs/adr)');
  }
}

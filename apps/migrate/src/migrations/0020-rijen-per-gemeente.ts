import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who may see which rows (docs/adr, the database refuses what the application should not ask). The roles are made before any migration (`rollen.ts`); what each
 * may do to which table is data and is granted after them all (`rechten.ts`). A connection says in whose name it asks by three settings; one that says nothing reaches nobody.
 */
export class RijenPerGemeente0020 implements MigrationInterface {
  name = 'RijenPerGemeente0000000000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(BEREIK);
    await runner.query(BELEID);
    await runner.query(ZONDER_PERSOON);
    await runner.query(CONTRACTBEHEER);
    await runner.query(VERZEGELD);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only (docs/adr)');
  }
}

const BEREIK = `
  create function zaak.gemeenten() returns text[] language sql stable parallel safe as $$ select string_to_array(current_setting('schakel.gemeenten', true), ',') $$;
  create function zaak.beheert_contracten() returns boolean language sql stable parallel safe as $$ select coalesce(current_setting('schakel.routes', true), '') <> '' $$;`;

/** Asked once a statement and not once a row. */
const BINNEN = 'any((select zaak.gemeenten())::text[])';

/** A case of the caller's municipalities: what the subquery sees is what the caller sees of cases. */
const EIGEN_ZAAK = (kolom: string): string => `exists (select from zaak.zaak z where z.id = ${kolom})`;

/** By table: the rows that the API sees in somebody's name. Worker, connectors and upkeep work for all municipalities. */
const RIJEN: Readonly<Record<string, string>> = {
  'zaak.zaak': `gemeentecode = ${BINNEN}`,
  'zaak.historie': `stand ->> 'gemeentecode' = ${BINNEN}`,
  'zaak.sleutel': EIGEN_ZAAK('sleutel.zaak_id'),
  'zaak.koppeling': `zaak_id is null or ${EIGEN_ZAAK('koppeling.zaak_id')}`,
  'zaak.koppelvoorstel': EIGEN_ZAAK('koppelvoorstel.zaak_id'),
  'exchange.voorstel': `gemeente = ${BINNEN}`,
  'exchange.opmaak_deel': `exists (select from exchange.opmaak o where o.id = opmaak_deel.opmaak_id and o.gemeente = ${BINNEN})`,
  'exchange.origineel_blok': `exists (select from exchange.opmaak o where o.origineel_id = origineel_blok.origineel_id and o.gemeente = ${BINNEN})
    or exists (select from exchange.bericht b where b.origineel_id = origineel_blok.origineel_id and (select current_setting('schakel.afzender', true)) in (b.partner, b.partner || '/' || b.afzender))`,
};

const BELEID = [
  ...Object.entries(RIJEN).map(([tabel, welke]) => `
  alter table ${tabel} enable row level security;
  create policy hub on ${tabel} to schakel_worker, schakel_connectors, schakel_onderhoud using (true) with check (true);
  create policy bereik on ${tabel} for select to schakel_api using (${welke});`),
  `create policy besluit on exchange.voorstel for update to schakel_api using (gemeente = ${BINNEN});`,
  'create policy ontvangst on exchange.origineel_blok for insert to schakel_api with check (true);',
].join('\n');

/** What lists over all municipalities are made of: views of the owner, of columns that say nothing of a person. */
const ZONDER_PERSOON = `
  create view zaak.regelstand as
    select k.bericht_id, k.regel, k.stand, k.grond, k.actief, k.ingetrokken, k.bevindingen, z.gemeentecode from zaak.koppeling k left join zaak.zaak z on z.id = k.zaak_id;
  create view zaak.zaakgemeente as select id, gemeentecode from zaak.zaak;
  create view exchange.regellevering as
    select k.bericht_id, k.regel, k.actief and not k.ingetrokken as telt, i.levering_id, i.volgnr, i.uitkomst from zaak.koppeling k join exchange.leveritem i on i.zaak_id = k.zaak_id;
  create view exchange.verzonden_voorstel as
    select id, partner, uitwisseling, kenmerk, versie, levering_id from exchange.voorstel where stand = 'verzonden';`;

/** What who manages contracts holds schools' reports against, under the case's number: for nobody else, and of nobody whom no school reports. */
const CONTRACTBEHEER = `
  create view zaak.schoolregel with (security_barrier) as
    select k.bericht_id, k.regel, k.zaak_id, k.stand, k.actief from zaak.koppeling k
     where (select zaak.beheert_contracten()) and exists (select from exchange.bericht b where b.id = k.bericht_id and b.uitwisseling = 'kwartaalrapportage');
  create view zaak.schoolzaak with (security_barrier) as
    select z.id, z.stand -> 'verloop' -> 'pips' as pips, z.stand -> 'einde' ->> 'datum' as einde from zaak.zaak z
     where (select zaak.beheert_contracten())
       and exists (select from zaak.koppeling k join exchange.bericht b on b.id = k.bericht_id where k.zaak_id = z.id and b.uitwisseling = 'kwartaalrapportage');`;

/**
 * The sealed person of a line, for the API: of a line that is about a case, as that case; of another one by the municipality that it names, or for every coach when it names
 * none. Of decisions also those that a coach took about somebody who is elsewhere now, and those about no person. COPY writes the table itself, and COPY passes no policy.
 */
const VERZEGELD = `
  create view exchange.regelgeheim with (security_barrier) as
    select r.bericht_id, r.regel, r.geheim from exchange.regel r
      left join zaak.koppeling k on k.bericht_id = r.bericht_id and k.regel = r.regel left join zaak.zaak z on z.id = k.zaak_id
     where current_user <> 'schakel_api' or case
       when r.soort = 'besluit' then r.melding ->> 'gemeentecode' = ${BINNEN} or r.bsn_h is null and r.vnr_h is null
       when z.id is not null then z.gemeentecode = ${BINNEN}
       else coalesce(r.melding ->> 'gemeentecode' = ${BINNEN}, cardinality((select zaak.gemeenten())) > 0) end;`;

import type { Tx } from '#libs/platform';

/** Marks COA messages as withdrawn when all their persons are (partners.md 1, INTREKKING). */
export async function merkIngetrokken(tx: Tx, berichten: readonly number[]): Promise<void> {
  if (berichten.length === 0) return;
  await tx.query(
    `update exchange.bericht b set status = 'ingetrokken'
     where b.id = any($1) and b.status = 'verwerkt' and not exists (
       select from exchange.regel r left join zaak.koppeling k on k.bericht_id = r.bericht_id and k.regel = r.regel
       where r.bericht_id = b.id and r.eind = 'open' and k.ingetrokken is not true)`,
    [berichten],
  );
}

/** Completes the receipts of messages that just came to rest with the findings that depend on other files, as they are now. */
export async function vulBewijzen(tx: Tx, berichten: readonly number[]): Promise<void> {
  if (berichten.length === 0) return;
  await tx.query(
    `update exchange.bericht b set bewijs = b.bewijs || jsonb_build_object('bevindingen', f.bevindingen)
     from (select k.bericht_id, jsonb_agg(bevinding order by k.regel) as bevindingen
           from zaak.koppeling k, jsonb_array_elements(k.bevindingen) bevinding
           where k.bericht_id = any($1) and k.bevindingen is not null group by k.bericht_id) f
     where b.id = f.bericht_id`,
    [berichten],
  );
}

import type { Tx } from '#libs/platform';

/** Where a line stands. */
export interface Regelplaats {
  bericht: number;
  regel: number;
}

/** A line of which the candidates are to be weighed again; `wacht` null when it does not wait, or decides: then it has none. */
export interface TeWegenRegel extends Regelplaats {
  wacht: { deelnemer: string | null; geheim: Buffer } | null;
}

/** Marks lines whose candidates may be out of date. Returns how many are new among the marked. */
export async function merkRegels(tx: Tx, regels: readonly Regelplaats[]): Promise<number> {
  if (regels.length === 0) return 0;
  const rijen = await tx.query(
    'insert into zaak.te_wegen (bericht_id, regel) select * from unnest($1::bigint[], $2::int[]) on conflict do nothing returning 1',
    [regels.map(({ bericht }) => bericht), regels.map(({ regel }) => regel)],
  );
  return rijen.length;
}

/**
 * Marks the waiting lines that share a key with one of these cases, as the keys stand now, or wait under the case itself; to be asked before and after
 * keys change. Key by key: without statistics the planner would walk all keys.
 */
export async function merkRakendeRegels(tx: Tx, zaken: readonly string[]): Promise<number> {
  if (zaken.length === 0) return 0;
  const rijen = await tx.query(
    `insert into zaak.te_wegen (bericht_id, regel)
     select distinct w.bericht_id, w.regel from unnest($1::uuid[]) as z(id)
       cross join lateral (select hash from zaak.kandidaatsleutel where zaak_id = z.id union all select z.id) k
       cross join lateral (select bericht_id, regel from zaak.wachtsleutel where hash = k.hash offset 0) w
     where exists (select from zaak.wachtsleutel) on conflict do nothing returning 1`,
    [zaken],
  );
  return rijen.length;
}

/** Takes at most so many marked lines, whatever became of them since; their marks are gone. */
export async function neemTeWegen(tx: Tx, hoogstens: number): Promise<TeWegenRegel[]> {
  const rijen = await tx.query<Regelplaats & { deelnemer: string | null; geheim: Buffer | null }>(
    `with genomen as (delete from zaak.te_wegen where (bericht_id, regel) in (select bericht_id, regel from zaak.te_wegen order by 1, 2 limit $1) returning bericht_id, regel)
     select g.bericht_id as bericht, g.regel, r.deelnemer_h as deelnemer, r.geheim
     from genomen g left join zaak.koppeling k on k.bericht_id = g.bericht_id and k.regel = g.regel and k.stand = 'wacht' and k.actief
       left join exchange.regel r on r.bericht_id = k.bericht_id and r.regel = k.regel and r.soort <> 'besluit' order by 1, 2`,
    [hoogstens],
  );
  return rijen.map(({ bericht, regel, deelnemer, geheim }) => ({ bericht, regel, wacht: geheim === null ? null : { deelnemer, geheim } }));
}

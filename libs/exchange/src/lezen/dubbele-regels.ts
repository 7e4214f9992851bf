import type { Tx } from '#libs/platform';

/**
 * Judges lines of one file that share a group (a school's deelnemernummer): the first of identical lines counts and the rest are
 * dubbel; lines that differ are all refused and nothing of them is kept. Set-based, so that memory does not grow with the file.
 * Source: partners.md 3, regels-spreken-elkaar-tegen.
 */
export async function dubbeleRegels(tx: Tx, berichtId: number, kolom: string): Promise<void> {
  await tx.query(
    `with groep as materialized (
       select groep, min(regel) as eerste, min(inhoud) <> max(inhoud) as strijdig
       from exchange.regel where bericht_id = $1 and groep is not null group by groep having count(*) > 1
     )
     update exchange.regel r set
       eind = case when strijdig then 'afgekeurd' when r.eind = 'afgekeurd' then r.eind else 'dubbel' end,
       bevindingen = case when strijdig then coalesce(r.bevindingen, '[]') || jsonb_build_array(jsonb_build_object(
         'regel', r.regel, 'kolom', $2::text, 'code', 'regels-spreken-elkaar-tegen', 'ernst', 'regel')) else r.bevindingen end,
       bsn_h = null, vnr_h = null, deelnemer_h = null, naamdatum_h = null, naam_h = null, melding = null, geheim = null
     from groep g where r.bericht_id = $1 and r.groep = g.groep and (strijdig or r.regel <> g.eerste)`,
    [berichtId, kolom],
  );
}

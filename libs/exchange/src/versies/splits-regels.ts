import type { Tx } from '#libs/platform';
import { rondAf } from './afronden.js';

/** Lines per work order: one transaction each. */
const BROK = 8000;

/** Orders to judge all open lines of a message, a chunk of lines each; a message without open lines is at rest at once. */
export async function splitsRegels(tx: Tx, berichtId: number): Promise<number[]> {
  const rijen = await tx.query<{ id: number }>(
    `insert into exchange.opdracht (soort, wachtrij, bericht_id, van, tot)
     select 'herbereken', 'zaak.herbereken', $1, min(regel), max(regel) from (
       select regel, (row_number() over (order by regel) - 1) / $2 as brok from exchange.regel where bericht_id = $1 and eind = 'open') r
     group by brok order by brok returning id`,
    [berichtId, BROK],
  );
  if (rijen.length === 0) await rondAf(tx, [berichtId]);
  return rijen.map((r) => r.id);
}

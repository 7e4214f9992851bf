import type { Tx } from '#libs/platform';

/**
 * Puts messages at rest whose lines have all been judged, and makes up their receipt: how things stood then. Returns those that came to
 * rest now for the first time.
 */
export async function rondAf(tx: Tx, berichten: readonly number[]): Promise<number[]> {
  const rijen = await tx.query<{ id: number; nieuw: boolean }>(
    `update exchange.bericht b set gereed = clock_timestamp(), status = case when b.actief then 'verwerkt' else 'vervangen' end,
       bewijs = coalesce(b.bewijs, jsonb_build_object('status', case when b.actief then 'verwerkt' else 'vervangen' end, 'opgemaakt', now(),
         'tellingen', jsonb_build_object('verwerkt', verwerkt, 'wachtOpKoppeling', wacht, 'afgekeurd', afgekeurd, 'dubbel', dubbel, 'buitenBereik', buiten_bereik),
         'bevindingen', '[]'::jsonb))
     where b.id = any($1) and b.status = 'bezig' and b.open = 0 returning id, (b.bewijs ->> 'opgemaakt')::timestamptz = now() as nieuw`,
    [berichten],
  );
  return rijen.filter((r) => r.nieuw).map((r) => r.id);
}

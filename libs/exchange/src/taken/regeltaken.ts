import type { Regeltaak } from '#libs/connector-kit';
import type { Tx } from '#libs/platform';

/** A message that was just read; `vandaag`: the day of receipt. */
interface Gelezen {
  id: number;
  partner: string;
  vandaag: string;
}

/**
 * A task for each line of a message that is not refused, in one statement. The case is not kept with it: a line's link says which that is, and may
 * change. None is open until the message counts (`werkRegeltakenBij`).
 */
export async function maakRegeltaken(tx: Tx, { id, partner, vandaag }: Gelezen, { soort, omschrijving, dagen }: Regeltaak): Promise<void> {
  await tx.query(
    `insert into exchange.taak (oorzaak, soort, partner, bericht_id, regel, omschrijving, uiterlijk, gesloten)
     select concat_ws('/', $2::text, bericht_id, regel), $2, $3, bericht_id, regel, replace($4, '{code}', melding ->> 'code'), $5::date + $6::int, now()
       from exchange.regel where bericht_id = $1 and eind = 'open' order by regel`,
    [id, soort, partner, omschrijving, vandaag, dagen],
  );
}

/** Opens the tasks of the lines of messages that count, and closes those of messages that do not. */
export async function werkRegeltakenBij(tx: Tx, berichten: readonly number[]): Promise<void> {
  await tx.query(
    `update exchange.taak t set gesloten = case when b.actief then null else now() end
       from exchange.bericht b where b.id = any($1) and t.bericht_id = b.id and t.regel is not null and (t.gesloten is null) <> b.actief`,
    [berichten],
  );
}

import type { Tx } from '#libs/platform';
import type { Partnerlijn } from './partnerlijn.js';

/** Reads the line to a delivery's partner and locks it: attempts at one partner are weighed one after another. Always before the delivery itself. */
export async function laadLijn(tx: Tx, levering: number): Promise<Partnerlijn> {
  const [rij] = await tx.query<{ storingen: number; openSinds: Date | null; nietVoor: Date }>(
    `select storingen, open_sinds as "openSinds", niet_voor as "nietVoor" from exchange.partnerlijn
     where partner = (select partner from exchange.levering where id = $1) for update`,
    [levering],
  );
  if (!rij) throw new Error('delivery has no line to its partner');
  return { storingen: rij.storingen, openSinds: rij.openSinds?.getTime() ?? null, nietVoor: rij.nietVoor.getTime() };
}

/** Stores the line; its opening is one task for a person, gone by itself when the partner answers again. */
export async function bewaarLijn(tx: Tx, partner: string, voor: Partnerlijn, na: Partnerlijn): Promise<void> {
  const open = na.openSinds === null ? null : new Date(na.openSinds);
  await tx.query('update exchange.partnerlijn set storingen = $2, open_sinds = $3, niet_voor = $4 where partner = $1', [partner, na.storingen, open, new Date(na.nietVoor)]);
  const oorzaak = `partner-onbereikbaar/${partner}`;
  if (voor.openSinds === null && open !== null)
    await tx.query(
      `insert into exchange.taak (oorzaak, soort, partner, omschrijving, aangemaakt, uiterlijk)
       values ($1, 'partner-onbereikbaar', $2, 'Deze partner is niet bereikbaar. Wat klaarstaat gaat vanzelf weg als hij terug is.', $3, ($3::timestamptz at time zone 'Europe/Amsterdam')::date + 1)
       on conflict (oorzaak) do update set gesloten = null, aangemaakt = excluded.aangemaakt, uiterlijk = excluded.uiterlijk`,
      [oorzaak, partner, open],
    );
  if (voor.openSinds !== null && open === null) await tx.query('update exchange.taak set gesloten = now() where oorzaak = $1', [oorzaak]);
}

import type { Tx } from '#libs/platform';
import type { Leveritem, Levertoestand } from './levering-toestand.js';

/** A delivery as the ledger has it, locked until the transaction ends. */
export interface Levering {
  id: number;
  partner: string;
  uitwisseling: string;
  naam: string;
  /** The reference that the partner knows it by. */
  kenmerk: string;
  sha256: string;
  origineel: number;
  rang: number;
  toestand: Levertoestand;
}

interface Leveringrij extends Omit<Levering, 'kenmerk' | 'toestand'>, Omit<Levertoestand, 'nietVoor' | 'items'> {
  volgnummer: number;
  nietVoor: Date;
  items: Leveritem[];
}

/** Reads a delivery with its items and locks it; undefined when there is none. */
export async function laadLevering(tx: Tx, id: number): Promise<Levering | undefined> {
  const [rij] = await tx.query<Leveringrij>(
    `select id, partner, uitwisseling, volgnummer, naam, sha256, origineel_id as origineel, rang, stand, zendpogingen, vragen, hek, niet_voor as "nietVoor", reden,
       (select json_agg(json_build_object('effect', effect, 'uitkomst', uitkomst, 'code', code) order by volgnr) from exchange.leveritem where levering_id = l.id) as items
     from exchange.levering l where id = $1 for update`,
    [id],
  );
  if (!rij) return undefined;
  const { stand, zendpogingen, vragen, hek, nietVoor, items, reden, volgnummer, ...vast } = rij;
  const toestand = { stand, zendpogingen, vragen, hek, nietVoor: nietVoor.getTime(), items, reden };
  return { ...vast, kenmerk: `${rij.partner}-${rij.uitwisseling}-${volgnummer}`, toestand };
}

/** Stores how a delivery stands now. Returns the orders to ring after the commit: its own, and of what waited for it. */
export async function bewaarLevering(tx: Tx, { id, toestand: voor }: Levering, na: Levertoestand, nu: number): Promise<number[]> {
  await tx.query(
    `update exchange.levering set stand = $2, zendpogingen = $3, vragen = $4, hek = $5, niet_voor = $6, reden = $7, afgerond = case when $2 = 'afgerond' then coalesce(afgerond, $8::timestamptz) end where id = $1`,
    [id, na.stand, na.zendpogingen, na.vragen, na.hek, new Date(na.nietVoor), na.reden, new Date(nu)],
  );
  const anders = na.items.filter((item, plaats) => item !== voor.items[plaats]);
  if (anders.length > 0) await bewaarItems(tx, id, anders);
  if (anders.length > 0 || na.stand !== voor.stand || na.reden !== voor.reden) await noteerStand(tx, id, na, nu);
  const rust = na.stand === 'afgerond' || na.stand === 'vastgelopen';
  await (rust ? sluitOpdracht(tx, id, nu) : stelUit(tx, id, na.nietVoor));
  const vast = na.stand === 'vastgelopen';
  if (vast !== (voor.stand === 'vastgelopen')) await (vast ? maakTaak(tx, id, nu) : sluitTaak(tx, id, nu));
  return anders.length > 0 ? maakVrij(tx, id) : [];
}

/** Keeps how a delivery stands from this moment: so that what was said of it at a moment can be said again. */
export async function noteerStand(tx: Tx, id: number, { stand, reden, items }: Pick<Levertoestand, 'stand' | 'reden' | 'items'>, nu: number): Promise<void> {
  const aantal = (uitkomst: Leveritem['uitkomst']): number => items.filter((item) => item.uitkomst === uitkomst).length;
  await tx.query(
    'insert into exchange.leveringstand (levering_id, op, stand, reden, open, bevestigd, geweigerd, vervallen) values ($1, $2, $3, $4, $5, $6, $7, $8)',
    [id, new Date(nu), stand, reden, aantal('open'), aantal('bevestigd'), aantal('geweigerd'), aantal('vervallen')],
  );
}

/** The delivery's order is not due before this moment. */
export async function stelUit(tx: Tx, levering: number, tot: number): Promise<void> {
  await tx.query('update exchange.opdracht set niet_voor = $2, klaar = null, pogingen = 0, fout = null where levering_id = $1', [levering, new Date(tot)]);
}

async function sluitOpdracht(tx: Tx, levering: number, nu: number): Promise<void> {
  await tx.query('update exchange.opdracht set klaar = $2, niet_voor = null, fout = null where levering_id = $1', [levering, new Date(nu)]);
}

async function bewaarItems(tx: Tx, id: number, items: readonly Leveritem[]): Promise<void> {
  await tx.query(
    `update exchange.leveritem i set uitkomst = n.uitkomst, code = n.code
     from unnest($2::text[], $3::text[], $4::text[]) as n (effect, uitkomst, code) where i.levering_id = $1 and i.effect = n.effect`,
    [id, items.map((i) => i.effect), items.map((i) => i.uitkomst), items.map((i) => i.code)],
  );
}

async function maakTaak(tx: Tx, id: number, nu: number): Promise<void> {
  await tx.query(
    `insert into exchange.taak (oorzaak, soort, partner, levering_id, omschrijving, uiterlijk)
     select 'levering/' || id, 'levering-vastgelopen', partner, id,
       case reden when 'geen-antwoord' then 'De partner zegt niet of deze levering is aangekomen. Vraag het na en leg vast wat eruit komt.'
                  when 'andere-inhoud' then 'De partner heeft onder deze naam iets anders dan wij stuurden. Zoek het uit met de partner.'
                  else 'Deze levering komt niet aan, ook niet na herhalen. Zoek het uit met de partner.' end,
       ($2::timestamptz at time zone 'Europe/Amsterdam')::date + 1
     from exchange.levering where id = $1 on conflict (oorzaak) do update set gesloten = null, omschrijving = excluded.omschrijving, uiterlijk = excluded.uiterlijk`,
    [id, new Date(nu)],
  );
}

async function sluitTaak(tx: Tx, id: number, nu: number): Promise<void> {
  await tx.query(`update exchange.taak set gesloten = $2 where oorzaak = 'levering/' || $1::text`, [id, new Date(nu)]);
}

/** What waited for an item of the same zaak may look again at once. */
async function maakVrij(tx: Tx, id: number): Promise<number[]> {
  const rijen = await tx.query<{ id: number }>(
    `update exchange.opdracht o set niet_voor = l.niet_voor from exchange.levering l
     where o.levering_id = l.id and o.klaar is null and l.id in (
       select later.levering_id from exchange.leveritem mijn join exchange.leveritem later using (partner, zaak_id)
       where mijn.levering_id = $1 and mijn.uitkomst <> 'open' and later.uitkomst = 'open' and later.rang > mijn.rang)
     returning o.id`,
    [id],
  );
  return rijen.map((rij) => rij.id);
}

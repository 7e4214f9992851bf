import type { Tx } from '#libs/platform';
import type { Opdrachten } from '../opdrachten/opdrachten.js';
import type { Originelen } from '../inbox/originelen.js';
import { noteerStand } from './levering-opslag.js';
import { nieuweToestand } from './levering-toestand.js';
import type { Inhoud } from './uitgaande-uitwisseling.js';

/** One business fact that is to go out. */
export interface NieuwItem {
  /** Effect key: one per partner and business fact; says nothing about a person. */
  effect: string;
  /** The zaak whose order it keeps; null when it belongs to none. */
  zaak: string | null;
}

/** A delivery that is to be prepared. */
export interface NieuweLevering {
  partner: string;
  uitwisseling: string;
  /** At least one; a delivery that reports nothing has one item for that fact. */
  items: readonly NieuwItem[];
  /** What it was made from: ids, dates, versions. Never a person. */
  grondslag: Readonly<Record<string, unknown>>;
  /** Under whose key it is sealed; absent: the hub's. */
  gemeente?: string;
  /** Writes it under its sequence number. */
  schrijf(volgnummer: number): Inhoud | Promise<Inhoud>;
  /** The delivery whose open items it takes over. */
  vervolgVan?: { id: number; rang: number };
}

/** `al-bereid`: these facts are already under way or confirmed, so nothing was prepared. */
export type Bereid = { soort: 'bereid'; id: number; volgnummer: number; opdracht: number } | { soort: 'al-bereid'; effecten: string[] };

interface Gereedschap {
  originelen: Originelen;
  opdrachten: Opdrachten;
  nu: number;
}

/** Prepares a delivery: number, name, hash, sealed bytes, basis, items and order, all in the caller's transaction or not at all. */
export async function bereid(tx: Tx, nieuw: NieuweLevering, { originelen, opdrachten, nu }: Gereedschap): Promise<Bereid> {
  const { partner, uitwisseling, items } = nieuw;
  if (items.length === 0) throw new Error('a delivery has at least one item');
  const volgnummer = await volgendNummer(tx, partner, uitwisseling);
  const effecten = await levend(tx, partner, items.map((item) => item.effect));
  if (effecten.length > 0) {
    await tx.query('update exchange.stroom set laatste_volgnummer = laatste_volgnummer - 1 where partner = $1 and uitwisseling = $2', [partner, uitwisseling]);
    return { soort: 'al-bereid', effecten };
  }
  await tx.query('insert into exchange.partnerlijn (partner) values ($1) on conflict do nothing', [partner]);
  const { naam, ...inhoud } = await nieuw.schrijf(volgnummer);
  const { id: origineel, sha256, grootte } = 'verzegeld' in inhoud ? inhoud.verzegeld : await originelen.verzegel(tx, inhoud.bytes, nieuw.gemeente);
  const [rij] = await tx.query<{ id: number; rang: number }>(
    `with nieuw as (select nextval(pg_get_serial_sequence('exchange.levering', 'id')) as id)
     insert into exchange.levering (id, partner, uitwisseling, volgnummer, naam, sha256, grootte, origineel_id, grondslag, vervolg_van, rang, aangemaakt)
     overriding system value select id, $1, $2, $3, $4, $5, $6, $7, $8, $9, coalesce($10, id), $11 from nieuw returning id, rang`,
    [partner, uitwisseling, volgnummer, naam, sha256, grootte, origineel, JSON.stringify(nieuw.grondslag), nieuw.vervolgVan?.id ?? null, nieuw.vervolgVan?.rang ?? null, new Date(nu)],
  );
  if (!rij) throw new Error('levering kreeg geen id');
  await tx.query(
    `insert into exchange.leveritem (levering_id, volgnr, partner, effect, zaak_id, rang)
     select $1, i.volgnr, $2, i.effect, i.zaak, $3 from unnest($4::text[], $5::uuid[]) with ordinality as i (effect, zaak, volgnr)`,
    [rij.id, partner, rij.rang, items.map((item) => item.effect), items.map((item) => item.zaak)],
  );
  await noteerStand(tx, rij.id, nieuweToestand(items.map((item) => item.effect)), nu);
  return { soort: 'bereid', id: rij.id, volgnummer, opdracht: await opdrachten.maak(tx, { soort: 'leveren', wachtrij: `${partner}.uit`, onderwerp: rij.id }) };
}

/** Which of these facts are in a live delivery. */
export async function levend(tx: Tx, partner: string, effecten: readonly string[]): Promise<string[]> {
  const rijen = await tx.query<{ effect: string }>(
    `select effect from exchange.leveritem where partner = $1 and effect = any($2) and uitkomst in ('open', 'bevestigd') order by effect`,
    [partner, effecten],
  );
  return rijen.map((rij) => rij.effect);
}

/** The row is locked until the transaction ends: numbers have no gap, and follow the order in which deliveries are stored. */
async function volgendNummer(tx: Tx, partner: string, uitwisseling: string): Promise<number> {
  const [rij] = await tx.query<{ volgnummer: number }>(
    `insert into exchange.stroom (partner, uitwisseling, laatste_volgnummer) values ($1, $2, 1)
     on conflict (partner, uitwisseling) do update set laatste_volgnummer = exchange.stroom.laatste_volgnummer + 1 returning laatste_volgnummer as volgnummer`,
    [partner, uitwisseling],
  );
  if (!rij) throw new Error('stroom gaf geen volgnummer');
  return rij.volgnummer;
}

import { kopieerRij, type Tx } from '#libs/platform';
import { kopieerDoor } from '../kopieer-door.js';
import type { KoppelingStand, LedgerRegel } from './ledger-regel.js';

/** A line whose stand is to be written; null takes it out of the projection (its file is held). */
export interface NieuweStand {
  regel: LedgerRegel;
  stand: KoppelingStand | null;
}

const KOLOMMEN = 'bericht_id, regel, stand, zaak_id, grond, actief, ingetrokken, bevindingen';

/** Writes what changed, in sets: COPY for the new rows, and the counts of the messages with them. Returns the changed ones. */
export async function schrijfKoppelingen(tx: Tx, standen: readonly NieuweStand[]): Promise<NieuweStand[]> {
  const anders = standen.filter(({ regel, stand }) => !gelijk(regel.nu, stand));
  const oud = anders.filter(({ regel }) => regel.nu !== null);
  if (oud.length > 0) {
    await tx.query(
      'delete from zaak.koppeling k using unnest($1::bigint[], $2::int[]) as w(bericht, regel) where k.bericht_id = w.bericht and k.regel = w.regel',
      [oud.map(({ regel }) => regel.bericht), oud.map(({ regel }) => regel.regel)],
    );
  }
  const nieuw = anders.filter(({ stand }) => stand !== null);
  if (nieuw.length > 0) await kopieerDoor(tx, { tabel: 'zaak.koppeling', kolommen: KOLOMMEN }, [nieuw.map(naarRij).join('')]);
  await schrijfTellingen(tx, anders);
  return anders;
}

function naarRij({ regel, stand }: NieuweStand): string {
  if (stand === null) return '';
  return kopieerRij([
    regel.bericht, regel.regel, stand.stand, stand.zaak, stand.grond, stand.actief, stand.ingetrokken,
    stand.bevindingen === null ? null : JSON.stringify(stand.bevindingen),
  ]);
}

function gelijk(oud: KoppelingStand | null, nieuw: KoppelingStand | null): boolean {
  if (oud === null || nieuw === null) return oud === nieuw;
  return oud.stand === nieuw.stand && oud.zaak === nieuw.zaak && oud.grond === nieuw.grond && oud.actief === nieuw.actief &&
    oud.ingetrokken === nieuw.ingetrokken && zelfdeBevindingen(oud, nieuw);
}

function zelfdeBevindingen(oud: KoppelingStand, nieuw: KoppelingStand): boolean {
  if (oud.bevindingen === null && nieuw.bevindingen === null) return true;
  const codes = (s: KoppelingStand): string => (s.bevindingen ?? []).map((b) => `${b.kolom ?? ''} ${b.code}`).join();
  return codes(oud) === codes(nieuw);
}

/** Moves the counts of each message by what changed: the balance holds in every committed state. */
async function schrijfTellingen(tx: Tx, anders: readonly NieuweStand[]): Promise<void> {
  const per = new Map<number, Record<'open' | 'verwerkt' | 'wacht' | 'dubbel', number>>();
  for (const { regel, stand } of anders) {
    let telling = per.get(regel.bericht);
    if (!telling) per.set(regel.bericht, (telling = { open: 0, verwerkt: 0, wacht: 0, dubbel: 0 }));
    telling[regel.nu?.stand ?? 'open'] -= 1;
    telling[stand?.stand ?? 'open'] += 1;
  }
  const rijen = [...per].filter(([, t]) => Object.values(t).some((n) => n !== 0));
  if (rijen.length === 0) return;
  await tx.query(
    `update exchange.bericht b set open = b.open + d.open, verwerkt = b.verwerkt + d.verwerkt, wacht = b.wacht + d.wacht, dubbel = b.dubbel + d.dubbel
     from unnest($1::bigint[], $2::int[], $3::int[], $4::int[], $5::int[]) as d(id, open, verwerkt, wacht, dubbel) where b.id = d.id`,
    [rijen.map(([id]) => id), ...(['open', 'verwerkt', 'wacht', 'dubbel'] as const).map((kolom) => rijen.map(([, t]) => t[kolom]))],
  );
}

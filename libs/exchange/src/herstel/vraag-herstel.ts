import type { Bevinding } from '#libs/case-model';
import type { InkomendeUitwisseling } from '#libs/connector-kit';
import type { Tx } from '#libs/platform';

/** Findings on a heading that another heading may take away. */
const OP_DE_KOP: readonly string[] = ['kolom-ontbreekt', 'kolom-dubbel'];
/** So many refused lines, or such a share of a small file, may have one cause; a few are just wrong. */
const MINSTE = 3;
const VEEL = 10;
const DEEL = 4;

/** Asks for a search for another heading when a file was refused for its own: that takes longer than the reading, so it is work of its own. Returns the order to ring. */
export async function vraagHerstelVanKop(tx: Tx, bericht: Bericht, uitwisseling: InkomendeUitwisseling, bevindingen: readonly Bevinding[]): Promise<number[]> {
  return isTeZoeken(bericht, uitwisseling) && bevindingen.some(({ code }) => OP_DE_KOP.includes(code)) ? maakOpdracht(tx, bericht) : [];
}

/** The same when many of its lines were refused. */
export async function vraagHerstelVanRegels(tx: Tx, bericht: Bericht, uitwisseling: InkomendeUitwisseling): Promise<number[]> {
  if (!isTeZoeken(bericht, uitwisseling)) return [];
  const [rij] = await tx.query<{ regels: number; afgekeurd: number }>('select regels, afgekeurd from exchange.bericht where id = $1', [bericht.id]);
  const { regels, afgekeurd } = rij ?? { regels: 0, afgekeurd: 0 };
  return afgekeurd >= MINSTE && (afgekeurd >= VEEL || afgekeurd * DEEL >= regels) ? maakOpdracht(tx, bericht) : [];
}

interface Bericht {
  id: number;
  partner: string;
  /** The message that this one reads with another heading, or null. */
  herstel_van: number | null;
}

/** What a person decided is not searched again. */
function isTeZoeken({ herstel_van }: Bericht, { zoekKop }: InkomendeUitwisseling): boolean {
  return herstel_van === null && zoekKop !== undefined;
}

async function maakOpdracht(tx: Tx, { id, partner }: Bericht): Promise<number[]> {
  const rijen = await tx.query<{ id: number }>(`insert into exchange.opdracht (soort, wachtrij, bericht_id) values ('herstel-zoeken', $2, $1) returning id`, [id, `${partner}.in`]);
  return rijen.map((rij) => rij.id);
}

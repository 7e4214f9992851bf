import type { Recordpersoon } from '#libs/connector-kit';
import type { Kluis, Tx } from '#libs/platform';
import { wisBytes } from './wis-uitgaand.js';

interface Deel {
  opmaak: number;
  vanaf: number;
  personen: Buffer;
  gemeente: string;
  origineel: number | null;
}

const DELEN = `
  select d.opmaak_id as opmaak, d.vanaf, d.personen, o.gemeente, o.origineel_id as origineel from exchange.opmaak_deel d join exchange.opmaak o on o.id = d.opmaak_id where o.gemeente = $1 and (d.opmaak_id, d.vanaf) > ($2, $3) order by 1, 2 limit 20`;
const ONDERWEG = `select exists (select from exchange.levering where origineel_id = any($1) and stand <> 'afgerond') as onderweg`;

/**
 * Takes a person out of whom the records of made files are about, and drops those files; null: one of them is on its way and must be answered first.
 * Every part of the municipality is opened: whom a record is about lies sealed, and has no key.
 */
export async function wisUitBestanden(tx: Tx, kluis: Kluis, { gemeente, bsn, vNummer }: { gemeente: string; bsn: string | null; vNummer: string | null }): Promise<number | null> {
  const isHet = (wie: Recordpersoon): boolean => (wie.bsn !== undefined && wie.bsn === bsn) || (wie.vNummer !== undefined && wie.vNummer === vNummer);
  const originelen = new Set<number>();
  for await (const { opmaak, vanaf, personen, origineel } of delen(tx, gemeente)) {
    const context = `opmaak/${opmaak}/${vanaf}`;
    const wie = JSON.parse(kluis.ontzegel(personen, context).toString()) as Recordpersoon[];
    if (!wie.some(isHet)) continue;
    await tx.query('update exchange.opmaak_deel set personen = $3 where opmaak_id = $1 and vanaf = $2', [opmaak, vanaf, kluis.verzegel(JSON.stringify(wie.map((een) => (isHet(een) ? {} : een))), context, gemeente)]);
    if (origineel !== null) originelen.add(origineel);
  }
  const [rij] = await tx.query<{ onderweg: boolean }>(ONDERWEG, [[...originelen]]);
  if (rij?.onderweg === true) return null;
  await wisBytes(tx, [...originelen]);
  return originelen.size;
}

async function* delen(tx: Tx, gemeente: string): AsyncGenerator<Deel> {
  for (let na = { opmaak: 0, vanaf: 0 }; ;) {
    const rijen = await tx.query<Deel>(DELEN, [gemeente, na.opmaak, na.vanaf]);
    yield* rijen;
    const laatste = rijen.at(-1);
    if (laatste === undefined) return;
    na = laatste;
  }
}

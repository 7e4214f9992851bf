import type { Tx } from '#libs/platform';

/** Where rows go: a table under policies, and its columns. */
interface Doel {
  tabel: string;
  kolommen: string;
}

/** COPY for a table under policies, which COPY refuses: through a table of the session. Rows are text made by `kopieerRij`. */
export async function kopieerDoor(tx: Tx, { tabel, kolommen }: Doel, rijen: readonly string[]): Promise<void> {
  if (rijen.length === 0) return;
  const tussen = `${tabel.replace('.', '_')}_in`;
  await tx.query(`create temp table if not exists ${tussen} (like ${tabel}) on commit delete rows; delete from ${tussen}`);
  await tx.kopieer(`${tussen} (${kolommen})`, rijen);
  await tx.query(`insert into ${tabel} (${kolommen}) select ${kolommen} from ${tussen}`);
}

import { tekstVanBytes } from '#libs/connector-kit';

/** The original message without the person on this line (from 1), after a retraction: who comes after moves up. The dossier goes with the last person. */
export function zonderRegel(bytes: Buffer, regel: number): Buffer {
  const bericht = JSON.parse(tekstVanBytes(bytes)) as { dossier?: unknown; personen: unknown[] };
  bericht.personen.splice(regel - 1, 1);
  if (bericht.personen.length === 0) delete bericht.dossier;
  return Buffer.from(JSON.stringify(bericht, null, 1));
}

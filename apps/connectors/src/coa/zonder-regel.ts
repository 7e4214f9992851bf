/**
 * The original message without the person on this line (from 1), after a retraction. The place stays, empty, so that the other
 * lines keep their numbers; the dossier goes with the last person.
 */
export function zonderRegel(bytes: Buffer, regel: number): Buffer {
  const bericht = JSON.parse(bytes.toString('utf8').replace(/^\ufeff/, '')) as { dossier?: unknown; personen: unknown[] };
  bericht.personen[regel - 1] = null;
  if (bericht.personen.every((persoon) => persoon === null)) delete bericht.dossier;
  return Buffer.from(JSON.stringify(bericht, null, 1));
}

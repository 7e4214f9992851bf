import type { BesluitMelding } from '#libs/case-model';
import type { Tx } from '#libs/platform';

interface Besluitregel {
  actief: boolean;
  melding: BesluitMelding;
}

/**
 * Carries out what these messages decide about files and tasks, or undoes it where they no longer count: the state follows from the decisions that
 * count, in whatever order they come. What is decided about a person is carried out by linking and folding.
 */
export async function voerBesluitenUit(tx: Tx, berichten: readonly number[]): Promise<void> {
  const regels = await tx.query<Besluitregel>(
    `select b.actief, r.melding from exchange.regel r join exchange.bericht b on b.id = r.bericht_id where r.bericht_id = any($1) and r.soort = 'besluit'`,
    [berichten],
  );
  for (const { actief, melding } of regels) if (melding.besluit.soort === 'afhandelen') await handelAf(tx, melding.besluit.taak, { kenmerk: melding.kenmerk, actief });
}

async function handelAf(tx: Tx, taak: string, { kenmerk, actief }: { kenmerk: string; actief: boolean }): Promise<void> {
  const nummer = /^taak\.(\d{1,15})$/.exec(taak)?.[1];
  if (nummer === undefined) return;
  if (actief) await tx.query('update exchange.taak set afgehandeld = $2 where id = $1 and afgehandeld is null', [nummer, kenmerk]);
  else await tx.query('update exchange.taak set afgehandeld = null where id = $1 and afgehandeld = $2', [nummer, kenmerk]);
}

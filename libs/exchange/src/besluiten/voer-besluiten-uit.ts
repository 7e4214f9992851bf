import type { BesluitMelding } from '#libs/case-model';
import type { Tx } from '#libs/platform';

interface Besluitregel {
  actief: boolean;
  melding: BesluitMelding;
}

/**
 * Carries out what these messages decide about files and tasks, or undoes it where they no longer count: the state follows from the decisions that
 * count, in whatever order they come. What is decided about a person is carried out by linking and folding. Returns the orders to ring.
 */
export async function voerBesluitenUit(tx: Tx, berichten: readonly number[]): Promise<number[]> {
  const regels = await tx.query<Besluitregel>(
    `select b.actief, r.melding from exchange.regel r join exchange.bericht b on b.id = r.bericht_id where r.bericht_id = any($1) and r.soort = 'besluit'`,
    [berichten],
  );
  const opdrachten: number[] = [];
  for (const { actief, melding: { kenmerk, besluit } } of regels) {
    if (besluit.soort === 'afhandelen') await handelAf(tx, besluit.taak, { kenmerk, actief });
    if (besluit.soort === 'herstel') opdrachten.push(...(actief ? await leesAnders(tx, besluit, kenmerk) : await draaiTerug(tx, kenmerk)));
  }
  return opdrachten;
}

async function handelAf(tx: Tx, taak: string, { kenmerk, actief }: { kenmerk: string; actief: boolean }): Promise<void> {
  const nummer = /^taak\.(\d{1,15})$/.exec(taak)?.[1];
  if (nummer === undefined) return;
  if (actief) await tx.query('update exchange.taak set afgehandeld = $2 where id = $1 and afgehandeld is null', [nummer, kenmerk]);
  else await tx.query('update exchange.taak set afgehandeld = null where id = $1 and afgehandeld = $2', [nummer, kenmerk]);
}

/** The same bytes once more, as a message of its own that a person wants to count: the original stays what it was, to count again when this is taken back. */
async function leesAnders(tx: Tx, { bericht, kop }: { bericht: number; kop: string[] }, kenmerk: string): Promise<number[]> {
  const rijen = await tx.query<{ id: number }>(
    `with nieuw as (
       insert into exchange.bericht (partner, naam, sha256, grootte, origineel_id, ontvangen, status, vrijgegeven, herstel_van, kop, besluit)
       select partner, naam, sha256, grootte, origineel_id, ontvangen, 'ontvangen', true, id, $2, $3 from exchange.bericht where id = $1 and origineel_id is not null and herstel_van is null
       on conflict do nothing returning id, partner)
     insert into exchange.opdracht (soort, wachtrij, bericht_id) select 'lezen', partner || '.in', id from nieuw returning id`,
    [bericht, JSON.stringify(kop), kenmerk],
  );
  return rijen.map(({ id }) => id);
}

async function draaiTerug(tx: Tx, kenmerk: string): Promise<number[]> {
  const rijen = await tx.query<{ id: number }>(
    `with anders as (update exchange.bericht set teruggedraaid = true where besluit = $1 and not teruggedraaid returning id, partner)
     insert into exchange.opdracht (soort, wachtrij, bericht_id) select 'herzien', partner || '.in', id from anders returning id`,
    [kenmerk],
  );
  return rijen.map(({ id }) => id);
}

import type { GelezenRegel, Leesuitkomst } from '#libs/connector-kit';
import type { Kluis, Tx } from '#libs/platform';
import { maakRegelrijen, REGELKOLOMMEN } from './regelrij.js';

/** Streams the lines of a message into the ledger; returns the judgement on the whole file. */
export async function slaRegels(tx: Tx, kluis: Kluis, berichtId: number, regels: AsyncGenerator<GelezenRegel[], Leesuitkomst>): Promise<Leesuitkomst> {
  let uitkomst: Leesuitkomst = { bevindingen: [] };
  const naarRij = maakRegelrijen(kluis, berichtId);
  async function* rijen(): AsyncGenerator<string> {
    for (;;) {
      const stap = await regels.next();
      if (stap.done === true) {
        uitkomst = stap.value;
        return;
      }
      let tekst = '';
      for (const regel of stap.value) tekst += naarRij(regel);
      yield tekst;
    }
  }
  await tx.kopieer(`exchange.regel (${REGELKOLOMMEN})`, rijen());
  return uitkomst;
}

import { Modelklok, type Kernmaker, type Modelkern } from './modelloop.js';
import { Modelpartner } from './modelpartner.js';
import { Toeval } from './toeval.js';

export const WEEK = 7 * 24 * 3_600_000;

/** Prepares deliveries of one item each over three zaken for a partner that answers from a week later on, and delivers until nothing is open. */
export async function stilleWeek(maakKern: Kernmaker, aantal: number): Promise<{ partner: Modelpartner; kern: Modelkern; begin: number }> {
  const klok = new Modelklok();
  const begin = klok.tijd;
  const partner = new Modelpartner({ ontdubbelt: false, zwijgt: false, fouten: 0, weg: [[begin, begin + WEEK]] }, new Toeval(7), () => klok.tijd);
  const kern = await maakKern(partner, klok);
  for (let i = 0; i < aantal; i += 1) await kern.bereid([{ effect: `${i % 3}/${String(i).padStart(4, '0')}`, zaak: `00000000-0000-4000-8000-00000000000${i % 3}` }]);
  for (let open = await kern.opdrachten(); open.length > 0; open = await kern.opdrachten()) {
    klok.tijd = Math.max(klok.tijd, Math.min(...open.map(({ nietVoor }) => nietVoor)));
    for (const { id, nietVoor } of open) if (nietVoor <= klok.tijd) await kern.doe(id, 0);
  }
  return { partner, kern, begin };
}

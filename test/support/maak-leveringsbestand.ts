import type { Opmaakbevinding, Opmaakkop, Opmaakvraag, Opmaker, Zaakblik } from '#libs/connector-kit';

/** A file as its maker made it, with all that came with it. */
export interface Leveringsbestand {
  tekst: string;
  kop: Opmaakkop;
  bevindingen: Opmaakbevinding[];
}

/** Has a file made of these cases, given in these groups. */
export async function maakLeveringsbestand(opmaker: Opmaker, vraag: Opmaakvraag, groepen: AsyncIterable<readonly Zaakblik[]> | Iterable<readonly Zaakblik[]>): Promise<Leveringsbestand> {
  const delen = opmaker(vraag, (async function* () { yield* groepen; })());
  const bytes: Buffer[] = [];
  const bevindingen: Opmaakbevinding[] = [];
  for (;;) {
    const stap = await delen.next();
    if (stap.done === true) return { tekst: Buffer.concat([stap.value.bytes, ...bytes]).toString(), kop: stap.value, bevindingen };
    bytes.push(stap.value.bytes);
    bevindingen.push(...stap.value.bevindingen);
  }
}

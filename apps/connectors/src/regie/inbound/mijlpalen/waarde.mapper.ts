import { leesDatum, leesKwartieren } from '#libs/connector-kit';

/** How the value of a milestone is written, where it is no code and no free text. */
export type Waardevorm = 'uren' | 'datum';

/** Per milestone; of one that is not in it, the value stays as it was written. */
export type Waardevormen = ReadonlyMap<string, Waardevorm>;

/** The value as a melding has it, hours with a decimal point and a day as `jjjj-mm-dd`, or the code of why it cannot be read. */
export function leesWaarde(tekst: string, vorm: Waardevorm | undefined): { waarde: string } | { code: string } {
  if (vorm === undefined) return { waarde: tekst };
  if (vorm === 'datum') {
    const datum = leesDatum(tekst);
    return datum === null ? { code: 'datum-bestaat-niet' } : { waarde: datum };
  }
  const kwartieren = leesKwartieren(tekst);
  return typeof kwartieren === 'number' ? { waarde: String(kwartieren / 4) } : { code: kwartieren };
}

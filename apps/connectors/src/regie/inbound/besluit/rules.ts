import type { Bevinding } from '#libs/case-model';
import type { Bestand, Jsonafwijking, Leescontext } from '#libs/connector-kit';
import { maakBevinding } from '#libs/connector-kit';
import type { Besluitbericht } from './mapper.js';

/** The sender is a municipality that this hub serves. */
export function keurAfzender({ afzender }: Bestand, { gemeenten }: Leescontext): Bevinding | null {
  return gemeenten.includes(afzender) ? null : maakBevinding('afzender-onbekend');
}

/** A message of another form, or that is another decision than its name says, is refused as a whole: only the hub writes these. */
export function keurBericht(waarde: unknown, afwijkingen: readonly Jsonafwijking[], bestand: Bestand): Bevinding | null {
  const goed = afwijkingen.every(({ soort }) => soort === 'onbekend') && (waarde as Besluitbericht).kenmerk === bestand.periode;
  return goed ? null : maakBevinding('schema');
}

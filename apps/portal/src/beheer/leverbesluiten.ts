import type { Levering } from './antwoorden.js';

/** What can be decided about a delivery as it stands: when nobody knows what became of it, or when the partner refused a part. */
export function leverbesluiten({ status, items }: Pick<Levering, 'status' | 'items'>): { besluit: string; tekst: string }[] {
  return [
    ...(status === 'vastgelopen'
      ? [{ besluit: 'aangekomen', tekst: 'De partner heeft hem' }, { besluit: 'niet-aangekomen', tekst: 'De partner heeft hem niet: verstuur opnieuw' }, { besluit: 'vervallen', tekst: 'Hij hoeft niet meer' }]
      : []),
    ...(items.geweigerd > 0 ? [{ besluit: 'herzend', tekst: 'Verstuur wat de partner weigerde in een nieuwe levering' }] : []),
  ];
}

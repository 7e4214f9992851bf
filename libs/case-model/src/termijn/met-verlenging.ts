import type { Peiling } from './termijnregel.js';

/** A ground that speaks of the three years, with what DUO added to them by then. */
export function metVerlenging(grond: string, { stand: { inburgeringstermijn, verloop: { verlenging } }, peildatum }: Peiling): string {
  const isVerlengd = verlenging !== null && verlenging.vanaf <= peildatum && inburgeringstermijn?.eind === verlenging.waarde;
  return isVerlengd ? `${grond}, door DUO verlengd` : grond;
}

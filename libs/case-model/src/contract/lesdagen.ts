import { kwartaalEinde } from '../kernel/kwartaal.js';
import { verslagperiodeBegin } from '../kernel/verslagperiode.js';
import type { TaalMelding } from '../melding/taal-melding.js';
import { dagenTussen } from './dagen-tussen.js';

/** Days of a line's quarter between first lesson and end, both included; null when no first lesson is dated. */
export function lesdagen({ kwartaal, start, einde }: TaalMelding): number | null {
  if (start === undefined) return null;
  const begin = verslagperiodeBegin('kwartaal', kwartaal);
  const tot = kwartaalEinde(kwartaal);
  const laatste = einde !== undefined && einde < tot ? einde : tot;
  return Math.max(0, dagenTussen(start > begin ? start : begin, laatste) + 1);
}

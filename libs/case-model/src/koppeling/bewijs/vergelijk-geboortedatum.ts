import { geboortedatumsTegenstrijdig, isAangenomenGeboortedag, isVolledigeGeboortedatum } from '../../kernel/geboortedatum.js';
import { scheeltEen } from './afstand.js';

/**
 * How far two birth dates agree. `deel-onbekend`: nothing against it, but one of them does not know the day, or stands on a day that registers assume;
 * `verwisseld`: day and month in each other's place; `dag-gelijk`: another year.
 */
export type Datumniveau = 'gelijk' | 'deel-onbekend' | 'verwisseld' | 'een-cijfer' | 'dag-gelijk' | 'jaar-gelijk' | 'anders';

/** The first level that holds. Symmetric. */
export function vergelijkGeboortedatum(a: string, b: string): Datumniveau {
  if (a === b) return 'gelijk';
  if (!geboortedatumsTegenstrijdig(a, b)) return 'deel-onbekend';
  const slip = isVolledigeGeboortedatum(a) && isVolledigeGeboortedatum(b) ? vergelijkVolledige(a, b) : null;
  return slip ?? (a.slice(0, 4) === b.slice(0, 4) ? 'jaar-gelijk' : 'anders');
}

function vergelijkVolledige(a: string, b: string): Datumniveau | null {
  const [dagA, dagB] = [a.slice(5), b.slice(5)];
  if (a.slice(0, 4) === b.slice(0, 4) && dagA === `${dagB.slice(3)}-${dagB.slice(0, 2)}`) return 'verwisseld';
  if (scheeltEen(a.replaceAll('-', ''), b.replaceAll('-', ''))) return 'een-cijfer';
  return dagA === dagB && !isAangenomenGeboortedag(a) ? 'dag-gelijk' : null;
}

import type { Leverbeleid } from './leverbeleid.js';
import { begin, begrensd, type Levertoestand, naAntwoord, volgendeStap } from './levering-toestand.js';
import { naGehoor, naStoring, naVertrek, type Partnerlijn, teltMee } from './partnerlijn.js';
import { type Antwoord, isStoring } from './verzending.js';
import { wachttijd } from './wachttijd.js';

/** What an attempt is weighed by: the delivery, the line to its partner, and what stands in its way. */
export interface Weging {
  kenmerk: string;
  toestand: Levertoestand;
  lijn: Partnerlijn;
  /** The off-switch of this flow. */
  aan: boolean;
  /** No earlier delivery to this partner has an open item of one of its zaken. */
  beurt: boolean;
}

/** What is done now: an attempt, a delivery for what is left, nothing before a moment, or nothing any more. */
export type Vertrek =
  | { soort: 'ga'; stap: 'zend' | 'vraag'; toestand: Levertoestand; lijn: Partnerlijn; uiterlijk: number }
  | { soort: 'herzend' }
  | { soort: 'wacht'; tot: number }
  | { soort: 'niets'; toestand: Levertoestand };

/** Decides what happens now, before anything leaves. Pure: the kernel stores the outcome, then goes over the line. */
export function vertrek({ kenmerk, toestand, lijn, aan, beurt }: Weging, nu: number, beleid: Leverbeleid): Vertrek {
  const stap = volgendeStap(toestand, nu);
  if (stap === 'wacht') return { soort: 'wacht', tot: toestand.nietVoor };
  const begrensde = begrensd(toestand, beleid);
  if (stap === 'niets' || begrensde.stand === 'vastgelopen') return { soort: 'niets', toestand: begrensde };
  if (!aan) return { soort: 'wacht', tot: nu + beleid.kijk };
  if (stap === 'herzend') return { soort: 'herzend' };
  if (!beurt) return { soort: 'wacht', tot: nu + beleid.kijk };
  if (lijn.nietVoor > nu) return { soort: 'wacht', tot: lijn.nietVoor + inDeRij(lijn, beleid, kenmerk) };
  return { soort: 'ga', stap, toestand: begin(toestand, stap, nu, beleid), lijn: naVertrek(lijn, nu, beleid), uiterlijk: nu + beleid.duur };
}

/** The line and the delivery after an answer. */
export function aankomst({ kenmerk, toestand, lijn }: Pick<Weging, 'kenmerk' | 'toestand' | 'lijn'>, antwoord: Antwoord, nu: number, beleid: Leverbeleid): { toestand: Levertoestand; lijn: Partnerlijn } {
  if (!isStoring(antwoord, kenmerk)) return { toestand: naAntwoord(toestand, antwoord, { nu, beleid, kenmerk, telt: true }), lijn: naGehoor(nu, beleid) };
  const erna = naStoring(lijn, nu, beleid, kenmerk);
  const na = naAntwoord(toestand, antwoord, { nu, beleid, kenmerk, telt: teltMee(erna, nu, beleid) });
  // Whoever failed as the probe lets another be the next one: a delivery that never gets an answer must not keep the line open for all.
  const nietVoor = erna.openSinds === null ? na.nietVoor : Math.max(na.nietVoor, erna.nietVoor + 2 * beleid.kijk);
  return { toestand: { ...na, nietVoor }, lijn: erna };
}

/** Those who wait for the same line do not all come when it is free. */
function inDeRij(lijn: Partnerlijn, beleid: Leverbeleid, kenmerk: string): number {
  const vol = lijn.openSinds === null ? 8 * beleid.tussenpoze : beleid.kijk;
  return wachttijd({ eerste: vol, langste: vol }, 1, `${kenmerk}/${lijn.nietVoor}`);
}

import type { Bevinding } from '#libs/case-model';
import type { Bestand } from '#libs/connector-kit';
import { dagVan, leesDatum, leesKwartieren, maakBevinding } from '#libs/connector-kit';
import type { Profielopgave } from './mapper.js';

/** What a statement must say as long as a place is sought. */
const VERPLICHT = ['toestemming', 'roepnaam', 'beschikbaarheid', 'urenPerWeek'] as const satisfies readonly (keyof Profielopgave)[];
/** Least hours a week of volunteer work, and a week, in quarters of an hour. Source: partners.md 5. */
const MINST = 6 * 4;
const WEEK = 7 * 24 * 4;
/** What a free text may not hold refuses the line here: it is written to be sent to a partner. */
const WEIGERING = { 'bsn-in-toelichting': 'nummer-in-tekst', 'nummer-in-toelichting': 'nummer-in-tekst', 'gezondheid-in-toelichting': 'gezondheid-in-tekst' } as const;

type Tekstbezwaren = (tekst: string) => readonly (keyof typeof WEIGERING)[];
type Meld = (code: string, kolom: string) => void;

/** What no schema can say of a profile. Source: partners.md 5; domain G.2, G.3, I.2. */
export function keurProfiel(opgave: Profielopgave, bestand: Bestand, bezwaren: Tekstbezwaren): Bevinding[] {
  const gemeld = new Map<string, Bevinding>();
  const meld: Meld = (code, kolom) => void gemeld.set(`${code} ${kolom}`, maakBevinding(code, 1, kolom));
  if (opgave.bsn === undefined && opgave.vNummer === undefined) meld('verplicht-leeg', 'bsn');
  if (opgave.ingetrokken !== true) for (const kolom of VERPLICHT) if (isLeeg(opgave[kolom])) meld('verplicht-leeg', kolom);
  keurToestemming(opgave, bestand, meld);
  keurUren(opgave, meld);
  keurTeksten(opgave, bezwaren, meld);
  return [...gemeld.values()];
}

function keurToestemming({ toestemming, ingetrokken }: Profielopgave, bestand: Bestand, meld: Meld): void {
  if (toestemming === undefined) return;
  if (!toestemming.gegeven) {
    if (ingetrokken !== true) meld('toestemming-ontbreekt', 'toestemming.gegeven');
  } else if (toestemming.datum === undefined) meld('verplicht-leeg', 'toestemming.datum');
  else if ((leesDatum(toestemming.datum) ?? '') > dagVan(bestand)) meld('datum-in-toekomst', 'toestemming.datum');
}

function keurUren({ doel, urenPerWeek, hoogsteUrenPerWeek }: Profielopgave, meld: Meld): void {
  const gezocht = leesUren(urenPerWeek, 'urenPerWeek', meld);
  const hoogste = leesUren(hoogsteUrenPerWeek, 'hoogsteUrenPerWeek', meld);
  if (gezocht === null) return;
  if (doel === 'VRIJWILLIGERSWERK' && gezocht < MINST) meld('uren-te-weinig', 'urenPerWeek');
  if (hoogste !== null && gezocht > hoogste) meld('uren-meer-dan-hoogste', 'urenPerWeek');
}

function leesUren(waarde: string | number | undefined, kolom: string, meld: Meld): number | null {
  if (waarde === undefined) return null;
  const uren = leesKwartieren(String(waarde));
  if (typeof uren !== 'number') meld(uren, kolom);
  else if (uren > WEEK) meld('uren-meer-dan-kan', kolom);
  else return uren;
  return null;
}

function keurTeksten({ roepnaam = '', interesses = [], ervaring = [] }: Profielopgave, bezwaren: Tekstbezwaren, meld: Meld): void {
  for (const bezwaar of interesses.flatMap(bezwaren)) meld(WEIGERING[bezwaar], 'interesses');
  for (const bezwaar of ervaring.flatMap(bezwaren)) meld(WEIGERING[bezwaar], 'ervaring');
  // A name may be a word about health.
  for (const bezwaar of bezwaren(roepnaam)) if (bezwaar !== 'gezondheid-in-toelichting') meld(WEIGERING[bezwaar], 'roepnaam');
}

function isLeeg(waarde: unknown): boolean {
  return waarde === undefined || (Array.isArray(waarde) && waarde.length === 0);
}

import type { Bevinding } from '#libs/case-model';
import type { Jsonafwijking } from '#libs/connector-kit';
import { isPartnerkenmerk, leesCode, leesDatum, leesKwartieren, maakBevinding } from '#libs/connector-kit';
import type { Berichtcontext, WspBericht } from './mapper.js';

/** The finding code of a value that is not as agreed, where the contract names none for it. */
const REGELCODE: Readonly<Partial<Record<Jsonafwijking['soort'], string>>> = { ontbreekt: 'verplicht-leeg', code: 'code-onbekend', datum: 'datum-bestaat-niet' };
/** What each kind of message must say. */
const VERPLICHT: Readonly<Record<WspBericht['soort'], readonly (keyof WspBericht)[]>> = {
  VOORSTEL: ['voorstelId', 'codeTypeOvereenkomst'],
  PLAATSING: ['plaatsingId', 'codeTypeOvereenkomst', 'startdatum'],
  VOORTGANG: ['plaatsingId', 'werktNog'],
  EINDE: ['einddatum'],
};
/** A week, in quarters of an hour. */
const WEEK = 7 * 24 * 4;

/** How the deviations of a file weigh. */
export interface Weging {
  /** True when the file as a whole is not as agreed: `schema`. */
  geweigerd: boolean;
  /** True when it holds what the hub may not hold. */
  nietBewaren: boolean;
  /** Findings by message, from 0. */
  perBericht: (index: number) => Bevinding[];
}

/** A wrong value refuses its message; another form refuses the file. Source: contracts/wsp/bericht/2025-1/SOURCE.md. */
export function weeg(afwijkingen: readonly Jsonafwijking[]): Weging {
  const fouten = afwijkingen.filter(({ soort }) => soort !== 'onbekend');
  const perBericht = new Map<string, Bevinding[]>();
  let geweigerd = false;
  for (const { pad, soort, fout } of fouten) {
    const [lijst, index = '', kolom] = pad;
    const code = fout ?? REGELCODE[soort];
    if (lijst !== 'berichten' || kolom === undefined || code === undefined) geweigerd = true;
    else perBericht.set(index, [...(perBericht.get(index) ?? []), maakBevinding(code, Number(index) + 1, kolom)]);
  }
  return { geweigerd, nietBewaren: afwijkingen.some(({ gevoelig }) => gevoelig), perBericht: (index) => perBericht.get(String(index)) ?? [] };
}

/** What no schema can say of one message. Source: partners.md 6; domain G.3. */
export function keurBericht(bericht: WspBericht, regel: number, { plaatsingsoorten, bezwaren }: Omit<Berichtcontext, 'bestand'>): Bevinding[] {
  const bevindingen: Bevinding[] = [];
  const meld: Meld = (code, kolom) => void bevindingen.push(maakBevinding(code, regel, kolom));
  keurVerplicht(bericht, meld);
  keurKenmerken(bericht, meld);
  if (leesCode(bericht.codeTypeOvereenkomst ?? '', plaatsingsoorten)?.hersteld === true) meld('code-hersteld', 'codeTypeOvereenkomst');
  keurUren(bericht, meld);
  if (eindigtVoorBegin(bericht)) meld('einddatum-voor-ingangsdatum', 'einddatum');
  for (const kolom of ['werkgever', 'functie'] as const) for (const bezwaar of bezwaren(bericht[kolom] ?? '')) meld(bezwaar, kolom);
  return bevindingen;
}

type Meld = (code: string, kolom: keyof WspBericht) => void;

function keurKenmerken(bericht: WspBericht, meld: Meld): void {
  for (const kolom of ['voorstelId', 'plaatsingId'] as const) {
    const kenmerk = bericht[kolom];
    if (kenmerk !== undefined && !isPartnerkenmerk(String(kenmerk))) meld('kenmerk-ongeldig', kolom);
  }
}

function eindigtVoorBegin({ startdatum, einddatum }: WspBericht): boolean {
  return startdatum !== undefined && einddatum !== undefined && (leesDatum(einddatum) ?? '') < (leesDatum(startdatum) ?? '');
}

function keurVerplicht(bericht: WspBericht, meld: Meld): void {
  for (const kolom of VERPLICHT[bericht.soort]) if (bericht[kolom] === undefined) meld('verplicht-leeg', kolom);
  if (bericht.soort !== 'EINDE') return;
  // The end is that of a placement, or of a proposal that became none.
  if (bericht.plaatsingId === undefined && bericht.voorstelId === undefined) meld('verplicht-leeg', 'plaatsingId');
  if (bericht.reden === undefined) meld('reden-einde-ontbreekt', 'reden');
}

function keurUren({ aantalWerkurenPerWeek }: WspBericht, meld: Meld): void {
  if (aantalWerkurenPerWeek === undefined) return;
  const uren = leesKwartieren(String(aantalWerkurenPerWeek));
  if (typeof uren !== 'number') meld(uren, 'aantalWerkurenPerWeek');
  else if (uren > WEEK) meld('uren-meer-dan-kan', 'aantalWerkurenPerWeek');
}

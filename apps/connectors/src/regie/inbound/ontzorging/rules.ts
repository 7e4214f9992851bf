import type { Bevinding, Vastelast } from '#libs/case-model';
import { laagsteRestant, schrijfIban } from '#libs/case-model';
import type { Jsonafwijking } from '#libs/connector-kit';
import { maakBevinding } from '#libs/connector-kit';
import { naarVastelast, type Opgave } from './mapper.js';

/** The finding code of a value that is not as agreed, where the contract names none for it. */
const REGELCODE: Readonly<Partial<Record<Jsonafwijking['soort'], string>>> = { ontbreekt: 'verplicht-leeg', code: 'code-onbekend', datum: 'datum-bestaat-niet' };
/** What every household pays. Source: domain E.2. */
const ALTIJD: readonly Vastelast['soort'][] = ['HUUR', 'ZORGVERZEKERING'];

/** How the deviations of a message weigh. */
export interface Weging {
  /** True when the message as a whole is not as agreed: `schema`. */
  geweigerd: boolean;
  /** True when it holds what the hub may not hold, such as a balance. */
  nietBewaren: boolean;
  bevindingen: Bevinding[];
}

/** A wrong value refuses the line with its own code; another form refuses the message. */
export function weegVorm(afwijkingen: readonly Jsonafwijking[]): Weging {
  const perPlek = new Map<string, Bevinding>();
  let geweigerd = false;
  for (const { pad, soort, fout } of afwijkingen) {
    if (soort === 'onbekend') continue;
    const code = fout ?? REGELCODE[soort];
    if (code === undefined) geweigerd = true;
    else perPlek.set(`${code} ${pad.join('.')}`, maakBevinding(code, 1, kolomVan(pad)));
  }
  return { geweigerd, nietBewaren: afwijkingen.some(({ gevoelig }) => gevoelig), bevindingen: [...perPlek.values()] };
}

/** What no schema can say of a household. Source: partners.md 4; domain E.2. */
export function keurOpgave(opgave: Opgave): Bevinding[] {
  const bevindingen: Bevinding[] = [];
  const meld = (code: string, kolom: string): void => void bevindingen.push(maakBevinding(code, 1, kolom));
  const { machtiging, bijstand } = opgave;
  const betalingen = opgave.betalingen.map((betaling) => ({ ...betaling, ...naarVastelast(betaling), iban: schrijfIban(betaling.iban) }));
  if (opgave.bsn === undefined && opgave.vNummer === undefined) meld('verplicht-leeg', 'bsn');
  if (!machtiging.ontvangen) meld('machtiging-ontbreekt', 'machtiging.ontvangen');
  else if (machtiging.datum === undefined) meld('verplicht-leeg', 'machtiging.datum');
  for (const soort of ALTIJD) if (!betalingen.some((betaling) => betaling.soort === soort)) meld('betaling-ontbreekt', `betalingen.${soort}`);
  betalingen.forEach((betaling, i) => {
    if (betaling.einddatum !== undefined && betaling.einddatum < betaling.ingangsdatum) meld('einddatum-voor-ingangsdatum', `betalingen.${i + 1}.einddatum`);
    if (betalingen.slice(0, i).some((eerder) => isZelfde(eerder, betaling) && overlapt(eerder, betaling))) meld('betaling-dubbel', `betalingen.${i + 1}`);
  });
  if (laagsteRestant({ nettoMaandbedragCenten: bijstand.nettoMaandbedragCenten, betalingen }) < 0) meld('restant-negatief', 'bijstand.nettoMaandbedragCenten');
  return bevindingen;
}

type Deel = Opgave['betalingen'][number];

/** The same bill: two of one kind to different accounts or references, such as rent and a garage, are two. */
function isZelfde(een: Deel, ander: Deel): boolean {
  return een.soort === ander.soort && een.iban === ander.iban && een.kenmerk === ander.kenmerk;
}

/** Without a last day it goes on. */
function overlapt(een: Vastelast, ander: Vastelast): boolean {
  const begintVoorEindVan = (begin: Vastelast, eind: Vastelast): boolean => eind.einddatum === undefined || begin.ingangsdatum <= eind.einddatum;
  return begintVoorEindVan(een, ander) && begintVoorEindVan(ander, een);
}

/** Payments are counted from 1, as people do. */
function kolomVan(pad: readonly string[]): string {
  return pad.map((deel) => (/^\d+$/.test(deel) ? String(Number(deel) + 1) : deel)).join('.');
}

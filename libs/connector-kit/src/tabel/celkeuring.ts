import { isBsn, isVNummer } from '#libs/case-model';
import { leesCode } from '../waarde/code.js';
import { leesDatum, leesGeboortedatum } from '../waarde/datum.js';
import { isFormule } from '../waarde/formule.js';
import { leesMaand } from '../waarde/maand.js';
import { leesNummer } from '../waarde/nummer.js';
import { bevatBsn } from '../waarde/toelichting.js';
import { leesKwartieren } from '../waarde/uren.js';
import type { Layout, Veld, Veldsoort } from './layout.js';

/** Judges one filled cell: its value, or undefined when it cannot be used; `meld` takes the codes of what is found. */
export type Celkeuring = (cel: string, meld: (code: string) => void) => string | number | undefined;

/** The judge of a column, by the kind of its values. */
export function celkeuring(veld: Veld, layout: Layout): Celkeuring {
  switch (veld.soort) {
    case 'code':
      return (cel, meld) => keurCode(cel, veld, meld);
    case 'toelichting':
      return (cel, meld) => keurToelichting(cel, layout, meld);
    default:
      return KEURINGEN[veld.soort];
  }
}

const KEURINGEN: Record<Exclude<Veldsoort, 'code' | 'toelichting'>, Celkeuring> = {
  tekst: keurTekst,
  samengesteld: (cel) => cel,
  datum: (cel, meld) => leesDatum(cel) ?? afgewezen(meld, 'datum-bestaat-niet'),
  geboortedatum: (cel, meld) => leesGeboortedatum(cel) ?? afgewezen(meld, 'datum-bestaat-niet'),
  maand: (cel, meld) => leesMaand(cel) ?? afgewezen(meld, 'maand-onleesbaar'),
  uren: (cel, meld) => {
    const kwartieren = leesKwartieren(cel);
    return typeof kwartieren === 'number' ? kwartieren : afgewezen(meld, kwartieren);
  },
  bsn: (cel, meld) => keurNummer(cel, BSN, meld),
  'v-nummer': (cel, meld) => keurNummer(cel, V_NUMMER, meld),
  gemeentecode: (cel, meld) => (/^\d{4}$/.test(cel) ? cel : afgewezen(meld, 'gemeentecode-ongeldig')),
};

interface Nummersoort {
  lengte: number;
  isGeldig: (nummer: string) => boolean;
  fout: string;
}

const BSN: Nummersoort = { lengte: 9, isGeldig: isBsn, fout: 'bsn-elfproef' };
const V_NUMMER: Nummersoort = { lengte: 10, isGeldig: isVNummer, fout: 'v-nummer-ongeldig' };

/** Also used for numbers in JSON: padded when zeros were lost, then judged. */
export function keurBsn(tekst: string, meld: (code: string) => void): string | undefined {
  return keurNummer(tekst, BSN, meld);
}

/** As `keurBsn`, for a V-nummer. */
export function keurVNummer(tekst: string, meld: (code: string) => void): string | undefined {
  return keurNummer(tekst, V_NUMMER, meld);
}

function keurNummer(tekst: string, soort: Nummersoort, meld: (code: string) => void): string | undefined {
  const gelezen = leesNummer(tekst, soort.lengte);
  if (gelezen?.aangevuld) meld('nummer-aangevuld');
  return gelezen !== null && soort.isGeldig(gelezen.nummer) ? gelezen.nummer : afgewezen(meld, soort.fout);
}

function keurCode(cel: string, { codes }: Veld, meld: (code: string) => void): string | undefined {
  const code = codes?.get(cel);
  if (code !== undefined) return code;
  const gelezen = codes === null ? null : leesCode(cel, codes);
  if (gelezen === null) return afgewezen(meld, 'code-onbekend');
  meld('code-hersteld');
  return gelezen.code;
}

function keurTekst(cel: string, meld: (code: string) => void): string {
  if (isFormule(cel)) meld('formule-in-cel');
  return cel;
}

/** A note that names a number or somebody's health is told and not kept. */
function keurToelichting(cel: string, layout: Layout, meld: (code: string) => void): string | undefined {
  keurTekst(cel, meld);
  const bsn = bevatBsn(cel);
  const gezondheid = layout.gezondheid(cel);
  if (bsn) meld('bsn-in-toelichting');
  if (gezondheid) meld('gezondheid-in-toelichting');
  return bsn || gezondheid ? undefined : cel;
}

function afgewezen(meld: (code: string) => void, code: string): undefined {
  meld(code);
  return undefined;
}

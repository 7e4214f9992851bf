import { huurtijd, type Leverbeleid } from './leverbeleid.js';
import type { Antwoord, Itemantwoord } from './verzending.js';
import { wachttijd } from './wachttijd.js';

/** `vervallen`: settled as not there, and free to go out in another delivery. */
export type Itemuitkomst = 'open' | 'bevestigd' | 'geweigerd' | 'vervallen';

/** One business fact in a delivery. */
export interface Leveritem {
  /** Effect key: one per partner and business fact, e.g. instruction and version. */
  effect: string;
  uitkomst: Itemuitkomst;
  /** The partner's reason for refusing. */
  code: string | null;
}

/**
 * `klaar`: certainly not at the partner, to be sent. `onbekend`: perhaps there, to be asked. `afgerond`: every item is settled.
 * `vastgelopen`: a person decides; its open items stay in the way of what comes after them.
 */
export type Leverstand = 'klaar' | 'onbekend' | 'afgerond' | 'vastgelopen';

/** How a delivery stands. Times in milliseconds since 1970. */
export interface Levertoestand {
  stand: Leverstand;
  /** Times offered; back to 0 by a person's decision only. */
  zendpogingen: number;
  /** Questions asked since it was last offered. */
  vragen: number;
  /** Fencing number: grows with every attempt, and an attempt that holds an older one may record nothing. */
  hek: number;
  /** No attempt before this; while one is under way, until when nobody else may begin. */
  nietVoor: number;
  items: readonly Leveritem[];
  /** Why a person must look. */
  reden: string | null;
}

/** `herzend`: the open items go out in a delivery of their own. */
export type Stap = 'zend' | 'vraag' | 'herzend' | 'wacht' | 'niets';

/** What an answer is judged by. */
export interface Oordeelcontext {
  nu: number;
  beleid: Leverbeleid;
  /** Reference of this delivery. */
  kenmerk: string;
  /** False: a failure is the line's, not this delivery's. */
  telt: boolean;
}

/** A delivery that was just prepared. */
export function nieuweToestand(effecten: readonly string[]): Levertoestand {
  const items = effecten.map((effect): Leveritem => ({ effect, uitkomst: 'open', code: null }));
  return { stand: 'klaar', zendpogingen: 0, vragen: 0, hek: 0, nietVoor: 0, items, reden: null };
}

/** What is to be done with it now. */
export function volgendeStap(toestand: Levertoestand, nu: number): Stap {
  if (toestand.stand === 'afgerond' || toestand.stand === 'vastgelopen') return 'niets';
  if (toestand.nietVoor > nu) return 'wacht';
  if (toestand.stand === 'onbekend') return 'vraag';
  return heelTeZenden(toestand) ? 'zend' : 'herzend';
}

/**
 * True while the partner never said anything of any item. Otherwise these bytes may not be offered again: what is still open goes out in a
 * delivery of its own.
 */
function heelTeZenden({ items }: Levertoestand): boolean {
  return items.every(({ uitkomst, code }) => uitkomst === 'open' && code === null);
}

/** An attempt begins. Counted, and unknown, before anything leaves: so whoever dies on the way leaves a question, not a gap. */
export function begin(toestand: Levertoestand, stap: 'zend' | 'vraag', nu: number, beleid: Leverbeleid): Levertoestand {
  const huur = { hek: toestand.hek + 1, nietVoor: nu + huurtijd(beleid) };
  if (stap === 'vraag') return { ...toestand, ...huur, vragen: toestand.vragen + 1 };
  return { ...toestand, ...huur, stand: 'onbekend', zendpogingen: toestand.zendpogingen + 1, vragen: 0 };
}

/** An attempt ended with this answer. */
export function naAntwoord(toestand: Levertoestand, antwoord: Antwoord, context: Oordeelcontext): Levertoestand {
  if ('kenmerk' in antwoord && antwoord.kenmerk !== context.kenmerk) return mislukt(toestand, context);
  switch (antwoord.soort) {
    case 'bevestigd':
    case 'aanwezig':
      return naItems(toestand, alleOpen(toestand, 'bevestigd'), context);
    case 'afwezig':
      return naItems(toestand, alleOpen(toestand, 'afwezig'), context);
    case 'per-item':
      return naItems(toestand, antwoord.items, context);
    case 'anders':
      return { ...toestand, stand: 'vastgelopen', reden: 'andere-inhoud' };
    case 'niet-aangenomen':
      return mislukt({ ...toestand, stand: 'klaar' }, context);
    case 'onbekend':
      return mislukt(toestand, context);
  }
}

/** Gives up on what was tried or asked often enough. */
export function begrensd(toestand: Levertoestand, beleid: Leverbeleid): Levertoestand {
  if (toestand.stand === 'klaar' && toestand.zendpogingen >= beleid.zendpogingen) return { ...toestand, stand: 'vastgelopen', reden: 'niet-bezorgd' };
  if (toestand.stand === 'onbekend' && toestand.vragen >= beleid.vragen) return { ...toestand, stand: 'vastgelopen', reden: 'geen-antwoord' };
  return toestand;
}

/** Settles the items that an answer names; what is settled stays as it is. Nothing is open: the delivery is done. */
function metUitkomsten(toestand: Levertoestand, antwoorden: readonly Itemantwoord[]): Levertoestand {
  const perEffect = new Map(antwoorden.filter((a) => a.uitkomst !== 'afwezig').map((a) => [a.effect, a]));
  const items = toestand.items.map((item): Leveritem => {
    const antwoord = perEffect.get(item.effect);
    if (item.uitkomst !== 'open' || antwoord === undefined || antwoord.uitkomst === 'afwezig') return item;
    return { ...item, uitkomst: antwoord.uitkomst, code: antwoord.code ?? null };
  });
  const open = items.some((item) => item.uitkomst === 'open');
  return open ? { ...toestand, items } : { ...toestand, items, stand: 'afgerond', reden: null };
}

/** The partner spoke of its own accord. Is all settled with that, then an attempt under way may record nothing any more. */
export function naLaatAntwoord(toestand: Levertoestand, antwoorden: readonly Itemantwoord[]): Levertoestand {
  const na = metUitkomsten(toestand, antwoorden);
  return na.stand === 'afgerond' ? { ...na, hek: na.hek + 1 } : na;
}

/** The open items have gone over to another delivery, or need not go out any more. */
export function metVervallen(toestand: Levertoestand): Levertoestand {
  const items = toestand.items.map((item): Leveritem => (item.uitkomst === 'open' ? { ...item, uitkomst: 'vervallen' } : item));
  return { ...toestand, items, stand: 'afgerond', reden: null };
}

/** What a person may decide about a delivery that is stuck; `herzend`: about what the partner refused. */
export type Leverbesluit = 'aangekomen' | 'niet-aangekomen' | 'vervallen' | 'herzend';

/** A person decided. Null when there is nothing of the kind to decide. */
export function naBesluit(toestand: Levertoestand, besluit: Leverbesluit, nu: number): Levertoestand | null {
  const vers = { ...toestand, stand: 'klaar', zendpogingen: 0, vragen: 0, nietVoor: nu, reden: null } as const;
  if (besluit === 'herzend') return toestand.stand === 'afgerond' && toestand.items.some(isGeweigerd) ? { ...vers, items: toestand.items.map(heropend) } : null;
  if (toestand.stand !== 'vastgelopen') return null;
  if (besluit === 'niet-aangekomen') return vers;
  return besluit === 'vervallen' ? metVervallen(toestand) : metUitkomsten(toestand, alleOpen(toestand, 'bevestigd'));
}

function isGeweigerd({ uitkomst }: Leveritem): boolean {
  return uitkomst === 'geweigerd';
}

/** The refusal's code stays: it is why these bytes are not offered again. */
function heropend(item: Leveritem): Leveritem {
  return isGeweigerd(item) ? { ...item, uitkomst: 'open', code: item.code ?? 'geweigerd' } : item;
}

function naItems(voor: Levertoestand, antwoorden: readonly Itemantwoord[], context: Oordeelcontext): Levertoestand {
  const toestand = metUitkomsten(voor, antwoorden);
  if (toestand.stand === 'afgerond') return toestand;
  const afwezig = new Set(antwoorden.filter((a) => a.uitkomst === 'afwezig').map((a) => a.effect));
  const allesWeg = toestand.items.every((item) => item.uitkomst !== 'open' || afwezig.has(item.effect));
  return mislukt(allesWeg && voor.vragen > 0 ? { ...toestand, stand: 'klaar' } : toestand, { ...context, telt: true });
}

function alleOpen({ items }: Levertoestand, uitkomst: 'bevestigd' | 'afwezig'): Itemantwoord[] {
  return items.filter((item) => item.uitkomst === 'open').map(({ effect }) => ({ effect, uitkomst }));
}

/** Nothing settled: again after a pause, unless it was the last time. What may be on its way gets the time to arrive before we ask. */
function mislukt(toestand: Levertoestand, { nu, beleid, kenmerk, telt }: Oordeelcontext): Levertoestand {
  const vroeg = toestand.vragen > 0;
  const terug = telt ? 0 : 1;
  const geteld = vroeg ? { ...toestand, vragen: toestand.vragen - terug } : { ...toestand, zendpogingen: toestand.zendpogingen - (toestand.stand === 'klaar' ? terug : 0) };
  const pauze = wachttijd({ eerste: beleid.eerstePauze, langste: beleid.langstePauze }, Math.max(1, toestand.zendpogingen + toestand.vragen), kenmerk);
  const nietVoor = nu + (toestand.stand === 'onbekend' ? Math.max(pauze, beleid.bezinking) : pauze);
  return begrensd({ ...geteld, nietVoor }, beleid);
}

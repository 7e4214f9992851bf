import type { Swiattributen } from './attributen.selection.js';
import type { Swikenmerk, Swiprofiel } from './profiel.mapper.js';

/** One filled element of a record: name and text. */
export type Swiveld = readonly [element: string, tekst: string];

/** A record as the profile has it, and the codes of the kenmerken that must be there and are not. */
export interface Swirecord {
  velden: Swiveld[];
  ontbreekt: string[];
}

/** Attributes to elements, by the profile alone. Nothing that the type does not name can get into a record. */
export function naarRecord(attributen: Swiattributen, { kenmerken }: Pick<Swiprofiel, 'kenmerken'>): Swirecord {
  const velden: Swiveld[] = [];
  const ontbreekt: string[] = [];
  for (const kenmerk of kenmerken) {
    if (!geldt(kenmerk, attributen)) continue;
    const tekst = tekstVan(kenmerk, attributen);
    if (tekst !== undefined) velden.push([kenmerk.element, tekst]);
    else if (moet(kenmerk, attributen)) ontbreekt.push(kenmerk.code);
  }
  return { velden, ontbreekt };
}

function geldt({ leerroutes, doelgroepen }: Swikenmerk, { leerroute, doelgroep }: Swiattributen): boolean {
  const opRoute = leerroutes === undefined || (leerroute !== null && leerroutes.includes(leerroute));
  return opRoute && (doelgroepen === undefined || (doelgroep !== null && doelgroepen.includes(doelgroep)));
}

function tekstVan({ attribuut, codes }: Swikenmerk, attributen: Swiattributen): string | undefined {
  const waarde = attributen[attribuut];
  if (waarde === null) return undefined;
  const tekst = String(waarde);
  return codes === undefined ? tekst : codes[tekst];
}

function moet({ verplicht, verplichtZodra }: Swikenmerk, attributen: Swiattributen): boolean {
  return verplicht === true || (verplichtZodra !== undefined && attributen[verplichtZodra] !== null);
}

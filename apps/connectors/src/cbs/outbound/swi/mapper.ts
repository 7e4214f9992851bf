import type { Swiactiviteit, Swiattributen } from './attributen.selection.js';
import type { Swideel, Swikenmerk, Swiprofiel } from './profiel.mapper.js';

/** One filled element of a record: name and text, or name and the elements within it. */
export type Swiveld = readonly [element: string, inhoud: string | readonly Swiveld[]];

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
    const gevuld = veldenVan(kenmerk, attributen);
    velden.push(...(gevuld ?? []));
    if (gevuld === null || (gevuld.length === 0 && moet(kenmerk, attributen))) ontbreekt.push(kenmerk.code);
  }
  return { velden, ontbreekt };
}

/** None where there is no value; null where one has a part that must be there and is not. */
function veldenVan({ element, attribuut, codes, delen = [] }: Swikenmerk, attributen: Swiattributen): Swiveld[] | null {
  if (attribuut === 'activiteiten') return veldenPerActiviteit(element, delen, attributen.activiteiten);
  const tekst = tekstVan(attributen[attribuut], codes);
  return tekst === undefined ? [] : [[element, tekst]];
}

function veldenPerActiviteit(element: string, delen: readonly Swideel[], activiteiten: readonly Swiactiviteit[]): Swiveld[] | null {
  const uit = activiteiten.map((activiteit) => delen.map((deel) => ({ ...deel, tekst: tekstVan(activiteit[deel.deel], deel.codes) })));
  if (uit.flat().some(({ tekst, verplicht }) => tekst === undefined && verplicht === true)) return null;
  return uit.map((een) => [element, een.flatMap(({ element: naam, tekst }): Swiveld[] => (tekst === undefined ? [] : [[naam, tekst]]))]);
}

function geldt({ leerroutes, doelgroepen }: Swikenmerk, { leerroute, doelgroep }: Swiattributen): boolean {
  const opRoute = leerroutes === undefined || (leerroute !== null && leerroutes.includes(leerroute));
  return opRoute && (doelgroepen === undefined || (doelgroep !== null && doelgroepen.includes(doelgroep)));
}

function tekstVan(waarde: string | number | null, codes: Swikenmerk['codes']): string | undefined {
  if (waarde === null) return undefined;
  const tekst = String(waarde);
  return codes === undefined ? tekst : codes[tekst];
}

function moet({ verplicht, verplichtZodra }: Swikenmerk, attributen: Swiattributen): boolean {
  return verplicht === true || (verplichtZodra !== undefined && attributen[verplichtZodra] !== null);
}

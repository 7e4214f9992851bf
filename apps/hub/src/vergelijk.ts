/** One place where a case is not as it should be. */
export interface Verschil {
  /** Path of the field, as in `taal.examens[0].datum`. */
  veld: string;
  verwacht: unknown;
  werkelijk: unknown;
}

export interface Vergelijking {
  /** Values that were compared: the ends of the given shape. */
  vergeleken: number;
  verschillen: Verschil[];
}

/** Compares what is given with what is there: every given key of an object must be equal, at any depth; lists must be equal in length and order. */
export function vergelijk(verwacht: unknown, werkelijk: unknown, veld = ''): Vergelijking {
  if (isObject(verwacht) && isObject(werkelijk)) {
    return samen(Object.keys(verwacht).map((sleutel) => vergelijk(verwacht[sleutel], werkelijk[sleutel], veld === '' ? sleutel : `${veld}.${sleutel}`)));
  }
  if (Array.isArray(verwacht) && Array.isArray(werkelijk) && verwacht.length === werkelijk.length && verwacht.length > 0) {
    return samen(verwacht.map((deel, plaats) => vergelijk(deel, werkelijk[plaats], `${veld}[${plaats}]`)));
  }
  return { vergeleken: 1, verschillen: isGelijk(verwacht, werkelijk) ? [] : [{ veld, verwacht, werkelijk }] };
}

function samen(delen: readonly Vergelijking[]): Vergelijking {
  return { vergeleken: delen.reduce((som, deel) => som + deel.vergeleken, 0), verschillen: delen.flatMap((deel) => deel.verschillen) };
}

function isObject(waarde: unknown): waarde is Record<string, unknown> {
  return typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde);
}

function isGelijk(a: unknown, b: unknown): boolean {
  return Array.isArray(a) && Array.isArray(b) ? a.length === 0 && b.length === 0 : a === b;
}

/** A difference on one line. */
export function verschilTekst({ veld, verwacht, werkelijk }: Verschil): string {
  return `${veld}: verwacht ${toon(verwacht)}, is ${toon(werkelijk)}`;
}

function toon(waarde: unknown): string {
  return waarde === undefined ? 'afwezig' : JSON.stringify(waarde);
}

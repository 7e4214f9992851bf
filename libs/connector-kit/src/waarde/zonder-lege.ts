/** An object type whose keys may be absent but never undefined. */
type Gevuld<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The same object without the keys that are undefined: what a sender left empty is absent, not empty. */
export function zonderLege<T extends object>(object: T): Gevuld<T> {
  const gevuld: Gevuld<T> = {};
  for (const sleutel in object) {
    const waarde = object[sleutel];
    if (waarde !== undefined) gevuld[sleutel] = waarde as Exclude<T[typeof sleutel], undefined>;
  }
  return gevuld;
}

/** Groups in the order in which their first member came; members keep their order. */
export function perSleutel<T, S>(delen: readonly T[], sleutelVan: (deel: T) => S): Map<S, T[]> {
  const groepen = new Map<S, T[]>();
  for (const deel of delen) {
    const sleutel = sleutelVan(deel);
    const groep = groepen.get(sleutel);
    if (groep === undefined) groepen.set(sleutel, [deel]);
    else groep.push(deel);
  }
  return groepen;
}

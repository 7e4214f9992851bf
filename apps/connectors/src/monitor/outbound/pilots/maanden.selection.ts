import { plusMaanden } from '#libs/case-model';

/** Whole months from one day up to another, by calendar; null when a day is missing or they lie the wrong way round. */
export function heleMaanden(van: string | null, tot: string | null): number | null {
  if (van === null || tot === null || tot < van) return null;
  const telling = (dag: string): number => Number(dag.slice(0, 4)) * 12 + Number(dag.slice(5, 7));
  const verschil = telling(tot) - telling(van);
  return plusMaanden(van, verschil) <= tot ? verschil : verschil - 1;
}

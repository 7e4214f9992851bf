const DAG_MS = 86_400_000;
const geschreven = new Map<number, string>();

/** Day number (days since 1970-01-01) of `jjjj-mm-dd`. */
export function dagVan(iso: string): number {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / DAG_MS);
}

/** `jjjj-mm-dd` of a day number. */
export function iso(dag: number): string {
  let tekst = geschreven.get(dag);
  if (tekst === undefined) {
    tekst = new Date(dag * DAG_MS).toISOString().slice(0, 10);
    geschreven.set(dag, tekst);
  }
  return tekst;
}

/** Months by calendar, clamped to the month's end (partners.md 2: 31 August plus six months is the last of February). */
export function plusMaanden(dag: number, maanden: number): number {
  const t = new Date(dag * DAG_MS);
  const doel = t.getUTCFullYear() * 12 + t.getUTCMonth() + maanden;
  const laatste = new Date(Date.UTC(Math.floor(doel / 12), (doel % 12) + 1, 0)).getUTCDate();
  return Math.round(Date.UTC(Math.floor(doel / 12), doel % 12, Math.min(t.getUTCDate(), laatste)) / DAG_MS);
}

/** Month as one running number: year × 12 + month (0..11). */
export function maandVan(dag: number): number {
  const t = new Date(dag * DAG_MS);
  return t.getUTCFullYear() * 12 + t.getUTCMonth();
}

/** First day of a running month. */
export function maandBegin(maand: number): number {
  return Math.round(Date.UTC(Math.floor(maand / 12), maand % 12, 1) / DAG_MS);
}

/** `jjjjmm` of a running month. */
export function maandNaam(maand: number): string {
  return `${Math.floor(maand / 12)}${String((maand % 12) + 1).padStart(2, '0')}`;
}

/** Quarter as one running number: year × 4 + quarter (0..3). */
export function kwartaalVan(dag: number): number {
  return Math.floor(maandVan(dag) / 3);
}

export function kwartaalBegin(kwartaal: number): number {
  return maandBegin(kwartaal * 3);
}

/** Last day of the quarter. */
export function kwartaalEinde(kwartaal: number): number {
  return maandBegin(kwartaal * 3 + 3) - 1;
}

/** `jjjjK1`..`jjjjK4`. */
export function kwartaalNaam(kwartaal: number): string {
  return `${Math.floor(kwartaal / 4)}K${(kwartaal % 4) + 1}`;
}

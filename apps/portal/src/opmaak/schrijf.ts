const ZONE = 'Europe/Amsterdam';
const DAG = new Intl.DateTimeFormat('nl-NL', { timeZone: ZONE, day: 'numeric', month: 'long', year: 'numeric' });
const MOMENT = new Intl.DateTimeFormat('nl-NL', { timeZone: ZONE, day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' });
const GETAL = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 2 });
const EURO = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' });
const BEGINMAAND = ['januari', 'april', 'juli', 'oktober'];
const EINDMAAND = ['maart', 'juni', 'september', 'december'];

/** Values as people read them. What is not known is a dash. */
export const schrijf = {
  /** `2026-07-21` or a moment, as 21 juli 2026. */
  dag: (waarde: string | null): string => (waarde === null ? '–' : DAG.format(new Date(waarde.length === 10 ? `${waarde}T12:00:00Z` : waarde))),
  /** A sentence of the API, with its days as people read them. */
  zin: (tekst: string): string => tekst.replaceAll(/\b\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])\b/g, (dag) => schrijf.dag(dag)),
  moment: (waarde: string | null): string => (waarde === null ? '–' : MOMENT.format(new Date(waarde))),
  getal: (waarde: number | null): string => (waarde === null ? '–' : GETAL.format(waarde)),
  /** Cents as euros: € 1.234,50. */
  euro: (centen: number | null): string => (centen === null ? '–' : EURO.format(centen / 100)),
  janee: (waarde: boolean | null): string => (waarde === null ? '–' : waarde ? 'ja' : 'nee'),
  /** `2026K2` as 2e kwartaal 2026 (april tot en met juni). */
  kwartaal: (waarde: string): string => {
    const [, jaar, nummer] = /^(\d{4})K([1-4])$/.exec(waarde) ?? [];
    if (jaar === undefined || nummer === undefined) return waarde;
    return `${nummer}e kwartaal ${jaar} (${BEGINMAAND[Number(nummer) - 1]} tot en met ${EINDMAAND[Number(nummer) - 1]})`;
  },
  /** One thing or many: `aantal(1, 'regel', 'regels')`. */
  aantal: (n: number, een: string, meer: string): string => `${GETAL.format(n)} ${n === 1 ? een : meer}`,
} as const;

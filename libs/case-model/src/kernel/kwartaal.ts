const LAATSTE_DAG = { '1': '03-31', '2': '06-30', '3': '09-30', '4': '12-31' };

/** Last day of a quarter `jjjjKn`: `2025K4` ends on `2025-12-31`. */
export function kwartaalEinde(kwartaal: string): string {
  return `${kwartaal.slice(0, 4)}-${LAATSTE_DAG[kwartaal.slice(5) as keyof typeof LAATSTE_DAG]}`;
}

/** The quarter directly before: `2026K1` follows `2025K4`. */
export function vorigKwartaal(kwartaal: string): string {
  const jaar = Number(kwartaal.slice(0, 4));
  const nummer = Number(kwartaal.slice(5));
  return nummer > 1 ? `${kwartaal.slice(0, 4)}K${nummer - 1}` : `${String(jaar - 1).padStart(4, '0')}K4`;
}

/** The quarter in which an existing date lies. */
export function kwartaalVan(datum: string): string {
  return `${datum.slice(0, 4)}K${Math.ceil(Number(datum.slice(5, 7)) / 3)}`;
}

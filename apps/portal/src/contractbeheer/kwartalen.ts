/** The last quarters that have ended on a day (`jjjj-mm-dd`), the newest first: `2026K3`. */
export function kwartalen(vandaag: string, aantal: number): string[] {
  const lopend = Number(vandaag.slice(0, 4)) * 4 + Math.floor((Number(vandaag.slice(5, 7)) - 1) / 3);
  return Array.from({ length: aantal }, (_, i) => lopend - 1 - i).map((n) => `${Math.floor(n / 4)}K${(n % 4) + 1}`);
}

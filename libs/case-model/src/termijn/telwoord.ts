/** So many weeks, months or talks, for people: `1 week`, `6 weken`. */
export function telwoord(aantal: number, enkelvoud: string, meervoud: string): string {
  return `${aantal} ${aantal === 1 ? enkelvoud : meervoud}`;
}

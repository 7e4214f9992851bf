/** A path of which the filled-in parts stay parts: pad`/berichten/${id}`. */
export function pad(vast: TemplateStringsArray, ...delen: readonly (string | number)[]): string {
  return vast.reduce((tot, stuk, i) => `${tot}${encodeURIComponent(String(delen[i - 1]))}${stuk}`);
}

/** A connection string that also gives the server these settings, after those that it gave already: the driver prefers the string's own to what stands beside it. */
export function metOpties(url: string, opties: string): string {
  const vraagteken = url.indexOf('?');
  const [adres, vraag] = vraagteken < 0 ? [url, ''] : [url.slice(0, vraagteken), url.slice(vraagteken + 1)];
  const velden = new URLSearchParams(vraag);
  velden.set('options', [velden.get('options'), opties].filter(Boolean).join(' '));
  return `${adres}?${velden.toString()}`;
}

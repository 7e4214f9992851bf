import type { Request } from 'express';

/** Whether a browser says that a request comes from a page of ours. A browser always says something about a form; what says nothing is refused. */
export function komtVanOns({ headers }: Request, portaalUrl: string): boolean {
  const { origin, 'sec-fetch-site': site } = headers;
  if (site !== undefined && site !== 'same-origin') return false;
  if (origin !== undefined) return origin === portaalUrl;
  return site === 'same-origin';
}

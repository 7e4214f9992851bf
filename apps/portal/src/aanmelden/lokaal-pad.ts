/** Where somebody goes after logging in: a path of ours, never another site. Anything else becomes the home page. */
export function lokaalPad(terug: unknown, portaalUrl: string): string {
  if (typeof terug !== 'string' || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(terug)) return '/';
  if (!URL.canParse(terug, portaalUrl)) return '/';
  const doel = new URL(terug, portaalUrl);
  // Dots are gone by now: what began as /.// is the name of another site here.
  if (doel.origin !== portaalUrl || doel.pathname.startsWith('//') || doel.pathname.startsWith('/aanmelden')) return '/';
  return doel.pathname + doel.search;
}

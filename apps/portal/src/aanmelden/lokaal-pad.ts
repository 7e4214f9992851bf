/** Where somebody goes after logging in: a path of ours, never another site. Anything else becomes the home page. */
export function lokaalPad(terug: unknown, portaalUrl: string): string {
  if (typeof terug !== 'string' || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(terug)) return '/';
  const doel = URL.parse(terug, portaalUrl);
  if (doel?.origin !== portaalUrl || doel.pathname.startsWith('/aanmelden')) return '/';
  return doel.pathname + doel.search;
}

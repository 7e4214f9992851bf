/** Breaks: platform-knows-no-domain */
import type { naam } from '#libs/case-model';
export type X = typeof naam;

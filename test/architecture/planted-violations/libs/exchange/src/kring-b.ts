import type { a } from './kring-a.js';
export const b = 1;
export type A = typeof a;

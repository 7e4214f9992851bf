/** Breaks: no-cycle */
import { b } from './kring-b.js';
export const a = (): number => b;

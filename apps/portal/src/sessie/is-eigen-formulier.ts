import { createHash, timingSafeEqual } from 'node:crypto';
import type { Sessie } from './sessie.js';

/** Whether a form's token is the one that we put in this session's forms. */
export function isEigenFormulier(sessie: Sessie, token: unknown): boolean {
  if (typeof token !== 'string') return false;
  const [eigen, gegeven] = [sessie.csrf, token].map((tekst) => createHash('sha256').update(tekst).digest()) as [Buffer, Buffer];
  return timingSafeEqual(eigen, gegeven);
}

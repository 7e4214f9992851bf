import type { Werk } from './antwoorden.js';

/** Whose work it is, for who reads it. @param ik subject of who reads */
export function eigenaartekst({ rol, leerroute, medewerker }: Werk['eigenaar'], ik: string): string {
  if (medewerker === ik) return 'uzelf';
  if (medewerker !== null) return medewerker;
  return rol === 'contractmanager' && leerroute !== null ? `elke contractmanager van leerroute ${leerroute}` : `elke ${rol}`;
}

import type { Vervoermiddel } from '#libs/case-model';

/** VUM's code of a means of transport. Source: domain G.1. */
const CODES: Readonly<Record<Vervoermiddel, string>> = { AUTO: '1', BROMFIETS: '2', FIETS: '3', MOTOR: '4', OPENBAAR_VERVOER: '5', ANDERS: '9' };

export function vumVervoer(middel: Vervoermiddel): string {
  return CODES[middel];
}

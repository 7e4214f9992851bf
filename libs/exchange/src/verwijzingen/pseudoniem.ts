import { createHmac } from 'node:crypto';
import type { Kluis } from '#libs/platform';

/**
 * The name under which one partner knows a case: a keyed hash under a key of that partner, so that partners cannot join what they have.
 * 128 bits in the form of a uuid; the same case gives the same name. Source: domain I.2, rule 2.
 */
export function pseudoniem(kluis: Kluis, partner: string, zaak: string): string {
  const h = createHmac('sha256', kluis.blijvend(`pseudoniem/${partner}`)).update(zaak).digest('hex');
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-${h.slice(12, 16)}-${h.slice(16, 20)}-${h.slice(20, 32)}`;
}

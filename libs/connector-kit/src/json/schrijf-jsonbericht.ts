import { canoniekeJson, type Jsonwaarde } from './canonieke-json.js';
import type { Jsonafwijking } from './jsonkeuring.js';

/**
 * A message that leaves, as bytes: the same message gives the same. Throws, with places and never values, when it is not as the contract's layout
 * says: that must not leave.
 */
export function schrijfJsonbericht(bericht: object, keur: (waarde: unknown) => Jsonafwijking[]): Buffer {
  const afwijkingen = keur(bericht);
  if (afwijkingen.length > 0) throw new Error(`a message is not as agreed: ${afwijkingen.map(({ pad, soort }) => `${pad.join('.')} ${soort}`).join(', ')}`);
  return Buffer.from(canoniekeJson(bericht as Jsonwaarde));
}

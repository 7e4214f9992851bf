import { type Jsonafwijking, schrijfJsonbericht, type Uitbericht } from '#libs/connector-kit';
import type { Budgetbericht } from './mapper.js';

/**
 * The bytes and the name of an instruction. Throws, with places and never values, when it is not as agreed: that must not leave.
 * The same instruction gives the same bytes. Source: contracts/stadsbank/budgetplan, layout.schema.json.
 */
export function schrijfBericht(bericht: Budgetbericht, keur: (waarde: unknown) => Jsonafwijking[]): Uitbericht {
  const { instructieId, versie } = bericht;
  return { naam: `BUDGETPLAN_${instructieId}_v${versie}.json`, bytes: schrijfJsonbericht(bericht, keur), effect: `${instructieId}/v${versie}` };
}

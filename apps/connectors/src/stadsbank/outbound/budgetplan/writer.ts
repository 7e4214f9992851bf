import { canoniekeJson, type Jsonafwijking, type Jsonwaarde, type Uitbericht } from '#libs/connector-kit';
import type { Budgetbericht } from './mapper.js';

/**
 * The bytes and the name of an instruction. Throws, with places and never values, when it is not as agreed: that must not leave.
 * The same instruction gives the same bytes. Source: contracts/stadsbank/budgetplan, layout.schema.json.
 */
export function schrijfBericht(bericht: Budgetbericht, keur: (waarde: unknown) => Jsonafwijking[]): Uitbericht {
  const afwijkingen = keur(bericht);
  if (afwijkingen.length > 0) throw new Error(`an instruction is not as agreed: ${afwijkingen.map(({ pad, soort }) => `${pad.join('.')} ${soort}`).join(', ')}`);
  const { instructieId, versie } = bericht;
  return { naam: `BUDGETPLAN_${instructieId}_v${versie}.json`, bytes: Buffer.from(canoniekeJson(bericht as unknown as Jsonwaarde)), effect: `${instructieId}/v${versie}` };
}

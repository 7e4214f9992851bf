import { type Jsonafwijking, type Uitbericht, schrijfJsonbericht } from '#libs/connector-kit';
import type { Aanmeldbericht } from './mapper.js';

/** The bytes and the name of a message. Throws when it is not as agreed. Source: contracts/avedan/aanmelding, layout.schema.json. */
export function schrijfBericht(bericht: Aanmeldbericht, keur: (waarde: unknown) => Jsonafwijking[]): Uitbericht {
  const { referentie, versie } = bericht;
  return { naam: `AVEDAN_AANMELDING_${referentie}_v${versie}.json`, bytes: schrijfJsonbericht(bericht, keur), effect: `${referentie}/v${versie}` };
}

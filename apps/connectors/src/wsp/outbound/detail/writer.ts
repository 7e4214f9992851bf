import { type Jsonafwijking, schrijfJsonbericht, type Uitbericht } from '#libs/connector-kit';
import type { Detailbericht } from './mapper.js';

/** The bytes and the name of a message with contact details. Throws when it is not as agreed. Source: contracts/wsp/detail, layout.schema.json. */
export function schrijfBericht(bericht: Detailbericht, keur: (waarde: unknown) => Jsonafwijking[]): Uitbericht {
  const { referentie, versie } = bericht;
  return { naam: `WSP_DETAIL_${referentie}_v${versie}.json`, bytes: schrijfJsonbericht(bericht, keur), effect: `detail/${referentie}/v${versie}` };
}

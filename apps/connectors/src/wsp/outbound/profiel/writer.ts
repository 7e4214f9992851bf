import { type Jsonafwijking, schrijfJsonbericht, type Uitbericht } from '#libs/connector-kit';
import type { Profielbericht } from './mapper.js';

/** The bytes and the name of a profile. Throws when it is not as agreed. Source: contracts/wsp/profiel, layout.schema.json. */
export function schrijfBericht(bericht: Profielbericht, keur: (waarde: unknown) => Jsonafwijking[]): Uitbericht {
  const { referentie, versie } = bericht;
  return { naam: `WSP_PROFIEL_${referentie}_v${versie}.json`, bytes: schrijfJsonbericht(bericht, keur), effect: `profiel/${referentie}/v${versie}` };
}

import type { PartnerManifest } from '#libs/connector-kit';
import { ConfiguratieFout } from '#libs/platform';
import { manifests } from './manifests.js';
import { Opmakers } from './opmakers.js';

/**
 * The makers of the partners that this process serves, with the folders that CONTRACTMAPPEN names. Throws `ConfiguratieFout` for an exchange
 * that nobody knows: a slip of the pen is better told at start than passed over. One of a partner that another process serves is no slip.
 */
export function bereidOpmakers(gekozen: readonly PartnerManifest[], mappen: Readonly<Record<string, string>>): Opmakers {
  const bekend = new Set(manifests.flatMap(({ partner, opmaak = [] }) => opmaak.map(({ naam }) => `${partner}/${naam}`)));
  const onbekend = Object.keys(mappen).filter((naam) => !bekend.has(naam));
  if (onbekend.length > 0) throw new ConfiguratieFout(onbekend.map((naam) => `CONTRACTMAPPEN names the unknown exchange ${naam}`));
  return new Opmakers(gekozen, mappen);
}

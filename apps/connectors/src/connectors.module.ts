import { type DynamicModule, Module } from '@nestjs/common';
import { ZaakLezer } from '#libs/case-store';
import type { PartnerManifest } from '#libs/connector-kit';
import { ExchangeModule } from '#libs/exchange';
import { ConfiguratieFout, Instellingen, leesInstellingen } from '#libs/platform';
import { ConnectorsRunner } from './connectors.runner.js';
import { manifests } from './manifests.js';
import { OpmaakRunner } from './opmaak.runner.js';
import { Opmakers } from './opmakers.js';

/** The edge: the partners of the one list, or those that CONNECTORS names. */
@Module({})
export class ConnectorsModule {
  /** Throws when CONNECTORS names a partner that is not in the list. */
  static voorOmgeving(omgeving: NodeJS.ProcessEnv): DynamicModule {
    const gevraagd = leesInstellingen(omgeving).connectors;
    const onbekend = gevraagd?.filter((naam) => !manifests.some((m) => m.partner === naam)) ?? [];
    if (onbekend.length > 0) throw new Error(`CONNECTORS names unknown partners: ${onbekend.join(', ')}`);
    const gekozen = manifests.filter((m) => gevraagd?.includes(m.partner) ?? true);
    const opmakers = { provide: Opmakers, inject: [Instellingen], useFactory: (instellingen: Instellingen) => bereid(gekozen, instellingen.contractmappen) };
    return { module: ConnectorsModule, imports: [ExchangeModule.metPartners(gekozen)], providers: [ConnectorsRunner, OpmaakRunner, ZaakLezer, opmakers] };
  }
}

/** What is configured for an exchange that nobody knows is a slip of the pen: better told at start than passed over. */
function bereid(gekozen: readonly PartnerManifest[], mappen: Readonly<Record<string, string>>): Opmakers {
  const bekend = new Set(manifests.flatMap(({ partner, opmaak = [] }) => opmaak.map(({ naam }) => `${partner}/${naam}`)));
  const onbekend = Object.keys(mappen).filter((naam) => !bekend.has(naam));
  if (onbekend.length > 0) throw new ConfiguratieFout(onbekend.map((naam) => `CONTRACTMAPPEN names the unknown exchange ${naam}`));
  return new Opmakers(gekozen, mappen);
}

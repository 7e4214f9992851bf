import { type DynamicModule, Module } from '@nestjs/common';
import { ExchangeModule } from '#libs/exchange';
import { leesInstellingen } from '#libs/platform';
import { ConnectorsRunner } from './connectors.runner.js';
import { manifests } from './manifests.js';

/** The edge: the partners of the one list, or those that CONNECTORS names. */
@Module({})
export class ConnectorsModule {
  /** Throws when CONNECTORS names a partner that is not in the list. */
  static voorOmgeving(omgeving: NodeJS.ProcessEnv): DynamicModule {
    const gevraagd = leesInstellingen(omgeving).connectors;
    const onbekend = gevraagd?.filter((naam) => !manifests.some((m) => m.partner === naam)) ?? [];
    if (onbekend.length > 0) throw new Error(`CONNECTORS names unknown partners: ${onbekend.join(', ')}`);
    const gekozen = manifests.filter((m) => gevraagd?.includes(m.partner) ?? true);
    return { module: ConnectorsModule, imports: [ExchangeModule.metPartners(gekozen)], providers: [ConnectorsRunner] };
  }
}

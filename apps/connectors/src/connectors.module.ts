import { type DynamicModule, Module } from '@nestjs/common';
import { ZaakLezer } from '#libs/case-store';
import { Bezorger, ExchangeModule, leesVerzendingen, Uitgang } from '#libs/exchange';
import { Instellingen, leesInstellingen } from '#libs/platform';
import { bereidOpmakers } from './bereid-opmakers.js';
import { bouwUitgang } from './bouw-uitgang.js';
import { ConnectorsRunner } from './connectors.runner.js';
import { Leverklok } from './leverklok.js';
import { manifests } from './manifests.js';
import { Opmaakloop } from './opmaakloop.js';
import { Opmakers } from './opmakers.js';
import { UitgaandRunner } from './uitgaand.runner.js';

/** The edge: the partners of the one list, or those that CONNECTORS names. */
@Module({})
export class ConnectorsModule {
  /** Throws when CONNECTORS names a partner that is not in the list. */
  static voorOmgeving(omgeving: NodeJS.ProcessEnv): DynamicModule {
    const gevraagd = leesInstellingen(omgeving).connectors;
    const onbekend = gevraagd?.filter((naam) => !manifests.some((m) => m.partner === naam)) ?? [];
    if (onbekend.length > 0) throw new Error(`CONNECTORS names unknown partners: ${onbekend.join(', ')}`);
    const gekozen = manifests.filter((m) => gevraagd?.includes(m.partner) ?? true);
    const opmakers = { provide: Opmakers, inject: [Instellingen], useFactory: (instellingen: Instellingen) => bereidOpmakers(gekozen, instellingen.contractmappen) };
    const uitgang = { provide: Uitgang, inject: [Instellingen], useFactory: (instellingen: Instellingen) => bouwUitgang(gekozen, instellingen.dataMap, leesVerzendingen(instellingen.verzendingen, manifests.map(({ partner }) => partner))) };
    return { module: ConnectorsModule, imports: [ExchangeModule.metPartners(gekozen)], providers: [ConnectorsRunner, UitgaandRunner, Opmaakloop, Leverklok, ZaakLezer, Bezorger, opmakers, uitgang] };
  }
}

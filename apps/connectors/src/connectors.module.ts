import { type DynamicModule, Module } from '@nestjs/common';
import { Voorstelzaken, leesTermijnbeleid, Termijnbeleidboek, ZaakLezer } from '#libs/case-store';
import { Bezorger, ExchangeModule, leesLeverbeleid, leesVerzendingen, LeverAansluiting, Uitgang, Voorstelbereiding, Voorstelboek } from '#libs/exchange';
import { Instellingen, leesInstellingen } from '#libs/platform';
import { bereidOpmakers } from './bereid-opmakers.js';
import { bouwUitgang } from './bouw-uitgang.js';
import { ConnectorsRunner } from './connectors.runner.js';
import { Leverklok } from './leverklok.js';
import { manifests } from './manifests.js';
import { Opmaakloop } from './opmaakloop.js';
import { Opmakers } from './opmakers.js';
import { UitgaandRunner } from './uitgaand.runner.js';
import { Uitgaandwerk } from './uitgaandwerk.js';
import { VoorstelRunner } from './voorstel.runner.js';
import { Voorstelronde } from './voorstelronde.js';

/** The edge: the partners of the one list, or those that CONNECTORS names. */
@Module({})
export class ConnectorsModule {
  /** Throws when CONNECTORS names a partner that is not in the list. */
  static voorOmgeving(omgeving: NodeJS.ProcessEnv): DynamicModule {
    const gevraagd = leesInstellingen(omgeving).connectors;
    const onbekend = gevraagd?.filter((naam) => !manifests.some((m) => m.partner === naam)) ?? [];
    if (onbekend.length > 0) throw new Error(`CONNECTORS names unknown partners: ${onbekend.join(', ')}`);
    const namen = manifests.map(({ partner }) => partner);
    const gekozen = manifests.filter((m) => gevraagd?.includes(m.partner) ?? true);
    const opmakers = { provide: Opmakers, inject: [Instellingen], useFactory: (instellingen: Instellingen) => bereidOpmakers(gekozen, instellingen.contractmappen) };
    const hoe = ({ verzendingen, leverbeleid }: Instellingen) => ({ verzendingen: leesVerzendingen(verzendingen, namen), beleid: leesLeverbeleid(leverbeleid) });
    const uitgang = { provide: Uitgang, inject: [Instellingen], useFactory: (instellingen: Instellingen) => bouwUitgang(gekozen, instellingen.dataMap, hoe(instellingen)) };
    const beleid = { provide: Termijnbeleidboek, inject: [Instellingen], useFactory: ({ termijnbeleid, gemeenten }: Instellingen) => leesTermijnbeleid(termijnbeleid, gemeenten) };
    const uitgaand = [UitgaandRunner, Uitgaandwerk, Opmaakloop, Leverklok, Bezorger, VoorstelRunner, Voorstelronde, Voorstelboek, Voorstelbereiding, LeverAansluiting];
    return {
      module: ConnectorsModule,
      imports: [ExchangeModule.metPartners(gekozen)],
      providers: [ConnectorsRunner, ...uitgaand, ZaakLezer, Voorstelzaken, opmakers, uitgang, beleid],
    };
  }
}

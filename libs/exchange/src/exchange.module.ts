import { type DynamicModule, Module } from '@nestjs/common';
import type { PartnerManifest } from '#libs/connector-kit';
import { Gebeurtenissen } from './gebeurtenissen/gebeurtenissen.js';
import { Herroeper } from './herroepen/herroeper.js';
import { Inbox } from './inbox/inbox.js';
import { Originelen } from './inbox/originelen.js';
import { Kalender } from './kalender/kalender.js';
import { Leverkalender } from './kalender/leverkalender.js';
import { Leveringen } from './levering/leveringen.js';
import { Stroomschakelaar } from './levering/stroomschakelaar.js';
import { Lezer } from './lezen/lezer.js';
import { PartnerWerk } from './lezen/partner-werk.js';
import { Register } from './lezen/register.js';
import { Mapwachter } from './map/mapwachter.js';
import { Opmaakwerk } from './opmaak/opmaakwerk.js';
import { Opmaakverzending } from './opmaak/opmaakverzending.js';
import { Opmaken } from './opmaak/opmaken.js';
import { Recordpersonen } from './opmaak/recordpersonen.js';
import { Opdrachten } from './opdrachten/opdrachten.js';
import { Veger } from './opdrachten/veger.js';
import { Verwezenen } from './verwijzingen/verwezenen.js';
import { Verwijzingen } from './verwijzingen/verwijzingen.js';
import { Versies } from './versies/versies.js';
import { Vrijgave } from './versies/vrijgave.js';

const kern = [Originelen, Opdrachten, Inbox, Versies, Vrijgave, Veger, Kalender, Leverkalender, Opmaken, Leveringen, Stroomschakelaar, Opmaakverzending, Recordpersonen, Verwijzingen, Verwezenen, Gebeurtenissen];

/** The kernel: inbox, ledger, versions and work orders; with a partner list also the reading of their files. */
@Module({ providers: kern, exports: kern })
export class ExchangeModule {
  /** For the connectors process, which knows the partners. */
  static metPartners(manifesten: readonly PartnerManifest[]): DynamicModule {
    const lezen = [{ provide: Register, useFactory: () => new Register(manifesten) }, Lezer, Herroeper, PartnerWerk, Mapwachter, Opmaakwerk];
    return { module: ExchangeModule, providers: lezen, exports: lezen };
  }
}

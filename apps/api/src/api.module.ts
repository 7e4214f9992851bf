import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { BudgetredenLezer, KoppelingLezer, leesTermijnbeleid, Termijnbeleidboek, TijdlijnLezer, VasteLastenLezer, ZaakLezer } from '#libs/case-store';
import { BerichtLezer, BesluitLezer, BevindingLezer, ExchangeModule, HerstelLezer, KwartaalLezer, LeverAansluiting, LeveringLezer, StatusLezer, TaakLezer, Toewijzingen, VoorstelLezer, Voorstellen, Wachtregels, WerkLezer } from '#libs/exchange';
import { Instellingen } from '#libs/platform';
import { KwartaalrapportageController } from './aanbieders/kwartaalrapportage.controller.js';
import { Aanlevering } from './berichten/aanlevering.js';
import { BerichtController } from './berichten/bericht.controller.js';
import { BesluitController } from './besluiten/besluit.controller.js';
import { Besluiten } from './besluiten/besluiten.js';
import { ProbleemFilter } from './fouten/probleem.filter.js';
import { GebeurtenisController } from './gebeurtenissen/gebeurtenis.controller.js';
import { KoppelingController } from './koppelingen/koppeling.controller.js';
import { LeveringController } from './leveringen/levering.controller.js';
import { StroomController } from './leveringen/stroom.controller.js';
import { ZaakleveringenController } from './leveringen/zaakleveringen.controller.js';
import { LeveringsbestandController } from './leveringsbestanden/leveringsbestand.controller.js';
import { OpenapiController } from './openapi/openapi.controller.js';
import { Openapi } from './openapi/openapi.js';
import { StatusController } from './status/status.controller.js';
import { Routedekking } from './toegang/routedekking.js';
import { ToegangGuard } from './toegang/toegang.guard.js';
import { VoorstelController } from './voorstellen/voorstel.controller.js';
import { Werkbeslisser } from './werkvoorraad/werkbeslisser.js';
import { Werkvragen } from './werkvoorraad/werkvragen.js';
import { WerkvoorraadController } from './werkvoorraad/werkvoorraad.controller.js';
import { OntzorgingController } from './zaken/ontzorging.controller.js';
import { ZaakController } from './zaken/zaak.controller.js';
import { ZaaktakenController } from './zaken/zaaktaken.controller.js';
import { Zaakvragen } from './zaken/zaakvragen.js';

/** REST for coaches, contract managers and operators, and partners' uploads. */
@Module({
  imports: [DiscoveryModule, ExchangeModule],
  controllers: [
    BerichtController, ZaakController, OntzorgingController, ZaakleveringenController, ZaaktakenController, KoppelingController, KwartaalrapportageController, LeveringsbestandController, LeveringController,
    StroomController, VoorstelController, WerkvoorraadController, BesluitController, GebeurtenisController, StatusController, OpenapiController,
  ],
  providers: [
    Aanlevering, Zaakvragen, Openapi, Routedekking,
    BerichtLezer, BevindingLezer, KwartaalLezer, LeverAansluiting, LeveringLezer, StatusLezer, TaakLezer, BudgetredenLezer, KoppelingLezer, ZaakLezer, TijdlijnLezer, VasteLastenLezer, VoorstelLezer, Voorstellen,
    Besluiten, BesluitLezer, HerstelLezer, Toewijzingen, Wachtregels, Werkbeslisser, WerkLezer, Werkvragen,
    { provide: Termijnbeleidboek, inject: [Instellingen], useFactory: ({ termijnbeleid, gemeenten }: Instellingen) => leesTermijnbeleid(termijnbeleid, gemeenten) },
    { provide: APP_GUARD, useClass: ToegangGuard },
    { provide: APP_FILTER, useClass: ProbleemFilter },
  ],
})
export class ApiModule {}

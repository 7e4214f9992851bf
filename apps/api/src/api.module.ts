import { Module } from '@nestjs/common';
import { fileURLToPath } from 'node:url';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import { BemiddelingsprofielLezer, BudgetredenLezer, KoppelingLezer, leesTermijnbeleid, PlektekstLezer, RegelbewijsLezer, SchoolkwartaalLezer, Termijnbeleidboek, TijdlijnLezer, VasteLastenLezer, Vertrek, WissingLezer, Wisser, ZaakLezer } from '#libs/case-store';
import { AanvullingLezer, BerichtLezer, BesluitLezer, BevindingLezer, EerderLezer, ExchangeModule, HerstelLezer, KwartaalLezer, LeverAansluiting, LeveringLezer, Rapportoordelen, RegelspoorLezer, StatusLezer, TaakLezer, Toewijzingen, Verwerkingenlog, Voorstellen, VoorstelLezer, Wachtregels, WerkLezer } from '#libs/exchange';
import { Instellingen, Klok, Uitgever } from '#libs/platform';
import { AanbiederController } from './aanbieders/aanbieder.controller.js';
import { Contractboek } from './aanbieders/contractboek.js';
import { KwartaalrapportageController } from './aanbieders/kwartaalrapportage.controller.js';
import { leesContractboek } from './aanbieders/lees-contractboek.js';
import { Rapportages } from './aanbieders/rapportages.js';
import { RapportoordeelController } from './aanbieders/rapportoordeel.controller.js';
import { RegelbewijsController } from './aanbieders/regelbewijs.controller.js';
import { Schoolvergelijking } from './aanbieders/schoolvergelijking.js';
import { Aanlevering } from './berichten/aanlevering.js';
import { BerichtController } from './berichten/bericht.controller.js';
import { Zelfcontrole } from './berichten/zelfcontrole.js';
import { BesluitController } from './besluiten/besluit.controller.js';
import { Besluiten } from './besluiten/besluiten.js';
import { ProbleemFilter } from './fouten/probleem.filter.js';
import { GebeurtenisController } from './gebeurtenissen/gebeurtenis.controller.js';
import { KoppelingController } from './koppelingen/koppeling.controller.js';
import { LeveringController } from './leveringen/levering.controller.js';
import { SpoorController } from './leveringen/spoor.controller.js';
import { StroomController } from './leveringen/stroom.controller.js';
import { ZaakleveringenController } from './leveringen/zaakleveringen.controller.js';
import { Bestandsinzage } from './leveringsbestanden/bestandsinzage.js';
import { LeveringsbestandController } from './leveringsbestanden/leveringsbestand.controller.js';
import { HandelingenController } from './logboek/handelingen.controller.js';
import { Inzage } from './logboek/inzage.js';
import { LogboekInterceptor } from './logboek/logboek.interceptor.js';
import { Weigeringen } from './logboek/weigeringen.js';
import { OpenapiController } from './openapi/openapi.controller.js';
import { Openapi } from './openapi/openapi.js';
import { WissingController } from './wissingen/wissing.controller.js';
import { SleutelController } from './sleutels/sleutel.controller.js';
import { StatusController } from './status/status.controller.js';
import { IkController } from './toegang/ik.controller.js';
import { Routedekking } from './toegang/routedekking.js';
import { ToegangGuard } from './toegang/toegang.guard.js';
import { VoorstelController } from './voorstellen/voorstel.controller.js';
import { BemiddelingController } from './zaken/bemiddeling.controller.js';
import { Werkbeslisser } from './werkvoorraad/werkbeslisser.js';
import { Werkvragen } from './werkvoorraad/werkvragen.js';
import { WerkvoorraadController } from './werkvoorraad/werkvoorraad.controller.js';
import { Bemiddelverloop } from './zaken/bemiddelverloop.js';
import { BemiddelverloopController } from './zaken/bemiddelverloop.controller.js';
import { OntzorgingController } from './zaken/ontzorging.controller.js';
import { InzagenController } from './zaken/inzagen.controller.js';
import { ZaakController } from './zaken/zaak.controller.js';
import { Zaakinzage } from './zaken/zaakinzage.js';
import { ZaaktakenController } from './zaken/zaaktaken.controller.js';
import { Zaakvragen } from './zaken/zaakvragen.js';

/** REST for coaches, contract managers and operators, and partners' uploads. */
@Module({
  imports: [DiscoveryModule, ExchangeModule],
  controllers: [
    BerichtController, ZaakController, OntzorgingController, BemiddelingController, BemiddelverloopController, ZaakleveringenController, ZaaktakenController, InzagenController, AanbiederController, KoppelingController, KwartaalrapportageController, RegelbewijsController, RapportoordeelController, LeveringsbestandController, LeveringController, SpoorController,
    StroomController, VoorstelController, WerkvoorraadController, BesluitController, GebeurtenisController, HandelingenController, SleutelController, WissingController, StatusController, IkController, OpenapiController,
  ],
  providers: [
    Inzage, Verwerkingenlog, Weigeringen, WissingLezer, Wisser, Vertrek, Zaakinzage, Bestandsinzage,
    Aanlevering, Zaakvragen, Rapportages, Schoolvergelijking, Openapi, Routedekking,
    AanvullingLezer, BerichtLezer, BevindingLezer, EerderLezer, Bemiddelverloop, KwartaalLezer, SchoolkwartaalLezer, RegelbewijsLezer, Rapportoordelen, LeverAansluiting, LeveringLezer, RegelspoorLezer, StatusLezer, TaakLezer, BemiddelingsprofielLezer, BudgetredenLezer, KoppelingLezer, PlektekstLezer, ZaakLezer, TijdlijnLezer, VasteLastenLezer, VoorstelLezer, Voorstellen,
    Besluiten, BesluitLezer, HerstelLezer, Toewijzingen, Wachtregels, Werkbeslisser, WerkLezer, Werkvragen,
    { provide: Termijnbeleidboek, inject: [Instellingen], useFactory: ({ termijnbeleid, gemeenten }: Instellingen) => leesTermijnbeleid(termijnbeleid, gemeenten) },
    { provide: Contractboek, inject: [Instellingen], useFactory: ({ contractnormen }: Instellingen) => leesContractboek(contractnormen) },
    { provide: Zelfcontrole, inject: [Instellingen, Klok], useFactory: (instellingen: Instellingen, klok: Klok) => new Zelfcontrole(fileURLToPath(new URL('../../connectors/src/zelfcontrole.js', import.meta.url)), instellingen, klok) },
    { provide: Uitgever, inject: [Instellingen], useFactory: ({ oidc }: Instellingen) => new Uitgever(oidc) },
    { provide: APP_GUARD, useClass: ToegangGuard },
    { provide: APP_INTERCEPTOR, useClass: LogboekInterceptor },
    { provide: APP_FILTER, useClass: ProbleemFilter },
  ],
})
export class ApiModule {}

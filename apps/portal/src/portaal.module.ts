import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { AanmeldenController } from './aanmelden/aanmelden.controller.js';
import { Identiteit } from './aanmelden/identiteit.js';
import { Api } from './api/api.js';
import { BeheerController } from './beheer/beheer.controller.js';
import { BerichtbeheerController } from './beheer/berichtbeheer.controller.js';
import { LeveringbeheerController } from './beheer/leveringbeheer.controller.js';
import { MijlpaalController } from './coach/mijlpaal.controller.js';
import { VoorstelController } from './coach/voorstel.controller.js';
import { ZaakController } from './coach/zaak.controller.js';
import { ZakenController } from './coach/zaken.controller.js';
import { AanbiedersController } from './contractbeheer/aanbieders.controller.js';
import { RapportController } from './contractbeheer/rapport.controller.js';
import { RegelsController } from './contractbeheer/regels.controller.js';
import { FoutFilter } from './opmaak/fout.filter.js';
import { Opmaak } from './opmaak/opmaak.js';
import { PaginaInterceptor } from './opmaak/pagina.interceptor.js';
import { Stijlbestanden } from './opmaak/stijlbestanden.js';
import { Doorstuur } from './school/doorstuur.js';
import { InsturenController } from './school/insturen.controller.js';
import { LeveringenController } from './school/leveringen.controller.js';
import { ZelfcontroleController } from './school/zelfcontrole.controller.js';
import { Portaalwacht } from './sessie/portaalwacht.guard.js';
import { Sessies } from './sessie/sessies.js';
import { ThuisController } from './thuis/thuis.controller.js';
import { WerkController } from './werk/werk.controller.js';

/** The pages for people. */
@Module({
  controllers: [
    AanmeldenController, ThuisController, AanbiedersController, RegelsController, RapportController, InsturenController, LeveringenController, ZelfcontroleController,
    ZakenController, MijlpaalController, ZaakController, VoorstelController, WerkController, BerichtbeheerController, LeveringbeheerController, BeheerController,
  ],
  providers: [
    Api, Doorstuur, Identiteit, Opmaak, Sessies, Stijlbestanden,
    { provide: APP_GUARD, useClass: Portaalwacht },
    { provide: APP_INTERCEPTOR, useClass: PaginaInterceptor },
    { provide: APP_FILTER, useClass: FoutFilter },
  ],
})
export class PortaalModule {}

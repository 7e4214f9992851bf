import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Api } from '../api/api.js';
import type { Blad } from '../api/blad.js';
import { pad } from '../api/pad.js';
import { Doorverwijzing } from '../opmaak/doorverwijzing.js';
import { Pagina } from '../opmaak/pagina.js';
import { Aangemeld } from '../sessie/aangemeld.decorator.js';
import type { Sessie } from '../sessie/sessie.js';
import { Voor } from '../sessie/voor.decorator.js';
import type { Status, Stroom } from './antwoorden.js';
import { partnerbeelden } from './partnerbeeld.js';
import { periodetekst } from './periodetekst.js';

/** What goes on with each partner, and the switch of what goes out. */
@Controller('beheer')
export class BeheerController {
  constructor(private readonly api: Api) {}

  @Get()
  @Voor('beheerder')
  async toon(@Aangemeld() sessie: Sessie): Promise<Pagina> {
    const [status, stromen] = await Promise.all([this.api.haal<Status>(sessie, '/status'), this.api.haal<Blad<Stroom>>(sessie, '/stromen')]);
    return new Pagina({ sjabloon: 'beheer/beheer', titel: 'Uitwisselingen', gegevens: { status, partners: partnerbeelden(status, stromen.resultaten), periodetekst } });
  }

  @Post('stromen/:partner/:uitwisseling')
  @Voor('beheerder')
  async zet(@Aangemeld() sessie: Sessie, @Param() { partner, uitwisseling }: { partner: string; uitwisseling: string }, @Body('aan') aan: unknown): Promise<Doorverwijzing> {
    const stroom = await this.api.stuur<Stroom>(sessie, 'PUT', { pad: pad`/stromen/${partner}/${uitwisseling}`, inhoud: { aan: aan === 'ja' } });
    sessie.mededeling = stroom.aan ? `De stroom ${uitwisseling} naar ${partner} staat weer aan.` : `De stroom ${uitwisseling} naar ${partner} staat uit. Wat klaarstaat, wacht.`;
    return new Doorverwijzing(`/beheer#${encodeURIComponent(partner)}`);
  }
}

import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags, ApiUnprocessableEntityResponse } from '@nestjs/swagger';
import { type Bemiddelaar, zettenVan } from '#libs/case-model';
import type { Zaakbeeld } from '#libs/case-store';
import { Klok } from '#libs/platform';
import { Besluiten } from '../besluiten/besluiten.js';
import { vastgelegdAntwoord, VastgelegdeBesluitenResponse } from '../besluiten/besluiten.response.js';
import { PROBLEEM } from '../fouten/probleem.response.js';
import { Verzoekfout } from '../fouten/verzoekfout.js';
import type { Gebruiker } from '../toegang/gebruiker.js';
import { Toegang } from '../toegang/toegang.decorator.js';
import { Wie } from '../toegang/wie.decorator.js';
import { BemiddelbesluitRequest } from './bemiddelbesluit.request.js';
import { BEMIDDELAARS, Bemiddelverloop } from './bemiddelverloop.js';
import { bemiddelpartnerAntwoord, BemiddelverloopResponse } from './bemiddelverloop.response.js';
import { KenmerkPipe } from './kenmerk.pipe.js';
import { PeildagRequest } from './peildag.request.js';
import { Zaakinzage } from './zaakinzage.js';

const KENMERK = { name: 'id', description: 'Kenmerk van de zaak.', schema: { type: 'string', format: 'uuid' } } as const;

/** How mediation stands with each partner, and what a coach decides about what they propose. */
@ApiTags('zaken')
@Controller('zaken/:id/bemiddeling')
export class BemiddelverloopController {
  constructor(
    private readonly zaken: Zaakinzage,
    private readonly verloop: Bemiddelverloop,
    private readonly besluiten: Besluiten,
    private readonly klok: Klok,
  ) {}

  @Get('verloop')
  @Toegang('zaken-lezen', 'personen')
  @ApiOperation({ operationId: 'toonBemiddelverloop', summary: 'Hoe het staat met Avedan en het WerkgeverServicePunt: hoe wij het zien, hoe zij het zien, wie aan zet is en wat elkaar tegenspreekt.' })
  @ApiParam(KENMERK)
  @ApiOkResponse({ description: 'Het verloop per partner.', type: BemiddelverloopResponse })
  async toon(@Param('id', KenmerkPipe) id: string, @Query() { peildatum }: PeildagRequest, @Wie() wie: Gebruiker): Promise<BemiddelverloopResponse> {
    const zaak = await this.zaken.vindOfFaal(id, wie);
    const resultaten = BEMIDDELAARS.map(async (partner) => bemiddelpartnerAntwoord(partner, await this.verloop.van(zaak, partner, peildatum ?? this.klok.vandaag())));
    return { resultaten: await Promise.all(resultaten) };
  }

  @Post('besluiten')
  @HttpCode(202)
  @Toegang('zaken-schrijven', 'personen')
  @ApiOperation({
    operationId: 'besluitOverVoorstel', summary: 'Neem een besluit over wat een partner voorstelt.',
    description: 'Het wordt een bericht, zoals elk besluit, en is terug te nemen bij `/besluiten/{kenmerk}/herroeping`. Van twee besluiten over één voorstel geldt het laatste.',
  })
  @ApiParam(KENMERK)
  @ApiAcceptedResponse({ description: 'Het besluit is ontvangen.', type: VastgelegdeBesluitenResponse })
  @ApiUnprocessableEntityResponse({ description: 'De partner heeft dit niet voorgesteld.', ...PROBLEEM })
  async besluit(@Param('id', KenmerkPipe) id: string, @Body() { partner, voorstel, uitkomst }: BemiddelbesluitRequest, @Wie() wie: Gebruiker): Promise<VastgelegdeBesluitenResponse> {
    const zaak = await this.zaken.vindOfFaal(id, wie);
    if (!isVoorgesteld(zaak, partner, voorstel)) throw new Verzoekfout([{ plaats: '/voorstel', code: 'voorstel-onbekend', melding: 'de partner heeft dit niet voorgesteld' }], 422);
    const { stand: { gemeentecode }, persoon } = zaak;
    return vastgelegdAntwoord([await this.besluiten.leg({ soort: 'bemiddeling', partner, kenmerk: voorstel, uitkomst }, { medewerker: wie.sub, gemeentecode, persoon })]);
  }
}

/** True of what the partner named as a proposal, or placed somebody on. */
function isVoorgesteld({ stand }: Zaakbeeld, partner: Bemiddelaar, voorstel: string): boolean {
  return zettenVan(stand, partner).some((zet) => zet.door === 'partner' && (zet.voorstel ?? zet.kenmerk) === voorstel);
}

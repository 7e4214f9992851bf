import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags, ApiUnprocessableEntityResponse } from '@nestjs/swagger';
import { KoppelingLezer } from '#libs/case-store';
import { Besluiten } from '../besluiten/besluiten.js';
import { vastgelegdAntwoord, VastgelegdeBesluitenResponse } from '../besluiten/besluiten.response.js';
import { PROBLEEM } from '../fouten/probleem.response.js';
import { Verzoekfout } from '../fouten/verzoekfout.js';
import { Inzage } from '../logboek/inzage.js';
import { alsRegel } from '../logboek/inzagesessie.js';
import type { Gebruiker } from '../toegang/gebruiker.js';
import { Toegang } from '../toegang/toegang.decorator.js';
import { Wie } from '../toegang/wie.decorator.js';
import { KenmerkPipe } from '../zaken/kenmerk.pipe.js';
import { Zaakinzage } from '../zaken/zaakinzage.js';
import { KoppelingRequest } from './koppeling.request.js';
import { koppelingenAntwoord, KoppelingenResponse } from './koppelingen.response.js';

const KENMERK = { name: 'id', description: 'Kenmerk van de zaak.', schema: { type: 'string', format: 'uuid' } } as const;

/** Which lines are about a case and why, and what its coach says of that. */
@ApiTags('zaken')
@Controller('zaken/:id/koppelingen')
export class KoppelingController {
  constructor(
    private readonly zaken: Zaakinzage,
    private readonly koppelingen: KoppelingLezer,
    private readonly besluiten: Besluiten,
    private readonly inzage: Inzage,
  ) {}

  @Get()
  @Toegang('zaken-lezen', 'personen')
  @ApiOperation({ operationId: 'lijstKoppelingen', summary: 'Welke regels bij deze zaak horen, en waarom.', description: 'Bij elke regel staat waarop hij is gekoppeld en wat ervoor en ertegen spreekt. Namen en nummers staan er niet in.' })
  @ApiParam(KENMERK)
  @ApiOkResponse({ description: 'De regels.', type: KoppelingenResponse })
  async lijst(@Param('id', KenmerkPipe) id: string, @Wie() wie: Gebruiker): Promise<KoppelingenResponse> {
    await this.zaken.vindOfFaal(id, wie);
    return koppelingenAntwoord(await this.koppelingen.vanZaak(id));
  }

  @Post()
  @HttpCode(202)
  @Toegang('zaken-schrijven', 'personen')
  @ApiOperation({
    operationId: 'besluitOverKoppeling', summary: 'Zeg of een regel over deze zaak gaat.',
    description: 'Het besluit gaat voor op wat de hub uitrekent, ook in volgende versies van het bestand. Gaat het over een COA-bericht of een aanmelding van een andere zaak, dan worden die zaken één; ontkoppelen maakt er weer twee. Met het kenmerk is het terug te nemen.',
  })
  @ApiParam(KENMERK)
  @ApiAcceptedResponse({ description: 'Het besluit is vastgelegd.', type: VastgelegdeBesluitenResponse })
  @ApiUnprocessableEntityResponse({ description: 'Over deze regel kan dit niet worden besloten.', ...PROBLEEM })
  async besluit(@Param('id', KenmerkPipe) id: string, @Body() { besluit, bericht, regel }: KoppelingRequest, @Wie() wie: Gebruiker): Promise<VastgelegdeBesluitenResponse> {
    const { stand, persoon } = await this.zaken.vindOfFaal(id, wie);
    const gevonden = await this.koppelingen.vind({ bericht, regel });
    if (gevonden === null || gevonden.gemeente === null || !wie.gemeenten.includes(gevonden.gemeente)) {
      throw new Verzoekfout([{ plaats: '/regel', code: 'regel-onbekend', melding: 'deze regel is er niet, of is van een andere gemeente' }], 422);
    }
    await this.inzage.meld([alsRegel({ bericht, regel })]);
    return vastgelegdAntwoord([await this.besluiten.leg({ soort: besluit, bericht, regel }, { medewerker: wie.sub, gemeentecode: stand.gemeentecode, persoon })]);
  }
}

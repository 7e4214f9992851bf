import { Body, Controller, Get, HttpCode, Post, ServiceUnavailableException } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import { Handelingenlog } from '#libs/platform';
import { PROBLEEM } from '../fouten/probleem.response.js';
import { AanmeldingRequest } from './aanmelding.request.js';
import { contractroutes } from './beleid.js';
import type { Gebruiker } from './gebruiker.js';
import { IkResponse } from './ik.response.js';
import { Toegang } from './toegang.decorator.js';
import { Wie } from './wie.decorator.js';

/** Who somebody is to the hub: so that a client need not know which claim says what. */
@ApiTags('ik')
@Controller('ik')
export class IkController {
  constructor(private readonly log: Handelingenlog) {}

  @Get()
  @Toegang('zichzelf-zien', 'geen-personen')
  @ApiOperation({ operationId: 'toonMijzelf', summary: 'Wie u bent volgens uw toegangsbewijs, en wat dat hier betekent.' })
  @ApiOkResponse({ description: 'Uw rollen, gemeenten en leerroutes.', type: IkResponse })
  toon(@Wie() wie: Gebruiker): IkResponse {
    const { sub, rollen, gemeenten, partner, afzender } = wie;
    return { sub, rollen: [...rollen], gemeenten: [...gemeenten], partner, afzender, leerroutes: rollen.includes('contractmanager') ? contractroutes(wie) : [] };
  }

  @Post('aanmeldingen')
  @HttpCode(204)
  @Toegang('zichzelf-zien', 'geen-personen')
  @ApiOperation({ operationId: 'meldAanmelding', summary: 'Leg vast dat u zich aan- of afmeldt.', description: 'Voor een client waar mensen zich aanmelden. Het komt in het logboek van handelingen.' })
  @ApiNoContentResponse({ description: 'Het is vastgelegd.' })
  @ApiServiceUnavailableResponse({ description: 'Het kan niet worden vastgelegd.', ...PROBLEEM })
  async meld(@Wie() { sub, rollen }: Gebruiker, @Body() { stap }: AanmeldingRequest): Promise<void> {
    try {
      await this.log.schrijf([{ soort: 'aanmelding', wie: sub, inhoud: { stap, rollen: rollen.join(' ') } }]);
    } catch (cause) {
      throw new ServiceUnavailableException('the log of actions cannot be written', { cause });
    }
  }
}

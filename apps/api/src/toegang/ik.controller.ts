import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { contractroutes } from './beleid.js';
import type { Gebruiker } from './gebruiker.js';
import { IkResponse } from './ik.response.js';
import { Toegang } from './toegang.decorator.js';
import { Wie } from './wie.decorator.js';

/** Who somebody is to the hub: so that a client need not know which claim says what. */
@ApiTags('ik')
@Controller('ik')
export class IkController {
  @Get()
  @Toegang('zichzelf-zien', 'geen-personen')
  @ApiOperation({ operationId: 'toonMijzelf', summary: 'Wie u bent volgens uw toegangsbewijs, en wat dat hier betekent.' })
  @ApiOkResponse({ description: 'Uw rollen, gemeenten en leerroutes.', type: IkResponse })
  toon(@Wie() wie: Gebruiker): IkResponse {
    const { sub, rollen, gemeenten, partner, afzender } = wie;
    return { sub, rollen: [...rollen], gemeenten: [...gemeenten], partner, afzender, leerroutes: rollen.includes('contractmanager') ? contractroutes(wie) : [] };
  }
}

import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { LeveringLezer } from '#libs/exchange';
import type { Gebruiker } from '../toegang/gebruiker.js';
import { Toegang } from '../toegang/toegang.decorator.js';
import { Wie } from '../toegang/wie.decorator.js';
import { KenmerkPipe } from '../zaken/kenmerk.pipe.js';
import { momentVan } from '../zaken/moment-van.js';
import { MomentRequest } from '../zaken/moment.request.js';
import { Zaakinzage } from '../zaken/zaakinzage.js';
import { LeveringenResponse, leveringregelAntwoord } from './levering.response.js';

/** More than a case ever has. */
const ALLE = 500;

/** What went out about one case, for its coach. */
@ApiTags('zaken')
@Controller('zaken')
export class ZaakleveringenController {
  constructor(
    private readonly zaken: Zaakinzage,
    private readonly leveringen: LeveringLezer,
  ) {}

  @Get(':id/leveringen')
  @Toegang('zaken-lezen', 'personen')
  @ApiOperation({ operationId: 'lijstZaakleveringen', summary: 'Wat er over deze zaak naar partners ging.' })
  @ApiParam({ name: 'id', description: 'Kenmerk van de zaak.', schema: { type: 'string', format: 'uuid' } })
  @ApiOkResponse({ description: 'De leveringen, de nieuwste eerst.', type: LeveringenResponse })
  async lijst(@Param('id', KenmerkPipe) id: string, @Query() vraag: MomentRequest, @Wie() wie: Gebruiker): Promise<LeveringenResponse> {
    await this.zaken.vindOfFaal(id, wie, vraag);
    return { resultaten: (await this.leveringen.lijst({ zaak: id, ...momentVan(vraag.bekendOp) }, { aantal: ALLE })).map(leveringregelAntwoord), volgende: null };
  }
}

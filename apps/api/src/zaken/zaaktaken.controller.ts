import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { TaakLezer } from '#libs/exchange';
import { Klok } from '#libs/platform';
import type { Gebruiker } from '../toegang/gebruiker.js';
import { Toegang } from '../toegang/toegang.decorator.js';
import { Wie } from '../toegang/wie.decorator.js';
import { KenmerkPipe } from './kenmerk.pipe.js';
import { Zaakinzage } from './zaakinzage.js';
import { zaaktakenAntwoord, ZaaktakenResponse } from './zaaktaken.response.js';

/** More than a case ever has. */
const ALLE = 500;

/** Work on one case, for its coach. */
@ApiTags('zaken')
@Controller('zaken')
export class ZaaktakenController {
  constructor(
    private readonly zaken: Zaakinzage,
    private readonly taken: TaakLezer,
    private readonly klok: Klok,
  ) {}

  @Get(':id/taken')
  @Toegang('zaken-lezen', 'personen')
  @ApiOperation({ operationId: 'lijstZaaktaken', summary: 'Wat er aan deze zaak te doen is.', description: 'Open taken: wat partners over deze zaak terugmelden, leveringen die vastlopen of onbeantwoord blijven, en waarom iets niet kan worden verstuurd.' })
  @ApiParam({ name: 'id', description: 'Kenmerk van de zaak.', schema: { type: 'string', format: 'uuid' } })
  @ApiOkResponse({ description: 'De open taken.', type: ZaaktakenResponse })
  async lijst(@Param('id', KenmerkPipe) id: string, @Wie() wie: Gebruiker): Promise<ZaaktakenResponse> {
    await this.zaken.vindOfFaal(id, wie);
    return zaaktakenAntwoord(await this.taken.vanZaak(id, ALLE), this.klok.vandaag());
  }
}

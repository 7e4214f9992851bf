import { Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Handelingenlog } from '#libs/platform';
import { blad } from '../blad/blad.js';
import { BladRequest } from '../blad/blad.request.js';
import { nummercursor } from '../blad/nummercursor.js';
import { Toegang } from '../toegang/toegang.decorator.js';
import { controleAntwoord, handelingAntwoord, HandelingenResponse, LogboekcontroleResponse } from './handelingen.response.js';

/** What people and processes did: log-in, refusal, export, decision, use of the key. For operators. */
@ApiTags('logboek')
@Controller('logboek')
export class HandelingenController {
  constructor(private readonly log: Handelingenlog) {}

  @Get('handelingen')
  @Toegang('logboek-lezen', 'geen-personen')
  @ApiOperation({ operationId: 'lijstHandelingen', summary: 'Wat er is gedaan: aanmelding, weigering, export, besluit en sleutelgebruik.' })
  @ApiOkResponse({ description: 'Een bladzijde handelingen.', type: HandelingenResponse })
  async lijst(@Query() { na, aantal }: BladRequest): Promise<HandelingenResponse> {
    const rijen = await this.log.lijst(aantal + 1, na === undefined ? undefined : nummercursor(na));
    return blad(rijen.map(handelingAntwoord), aantal, ({ nummer }) => String(nummer));
  }

  @Post('_controleer')
  @HttpCode(200)
  @Toegang('logboek-lezen', 'geen-personen')
  @ApiOperation({ operationId: 'controleerLogboek', summary: 'Reken na of het logboek van handelingen nog is zoals het werd geschreven.', description: 'Elke regel wordt opnieuw gelezen en nagerekend. Wat er verwijderd, veranderd of verplaatst is, wordt gevonden, met het nummer.' })
  @ApiOkResponse({ description: 'Het oordeel.', type: LogboekcontroleResponse })
  async controleer(): Promise<LogboekcontroleResponse> {
    return controleAntwoord(await this.log.controleer());
  }
}

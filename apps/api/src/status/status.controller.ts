import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Kalender, StatusLezer } from '#libs/exchange';
import { Klok } from '#libs/platform';
import { Toegang } from '../toegang/toegang.decorator.js';
import { StatusResponse, statusAntwoord } from './status.response.js';

/** How the hub itself stands: for operators. */
@ApiTags('status')
@Controller('status')
export class StatusController {
  constructor(
    private readonly lezer: StatusLezer,
    private readonly kalender: Kalender,
    private readonly klok: Klok,
  ) {}

  @Get()
  @Toegang('status-lezen')
  @ApiOperation({ operationId: 'toonStatus', summary: 'Wat er in de hub wacht, loopt of niet lukt.' })
  @ApiOkResponse({ description: 'De stand.', type: StatusResponse })
  async toon(): Promise<StatusResponse> {
    return statusAntwoord(await this.lezer.stand(), await this.kalender.laat(), this.klok.vandaag());
  }
}

import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Kalender, Leverkalender, StatusLezer } from '#libs/exchange';
import { Instellingen, Klok } from '#libs/platform';
import { Toegang } from '../toegang/toegang.decorator.js';
import { StatusResponse, statusAntwoord } from './status.response.js';

/** How the hub itself stands: for operators. */
@ApiTags('status')
@Controller('status')
export class StatusController {
  constructor(
    private readonly lezer: StatusLezer,
    private readonly kalender: Kalender,
    private readonly leverkalender: Leverkalender,
    private readonly klok: Klok,
    private readonly instellingen: Instellingen,
  ) {}

  @Get()
  @Toegang('status-lezen', 'geen-personen')
  @ApiOperation({ operationId: 'toonStatus', summary: 'Wat er in de hub wacht, loopt of niet lukt.' })
  @ApiOkResponse({ description: 'De stand.', type: StatusResponse })
  async toon(): Promise<StatusResponse> {
    const [stand, teLaat, teLeveren] = await Promise.all([this.lezer.stand(), this.kalender.laat(), this.leverkalender.laat()]);
    return statusAntwoord({ stand, teLaat, teLeveren, gemeenten: this.instellingen.gemeenten, vandaag: this.klok.vandaag() });
  }
}

import { Body, ConflictException, Controller, Get, HttpCode, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiConflictResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { WissingLezer, Wisser } from '#libs/case-store';
import { blad } from '../blad/blad.js';
import { BladRequest } from '../blad/blad.request.js';
import { nummercursor } from '../blad/nummercursor.js';
import { PROBLEEM } from '../fouten/probleem.response.js';
import type { Gebruiker } from '../toegang/gebruiker.js';
import { Toegang } from '../toegang/toegang.decorator.js';
import { Wie } from '../toegang/wie.decorator.js';
import { KenmerkPipe } from '../zaken/kenmerk.pipe.js';
import { Zaakinzage } from '../zaken/zaakinzage.js';
import { WissingRequest } from './wissing.request.js';
import { wissingAntwoord, WissingenResponse, WissingResponse } from './wissing.response.js';

/** Erasing somebody, and the proof that it was done. */
@ApiTags('wissingen')
@Controller()
export class WissingController {
  constructor(
    private readonly zaken: Zaakinzage,
    private readonly wisser: Wisser,
    private readonly wissingen: WissingLezer,
  ) {}

  @Post('zaken/:id/wissing')
  @HttpCode(202)
  @Toegang('zaken-wissen', 'personen')
  @ApiOperation({
    operationId: 'wisZaak', summary: 'Wis een persoon. Dit kan niet ongedaan worden gemaakt.',
    description: 'De zaak, haar geschiedenis, elke regel over deze persoon en de bestanden waarin die stonden, gaan weg; tellingen en hashes blijven. Partners krijgen hun intrekking. Is die overal aangekomen, dan gaat ook weg wat daarvoor nodig was.',
  })
  @ApiParam({ name: 'id', description: 'Kenmerk van de zaak.', schema: { type: 'string', format: 'uuid' } })
  @ApiAcceptedResponse({ description: 'De wissing.', type: WissingResponse })
  @ApiConflictResponse({ description: 'Er wordt nog iets verwerkt, of een bestand met deze persoon is nog onderweg. Probeer het later nog eens.', ...PROBLEEM })
  async wis(@Param('id', KenmerkPipe) id: string, @Body() { reden }: WissingRequest, @Wie() wie: Gebruiker): Promise<WissingResponse> {
    const { stand } = await this.zaken.vindOfFaal(id, wie);
    const uitkomst = await this.wisser.wis(id, { reden, door: wie.sub });
    if (uitkomst.soort === 'geen-zaak') throw new NotFoundException();
    if (uitkomst.soort !== 'gewist') throw new ConflictException();
    const [wissing] = await this.wissingen.lijst([stand.gemeentecode], 1, uitkomst.id + 1);
    if (wissing === undefined) throw new NotFoundException();
    return wissingAntwoord(wissing);
  }

  @Get('wissingen')
  @Toegang('zaken-wissen', 'geen-personen')
  @ApiOperation({ operationId: 'lijstWissingen', summary: 'Wat er is gewist, wanneer, door wie, en of partners het weten; niet over wie het ging.' })
  @ApiOkResponse({ description: 'Een bladzijde wissingen.', type: WissingenResponse })
  async lijst(@Query() { na, aantal }: BladRequest, @Wie() { gemeenten }: Gebruiker): Promise<WissingenResponse> {
    const rijen = await this.wissingen.lijst(gemeenten, aantal + 1, na === undefined ? undefined : nummercursor(na));
    return blad(rijen.map(wissingAntwoord), aantal, ({ id }) => String(id));
  }
}

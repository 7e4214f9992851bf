import { Body, Controller, Get, HttpCode, NotFoundException, Param, Put, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { VasteLastenLezer } from '#libs/case-store';
import { Inbox } from '#libs/exchange';
import { Klok } from '#libs/platform';
import { IngestuurdResponse } from '../berichten/ingestuurd.response.js';
import type { Gebruiker } from '../toegang/gebruiker.js';
import { Toegang } from '../toegang/toegang.decorator.js';
import { Wie } from '../toegang/wie.decorator.js';
import { KenmerkPipe } from './kenmerk.pipe.js';
import { OntzorgingRequest } from './ontzorging.request.js';
import { ontzorgingbestand } from './ontzorgingbestand.js';
import { Zaakinzage } from './zaakinzage.js';

const KENMERK = { name: 'id', description: 'Kenmerk van de zaak.', schema: { type: 'string', format: 'uuid' } } as const;

/** The fixed costs of a household, with accounts and creditors: for the coaches of its own municipality. */
@ApiTags('zaken')
@Controller('zaken/:id/ontzorging')
export class OntzorgingController {
  constructor(
    private readonly zaken: Zaakinzage,
    private readonly vasteLasten: VasteLastenLezer,
    private readonly inbox: Inbox,
    private readonly klok: Klok,
  ) {}

  @Get()
  @Toegang('zaken-lezen', 'personen')
  @ApiOperation({ operationId: 'toonVasteLasten', summary: 'De vaste lasten van een huishouden, zoals laatst opgegeven.', description: 'Er is niets (404) zolang niemand ze heeft opgegeven. Wat ze op een dag samen zijn, staat bij de zaak.' })
  @ApiParam(KENMERK)
  @ApiOkResponse({ description: 'De vaste lasten.', type: OntzorgingRequest })
  async toon(@Param('id', KenmerkPipe) id: string, @Wie() wie: Gebruiker): Promise<OntzorgingRequest> {
    const gevonden = (await this.vasteLasten.van([await this.zaken.vindOfFaal(id, wie)])).get(id);
    if (!gevonden) throw new NotFoundException();
    return gevonden;
  }

  @Put()
  @HttpCode(202)
  @Toegang('zaken-schrijven', 'personen')
  @ApiOperation({ operationId: 'legVasteLastenVast', summary: 'Leg de vaste lasten van een huishouden vast.', description: 'De hele opgave, in plaats van de vorige. Zij wordt een bericht en verwerkt zoals een bestand van regie: bij het bericht staat of er iets niet klopt, zoals een restant onder nul.' })
  @ApiParam(KENMERK)
  @ApiAcceptedResponse({ description: 'De opgave is ontvangen.', type: IngestuurdResponse })
  async legVast(@Param('id', KenmerkPipe) id: string, @Body() opgave: OntzorgingRequest, @Wie() wie: Gebruiker, @Res({ passthrough: true }) antwoord: Response): Promise<IngestuurdResponse> {
    const { stand, persoon } = await this.zaken.vindOfFaal(id, wie);
    const context = { persoon, gemeentecode: stand.gemeentecode, medewerker: wie.sub, vandaag: this.klok.vandaag(), nu: this.klok.nu(), uuid: randomUUID() };
    const { naam, inhoud } = ontzorgingbestand(opgave, context);
    const ontvangen = await this.inbox.ontvang({ partner: 'regie', naam, stroom: Readable.from([inhoud]) });
    antwoord.location(`/api/v1/berichten/${ontvangen.id}`);
    return ontvangen;
  }
}

import { Body, Controller, Get, HttpCode, NotFoundException, Param, Put, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Bemiddeling } from '#libs/case-model';
import { BemiddelingsprofielLezer } from '#libs/case-store';
import { Inbox } from '#libs/exchange';
import { Klok } from '#libs/platform';
import { IngestuurdResponse } from '../berichten/ingestuurd.response.js';
import type { Gebruiker } from '../toegang/gebruiker.js';
import { Toegang } from '../toegang/toegang.decorator.js';
import { Wie } from '../toegang/wie.decorator.js';
import { BemiddelingRequest } from './bemiddeling.request.js';
import { bemiddelingbestand } from './bemiddelingbestand.js';
import { KenmerkPipe } from './kenmerk.pipe.js';
import { Zaakinzage } from './zaakinzage.js';

const KENMERK = { name: 'id', description: 'Kenmerk van de zaak.', schema: { type: 'string', format: 'uuid' } } as const;

/** What a coach knows of somebody for whom a place is sought: for the coaches of its own municipality. */
@ApiTags('zaken')
@Controller('zaken/:id/bemiddeling')
export class BemiddelingController {
  constructor(
    private readonly zaken: Zaakinzage,
    private readonly profielen: BemiddelingsprofielLezer,
    private readonly inbox: Inbox,
    private readonly klok: Klok,
  ) {}

  @Get()
  @Toegang('zaken-lezen', 'personen')
  @ApiOperation({ operationId: 'toonBemiddeling', summary: 'Het bemiddelingsprofiel van een inburgeraar, zoals laatst vastgelegd.', description: 'Er is niets (404) zolang niemand het heeft vastgelegd. Van een ingetrokken profiel is alleen het doel er nog.' })
  @ApiParam(KENMERK)
  @ApiOkResponse({ description: 'Het profiel.', type: BemiddelingRequest })
  async toon(@Param('id', KenmerkPipe) id: string, @Wie() wie: Gebruiker): Promise<BemiddelingRequest> {
    const zaak = await this.zaken.vindOfFaal(id, wie);
    if (zaak.stand.bemiddeling === null) throw new NotFoundException();
    return { ...naarVerzoek(zaak.stand.bemiddeling), ...(await this.profielen.van([zaak])).get(id) };
  }

  @Put()
  @HttpCode(202)
  @Toegang('zaken-schrijven', 'personen')
  @ApiOperation({ operationId: 'legBemiddelingVast', summary: 'Leg het bemiddelingsprofiel van een inburgeraar vast.', description: 'Het hele profiel, in plaats van het vorige. Het wordt een bericht en verwerkt zoals een bestand van regie: bij het bericht staat of er iets niet klopt, zoals een nummer of iets over gezondheid in een trefwoord.' })
  @ApiParam(KENMERK)
  @ApiAcceptedResponse({ description: 'Het profiel is ontvangen.', type: IngestuurdResponse })
  async legVast(@Param('id', KenmerkPipe) id: string, @Body() opgave: BemiddelingRequest, @Wie() wie: Gebruiker, @Res({ passthrough: true }) antwoord: Response): Promise<IngestuurdResponse> {
    const { stand, persoon } = await this.zaken.vindOfFaal(id, wie);
    const context = { persoon, gemeentecode: stand.gemeentecode, medewerker: wie.sub, vandaag: this.klok.vandaag(), nu: this.klok.nu(), uuid: randomUUID() };
    const { naam, inhoud } = bemiddelingbestand(opgave, context);
    const ontvangen = await this.inbox.ontvang({ partner: 'regie', naam, stroom: Readable.from([inhoud]) });
    antwoord.location(`/api/v1/berichten/${ontvangen.id}`);
    return ontvangen;
  }
}

/** What is known without opening the profile; hours are decimal. */
function naarVerzoek({ doel, ingetrokken, toestemming, urenPerWeek, hoogsteUrenPerWeek }: Bemiddeling): BemiddelingRequest {
  return {
    doel, ingetrokken, toestemming,
    ...(urenPerWeek === null ? {} : { urenPerWeek: urenPerWeek / 4 }), ...(hoogsteUrenPerWeek === null ? {} : { hoogsteUrenPerWeek: hoogsteUrenPerWeek / 4 }),
  };
}

import { Body, ConflictException, Controller, Get, HttpCode, NotFoundException, Post, Query } from '@nestjs/common';
import { ApiConflictResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Leveringen, LeveringLezer, type Leveringoverzicht } from '#libs/exchange';
import { blad } from '../blad/blad.js';
import { nummercursor } from '../blad/nummercursor.js';
import { Nummer } from '../blad/nummer.decorator.js';
import { PROBLEEM } from '../fouten/probleem.response.js';
import type { Gebruiker } from '../toegang/gebruiker.js';
import { Toegang } from '../toegang/toegang.decorator.js';
import { Wie } from '../toegang/wie.decorator.js';
import { momentVan } from '../zaken/moment-van.js';
import { MomentRequest } from '../zaken/moment.request.js';
import { BesluitRequest } from './besluit.request.js';
import { leveringAntwoord, LeveringenResponse, leveringregelAntwoord, LeveringResponse } from './levering.response.js';
import { LeveringenRequest } from './leveringen.request.js';

const NUMMER = { name: 'id', description: 'Nummer van de levering.', schema: { type: 'integer', minimum: 1 } } as const;

/** What went out, and whether it arrived. Never the content. */
@ApiTags('leveringen')
@Controller('leveringen')
export class LeveringController {
  constructor(
    private readonly lezer: LeveringLezer,
    private readonly leveringen: Leveringen,
  ) {}

  @Get()
  @Toegang('leveringen-lezen', 'geen-personen')
  @ApiOperation({ operationId: 'lijstLeveringen', summary: 'Wat er naar partners gaat, de nieuwste eerst.' })
  @ApiOkResponse({ description: 'Een bladzijde leveringen.', type: LeveringenResponse })
  async lijst(@Query() { na, aantal, status, bekendOp, ...filter }: LeveringenRequest): Promise<LeveringenResponse> {
    const vraag = { ...filter, ...(status === undefined ? {} : { stand: status }), ...momentVan(bekendOp) };
    const rijen = await this.lezer.lijst(vraag, { aantal: aantal + 1, ...(na === undefined ? {} : { voor: nummercursor(na) }) });
    const { resultaten, volgende } = blad(rijen, aantal, ({ id }) => String(id));
    return { resultaten: resultaten.map(leveringregelAntwoord), volgende };
  }

  @Get(':id')
  @Toegang('leveringen-lezen', 'geen-personen')
  @ApiOperation({ operationId: 'toonLevering', summary: 'Een levering met elke poging.' })
  @ApiParam(NUMMER)
  @ApiOkResponse({ description: 'De levering.', type: LeveringResponse })
  async toon(@Nummer('id') id: number, @Query() { bekendOp }: MomentRequest): Promise<LeveringResponse> {
    return leveringAntwoord(await this.vindOfFaal(id, bekendOp));
  }

  @Post(':id/besluit')
  @HttpCode(200)
  @Toegang('leveringen-besluiten', 'geen-personen')
  @ApiOperation({ operationId: 'besluitLevering', summary: 'Leg vast wat er met een vastgelopen of geweigerde levering gebeurt.' })
  @ApiParam(NUMMER)
  @ApiOkResponse({ description: 'De levering na het besluit.', type: LeveringResponse })
  @ApiConflictResponse({ description: 'Over deze levering is zoiets nu niet te besluiten.', ...PROBLEEM })
  async besluit(@Nummer('id') id: number, @Body() { besluit }: BesluitRequest, @Wie() wie: Gebruiker): Promise<LeveringResponse> {
    await this.vindOfFaal(id);
    if (!(await this.leveringen.besluit(id, besluit, wie.sub))) throw new ConflictException();
    return leveringAntwoord(await this.vindOfFaal(id));
  }

  private async vindOfFaal(id: number, bekendOp?: string): Promise<Leveringoverzicht> {
    const levering = await this.lezer.levering(id, momentVan(bekendOp).bekendOp);
    if (!levering) throw new NotFoundException();
    return levering;
  }
}

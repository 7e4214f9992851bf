import { Body, Controller, Get, NotFoundException, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Handelingenlog, Sleutelbos } from '#libs/platform';
import type { Gebruiker } from '../toegang/gebruiker.js';
import { Toegang } from '../toegang/toegang.decorator.js';
import { Wie } from '../toegang/wie.decorator.js';
import { SleutelRequest } from './sleutel.request.js';
import { sleutelAntwoord, SleutelResponse, SleutelsResponse } from './sleutel.response.js';

/** The keys that people's data are sealed under, by number. For operators. */
@ApiTags('sleutels')
@Controller('sleutels')
export class SleutelController {
  constructor(
    private readonly bos: Sleutelbos,
    private readonly log: Handelingenlog,
  ) {}

  @Get()
  @Toegang('sleutels-beheren', 'geen-personen')
  @ApiOperation({ operationId: 'lijstSleutels', summary: 'Welke sleutels er zijn en waren, zonder de sleutels zelf.' })
  @ApiOkResponse({ description: 'De sleutels.', type: SleutelsResponse })
  async lijst(): Promise<SleutelsResponse> {
    return { resultaten: (await this.bos.lijst()).map(sleutelAntwoord) };
  }

  @Post()
  @Toegang('sleutels-beheren', 'geen-personen')
  @ApiOperation({
    operationId: 'draaiSleutel', summary: 'Maak een nieuwe sleutel.',
    description: 'Na een minuut wordt ermee verzegeld. Daarna wordt alles van de oude sleutel op de achtergrond opnieuw verzegeld, en wordt de oude vernietigd. Intussen gaat alles door.',
  })
  @ApiCreatedResponse({ description: 'De nieuwe sleutel.', type: SleutelResponse })
  async draai(@Body() { bereik }: SleutelRequest, @Wie() { sub }: Gebruiker): Promise<SleutelResponse> {
    const id = await this.bos.draai(bereik);
    const sleutel = (await this.bos.lijst()).find((een) => een.id === id);
    if (sleutel === undefined) throw new NotFoundException();
    await this.log.schrijf([{ soort: 'sleutelgebruik', wie: sub, inhoud: { wat: 'gedraaid', sleutel: `${bereik}/${sleutel.id}` } }]);
    return sleutelAntwoord(sleutel);
  }
}

import { Body, ConflictException, Controller, Get, HttpCode, NotFoundException, Param, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiConflictResponse, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Vertrek } from '#libs/case-store';
import { Handelingenlog, Instellingen, Sleutelbos } from '#libs/platform';
import { PROBLEEM } from '../fouten/probleem.response.js';
import type { Gebruiker } from '../toegang/gebruiker.js';
import { Toegang } from '../toegang/toegang.decorator.js';
import { Wie } from '../toegang/wie.decorator.js';
import { SleutelRequest } from './sleutel.request.js';
import { sleutelAntwoord, SleutelResponse, SleutelsResponse, VertrekResponse } from './sleutel.response.js';

/** The keys that people's data are sealed under, by number. For operators. */
@ApiTags('sleutels')
@Controller('sleutels')
export class SleutelController {
  constructor(
    private readonly bos: Sleutelbos,
    private readonly log: Handelingenlog,
    private readonly vertrek: Vertrek,
    private readonly instellingen: Instellingen,
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

  @Post(':bereik/vernietiging')
  @HttpCode(202)
  @Toegang('sleutels-beheren', 'geen-personen')
  @ApiOperation({
    operationId: 'vernietigSleutels', summary: 'Laat een gemeente vertrekken. Dit kan niet ongedaan worden gemaakt.',
    description: 'Alleen voor een gemeente waar deze hub niet meer voor werkt (GEMEENTEN). Haar zaken worden gewist, hoogstens tweehonderd per aanroep; weten alle partners het, dan worden haar sleutels vernietigd. Roep dit aan tot de stand vertrokken is.',
  })
  @ApiParam({ name: 'bereik', description: 'Gemeentecode.', schema: { type: 'string' } })
  @ApiAcceptedResponse({ description: 'Hoe ver het is.', type: VertrekResponse })
  @ApiConflictResponse({ description: 'De hub werkt voor deze gemeente.', ...PROBLEEM })
  async vernietig(@Param('bereik') bereik: string, @Wie() { sub }: Gebruiker): Promise<VertrekResponse> {
    if (!(await this.bos.lijst()).some((een) => een.bereik === bereik && /^\d{4}$/.test(bereik))) throw new NotFoundException();
    if (this.instellingen.gemeenten.includes(bereik)) throw new ConflictException();
    const { soort, ...rest } = await this.vertrek.zetVoort(bereik, sub);
    return { stand: soort, zaken: 0, wissingen: 0, sleutels: 0, ...rest };
  }
}

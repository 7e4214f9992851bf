import { Body, Controller, Get, NotFoundException, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { leesUitgaand } from '#libs/connector-kit';
import { LeverAansluiting, LeveringLezer, Stroomschakelaar } from '#libs/exchange';
import { Klok } from '#libs/platform';
import type { Gebruiker } from '../toegang/gebruiker.js';
import { Toegang } from '../toegang/toegang.decorator.js';
import { Wie } from '../toegang/wie.decorator.js';
import { aansluitingAntwoord, AansluitingResponse } from './aansluiting.response.js';
import { StroomRequest } from './stroom.request.js';
import { stroomAntwoord, StroomResponse, StromenResponse } from './stroom.response.js';

const TEKST = { schema: { type: 'string' } } as const;
const STROMEN: ReadonlySet<string> = new Set(leesUitgaand());

/** The flows to the partners, each with its switch. */
@ApiTags('leveringen')
@Controller('stromen')
export class StroomController {
  constructor(
    private readonly lezer: LeveringLezer,
    private readonly schakelaar: Stroomschakelaar,
    private readonly aansluiting: LeverAansluiting,
    private readonly klok: Klok,
  ) {}

  @Get()
  @Toegang('leveringen-lezen', 'geen-personen')
  @ApiOperation({ operationId: 'lijstStromen', summary: 'Hoe het per partner staat met wat er uitgaat.' })
  @ApiOkResponse({ description: 'De stromen.', type: StromenResponse })
  async lijst(): Promise<StromenResponse> {
    return { resultaten: (await this.lezer.stromen()).map(stroomAntwoord) };
  }

  @Get(':partner/:uitwisseling/aansluiting')
  @Toegang('leveringen-lezen', 'geen-personen')
  @ApiOperation({ operationId: 'toonAansluiting', summary: 'Per dag: wat ging uit, wat is bevestigd, geweigerd of nog zonder antwoord.', description: 'Een antwoord is wat de partner zelf over een instructie zegt; dat zij is aangekomen, telt niet.' })
  @ApiParam({ name: 'partner', description: 'Partner.', ...TEKST })
  @ApiParam({ name: 'uitwisseling', description: 'Uitwisseling.', ...TEKST })
  @ApiOkResponse({ description: 'De aansluiting.', type: AansluitingResponse })
  async sluitAan(@Param('partner') partner: string, @Param('uitwisseling') uitwisseling: string): Promise<AansluitingResponse> {
    if (!STROMEN.has(`${partner}/${uitwisseling}`)) throw new NotFoundException();
    return aansluitingAntwoord(await this.aansluiting.dagen({ partner, uitwisseling }, this.klok.vandaag()));
  }

  @Put(':partner/:uitwisseling')
  @Toegang('leveringen-besluiten', 'geen-personen')
  @ApiOperation({ operationId: 'zetStroom', summary: 'Zet een stroom aan of uit.', description: 'Werkt meteen. Een poging die al loopt, wordt afgemaakt.' })
  @ApiParam({ name: 'partner', description: 'Partner.', ...TEKST })
  @ApiParam({ name: 'uitwisseling', description: 'Uitwisseling.', ...TEKST })
  @ApiOkResponse({ description: 'De stroom.', type: StroomResponse })
  async zet(@Param('partner') partner: string, @Param('uitwisseling') uitwisseling: string, @Body() { aan }: StroomRequest, @Wie() wie: Gebruiker): Promise<StroomResponse> {
    if (!STROMEN.has(`${partner}/${uitwisseling}`)) throw new NotFoundException();
    await this.schakelaar.zet(partner, uitwisseling, aan, wie.sub);
    const stroom = (await this.lezer.stromen()).find((s) => s.partner === partner && s.uitwisseling === uitwisseling);
    if (!stroom) throw new NotFoundException();
    return stroomAntwoord(stroom);
  }
}

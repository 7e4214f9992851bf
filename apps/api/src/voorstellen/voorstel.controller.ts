import { Body, ConflictException, Controller, Get, HttpCode, NotFoundException, Post, Query } from '@nestjs/common';
import { ApiConflictResponse, ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { type Voorstelbeeld, VoorstelLezer, type Voorstelbeslissing, Voorstellen } from '#libs/exchange';
import { blad } from '../blad/blad.js';
import { nummercursor } from '../blad/nummercursor.js';
import { Nummer } from '../blad/nummer.decorator.js';
import { PROBLEEM } from '../fouten/probleem.response.js';
import { Inzage } from '../logboek/inzage.js';
import { alsZaak } from '../logboek/inzagesessie.js';
import type { Gebruiker } from '../toegang/gebruiker.js';
import { Toegang } from '../toegang/toegang.decorator.js';
import { Wie } from '../toegang/wie.decorator.js';
import { AfwijzingRequest, VoorstellenRequest } from './voorstel.request.js';
import { voorstelAntwoord, VoorstellenResponse, VoorstelResponse } from './voorstel.response.js';

const NUMMER = { name: 'id', description: 'Nummer van het voorstel.', schema: { type: 'integer', minimum: 1 } } as const;
const NIET_OPEN = { description: 'Over dit voorstel is al beslist, of er kwam een nieuwer voor in de plaats.', ...PROBLEEM };

/** What the hub proposes to send about people of the own municipality: to judge, with content. */
@ApiTags('voorstellen')
@Controller('voorstellen')
export class VoorstelController {
  constructor(
    private readonly lezer: VoorstelLezer,
    private readonly voorstellen: Voorstellen,
    private readonly inzage: Inzage,
  ) {}

  @Get()
  @Toegang('voorstellen-beslissen', 'personen')
  @ApiOperation({ operationId: 'lijstVoorstellen', summary: 'Wat de hub voorstelt te versturen, met alles wat zou vertrekken.' })
  @ApiOkResponse({ description: 'Een bladzijde voorstellen.', type: VoorstellenResponse })
  async lijst(@Query() { na, aantal, status, zaak }: VoorstellenRequest, @Wie() wie: Gebruiker): Promise<VoorstellenResponse> {
    const rijen = await this.lezer.pagina({
      gemeenten: wie.gemeenten, aantal: aantal + 1, ...(na === undefined ? {} : { na: nummercursor(na) }), ...(status === undefined ? {} : { stand: status }), ...(zaak === undefined ? {} : { zaak }),
    });
    const { resultaten, volgende } = blad(rijen, aantal, ({ id }) => String(id));
    await this.inzage.meld(resultaten.map(({ zaak }) => alsZaak(zaak)));
    return { resultaten: resultaten.map(voorstelAntwoord), volgende };
  }

  @Get(':id')
  @Toegang('voorstellen-beslissen', 'personen')
  @ApiOperation({ operationId: 'toonVoorstel', summary: 'Eén voorstel.' })
  @ApiParam(NUMMER)
  @ApiOkResponse({ description: 'Het voorstel.', type: VoorstelResponse })
  @ApiNotFoundResponse({ description: 'Dit voorstel is er niet, of is van een andere gemeente.', ...PROBLEEM })
  async toon(@Nummer('id') id: number, @Wie() wie: Gebruiker): Promise<VoorstelResponse> {
    return voorstelAntwoord(await this.vindOfFaal(id, wie));
  }

  @Post(':id/goedkeuring')
  @HttpCode(200)
  @Toegang('voorstellen-beslissen', 'personen')
  @ApiOperation({
    operationId: 'keurVoorstelGoed', summary: 'Keur een voorstel goed.',
    description: 'Twee verschillende personen moeten het doen; wie het twee keer doet, telt één keer. Na de tweede wordt het klaargemaakt om te vertrekken.',
  })
  @ApiParam(NUMMER)
  @ApiOkResponse({ description: 'Het voorstel zoals het nu staat.', type: VoorstelResponse })
  @ApiConflictResponse(NIET_OPEN)
  async keurGoed(@Nummer('id') id: number, @Wie() wie: Gebruiker): Promise<VoorstelResponse> {
    await this.vindOfFaal(id, wie);
    return this.na(await this.voorstellen.keurGoed(id, { door: wie.sub, gemeenten: wie.gemeenten }), id, wie);
  }

  @Post(':id/afwijzing')
  @HttpCode(200)
  @Toegang('voorstellen-beslissen', 'personen')
  @ApiOperation({ operationId: 'wijsVoorstelAf', summary: 'Wijs een voorstel af.', description: 'Eén afwijzing is genoeg. Onveranderd komt het niet terug, tot iemand de gegevens opnieuw vastlegt.' })
  @ApiParam(NUMMER)
  @ApiOkResponse({ description: 'Het voorstel zoals het nu staat.', type: VoorstelResponse })
  @ApiConflictResponse(NIET_OPEN)
  async wijsAf(@Nummer('id') id: number, @Body() { reden }: AfwijzingRequest, @Wie() wie: Gebruiker): Promise<VoorstelResponse> {
    await this.vindOfFaal(id, wie);
    return this.na(await this.voorstellen.wijsAf(id, { door: wie.sub, gemeenten: wie.gemeenten }, reden), id, wie);
  }

  private async na(beslissing: Voorstelbeslissing, id: number, wie: Gebruiker): Promise<VoorstelResponse> {
    if (beslissing === 'onbekend') throw new NotFoundException();
    if (beslissing === 'niet-open') throw new ConflictException();
    return voorstelAntwoord(await this.vindOfFaal(id, wie));
  }

  private async vindOfFaal(id: number, { gemeenten }: Gebruiker): Promise<Voorstelbeeld> {
    const beeld = await this.lezer.vind(id, gemeenten);
    if (!beeld) throw new NotFoundException();
    await this.inzage.meld([alsZaak(beeld.zaak)]);
    return beeld;
  }
}

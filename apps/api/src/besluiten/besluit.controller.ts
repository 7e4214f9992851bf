import { ConflictException, Controller, Get, HttpCode, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiConflictResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { type Besluitbeeld, BesluitLezer, type Betrokkene } from '#libs/exchange';
import { blad } from '../blad/blad.js';
import { nummercursor } from '../blad/nummercursor.js';
import { PROBLEEM } from '../fouten/probleem.response.js';
import { besluitbereik } from '../toegang/beleid.js';
import type { Gebruiker } from '../toegang/gebruiker.js';
import { Inzage } from '../logboek/inzage.js';
import { alsZaak } from '../logboek/inzagesessie.js';
import { Toegang } from '../toegang/toegang.decorator.js';
import { Wie } from '../toegang/wie.decorator.js';
import { KenmerkPipe } from '../zaken/kenmerk.pipe.js';
import { Besluiten } from './besluiten.js';
import { BesluitenRequest } from './besluiten.request.js';
import { besluitAntwoord, BesluitenResponse, vastgelegdAntwoord, VastgelegdeBesluitenResponse } from './besluiten.response.js';

/** What people decided, and how it is taken back. */
@ApiTags('werkvoorraad')
@Controller('besluiten')
export class BesluitController {
  constructor(
    private readonly lezer: BesluitLezer,
    private readonly besluiten: Besluiten,
    private readonly inzage: Inzage,
  ) {}

  @Get()
  @Toegang('werkvoorraad', 'personen')
  @ApiOperation({ operationId: 'lijstBesluiten', summary: 'Wat er is besloten.', description: 'Een coach ziet de besluiten van de eigen gemeente, een contractmanager en een beheerder die over bestanden en leveringen.' })
  @ApiOkResponse({ description: 'Een bladzijde besluiten.', type: BesluitenResponse })
  async lijst(@Query() { na, aantal, zaak }: BesluitenRequest, @Wie() wie: Gebruiker): Promise<BesluitenResponse> {
    const rijen = await this.lezer.lijst({ bereik: besluitbereik(wie), aantal: aantal + 1, ...(zaak === undefined ? {} : { zaak }), ...(na === undefined ? {} : { voor: nummercursor(na) }) });
    const { resultaten, volgende } = blad(rijen, aantal, ({ bericht }) => String(bericht));
    await this.inzage.meld(resultaten.flatMap(over));
    return { resultaten: resultaten.map(besluitAntwoord), volgende };
  }

  @Post(':kenmerk/herroeping')
  @HttpCode(202)
  @Toegang('werkvoorraad', 'personen')
  @ApiOperation({ operationId: 'herroepBesluit', summary: 'Neem een besluit terug.', description: 'Alles is daarna zoals het zonder dit besluit zou zijn; het werk komt terug.' })
  @ApiParam({ name: 'kenmerk', description: 'Kenmerk van het besluit.', schema: { type: 'string', format: 'uuid' } })
  @ApiAcceptedResponse({ description: 'Het is teruggenomen.', type: VastgelegdeBesluitenResponse })
  @ApiConflictResponse({ description: 'Dit besluit is al teruggenomen.', ...PROBLEEM })
  async herroep(@Param('kenmerk', KenmerkPipe) kenmerk: string, @Wie() wie: Gebruiker): Promise<VastgelegdeBesluitenResponse> {
    const [besluit] = await this.lezer.lijst({ bereik: besluitbereik(wie), kenmerk: kenmerk.toLowerCase(), aantal: 1 });
    if (!besluit) throw new NotFoundException();
    await this.inzage.meld(over(besluit));
    if (!besluit.geldt) throw new ConflictException();
    return vastgelegdAntwoord([await this.besluiten.herroep(besluit, wie.sub)]);
  }
}

/** The case that a decision is about; nobody for one about a file or a task. */
function over({ zaak }: Besluitbeeld): Betrokkene[] {
  return zaak === null ? [] : [alsZaak(zaak)];
}

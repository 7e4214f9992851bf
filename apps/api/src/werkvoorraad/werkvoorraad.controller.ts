import { Body, Controller, Get, HttpCode, NotFoundException, Param, Post, Put, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiConflictResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags, ApiUnprocessableEntityResponse } from '@nestjs/swagger';
import { type Betrokkene, Toewijzingen, type Werk, WerkLezer } from '#libs/exchange';
import { Klok } from '#libs/platform';
import { VastgelegdeBesluitenResponse, vastgelegdAntwoord } from '../besluiten/besluiten.response.js';
import { blad } from '../blad/blad.js';
import { PROBLEEM } from '../fouten/probleem.response.js';
import { Inzage } from '../logboek/inzage.js';
import { alsRegel, alsZaak } from '../logboek/inzagesessie.js';
import { bereik, BESTANDSEIGENAREN } from '../toegang/beleid.js';
import type { Gebruiker } from '../toegang/gebruiker.js';
import { Toegang } from '../toegang/toegang.decorator.js';
import { Wie } from '../toegang/wie.decorator.js';
import { Werkbeslisser } from './werkbeslisser.js';
import { Werkvragen } from './werkvragen.js';
import { ToewijzingRequest, WerkbesluitRequest, WerkvoorraadRequest } from './werkvoorraad.request.js';
import { werkAntwoord, WerkdetailResponse, WerkvoorraadResponse } from './werkvoorraad.response.js';

const KENMERK = { name: 'id', description: 'Kenmerk van het werk.', schema: { type: 'string', maxLength: 200 } } as const;

/** What waits for a person, whoever's turn it is: each role its own. */
@ApiTags('werkvoorraad')
@Controller('werkvoorraad')
export class WerkvoorraadController {
  constructor(
    private readonly werk: WerkLezer,
    private readonly beslisser: Werkbeslisser,
    private readonly toewijzingen: Toewijzingen,
    private readonly vragen: Werkvragen,
    private readonly klok: Klok,
    private readonly inzage: Inzage,
  ) {}

  @Get()
  @Toegang('werkvoorraad', 'personen')
  @ApiOperation({
    operationId: 'lijstWerk', summary: 'Wat er te doen is, per oorzaak.',
    description: 'Een coach ziet het werk van de eigen gemeente, een contractmanager dat van de scholen op de eigen leerroutes, een beheerder dat aan bestanden en leveringen. Wat beslist of verdwenen is, staat er niet meer; wie een besluit terugneemt, krijgt het werk terug.',
  })
  @ApiOkResponse({ description: 'Een bladzijde werk.', type: WerkvoorraadResponse })
  async lijst(@Query() { na, aantal, soort, partner, zaak, mijn }: WerkvoorraadRequest, @Wie() wie: Gebruiker): Promise<WerkvoorraadResponse> {
    const rijen = await this.werk.lijst({
      bereik: bereik(wie, 'werkvoorraad'), eigenaren: BESTANDSEIGENAREN, aantal: aantal + 1, ...(soort === undefined ? {} : { soort }), ...(partner === undefined ? {} : { partner }),
      ...(zaak === undefined ? {} : { zaak }), ...(mijn === 'true' ? { medewerker: wie.sub } : {}), ...(na === undefined ? {} : { na: { uiterlijk: na.slice(0, 10), id: na.slice(11) } }),
    });
    const { resultaten, volgende } = blad(rijen, aantal, ({ uiterlijk, id }) => `${uiterlijk}.${id}`);
    await this.inzage.meld(resultaten.flatMap(over));
    return { resultaten: resultaten.map((een) => werkAntwoord(een, this.beslisser.mogelijk(een, wie), this.klok.vandaag())), volgende };
  }

  @Get(':id')
  @Toegang('werkvoorraad', 'personen')
  @ApiOperation({ operationId: 'toonWerk', summary: 'Eén stuk werk, met wat nodig is om te besluiten.' })
  @ApiParam(KENMERK)
  @ApiOkResponse({ description: 'Het werk.', type: WerkdetailResponse })
  async toon(@Param('id') id: string, @Wie() wie: Gebruiker): Promise<WerkdetailResponse> {
    const werk = await this.vindOfFaal(id, wie);
    const basis = werkAntwoord(werk, this.beslisser.mogelijk(werk, wie), this.klok.vandaag());
    const detail = await this.vragen.detail(werk, wie);
    await this.inzage.meld([...over(werk), ...detail.regels.map(alsRegel), ...detail.voorstellen.map(({ zaak }) => alsZaak(zaak))]);
    return { ...basis, ...detail };
  }

  @Post(':id/besluit')
  @HttpCode(202)
  @Toegang('werkvoorraad', 'personen')
  @ApiOperation({ operationId: 'besluitOverWerk', summary: 'Besluit over een stuk werk.', description: 'Het besluit wordt een bericht en verwerkt zoals een bestand; daarna is het werk weg. Met het kenmerk is het terug te nemen.' })
  @ApiParam(KENMERK)
  @ApiAcceptedResponse({ description: 'Het besluit is vastgelegd.', type: VastgelegdeBesluitenResponse })
  @ApiConflictResponse({ description: 'Intussen is het werk anders geworden: kijk opnieuw.', ...PROBLEEM })
  @ApiUnprocessableEntityResponse({ description: 'Dit besluit kan bij dit werk niet; in errors staat waarom.', ...PROBLEEM })
  async besluit(@Param('id') id: string, @Body() verzoek: WerkbesluitRequest, @Wie() wie: Gebruiker): Promise<VastgelegdeBesluitenResponse> {
    const werk = await this.vindOfFaal(id, wie);
    await this.inzage.meld(over(werk));
    return vastgelegdAntwoord(await this.beslisser.besluit({ werk, verzoek, wie }));
  }

  @Put(':id/toewijzing')
  @HttpCode(204)
  @Toegang('werkvoorraad', 'personen')
  @ApiOperation({ operationId: 'wijsWerkToe', summary: 'Zeg wie het werk doet.' })
  @ApiParam(KENMERK)
  @ApiNoContentResponse({ description: 'Het staat vast.' })
  async wijsToe(@Param('id') id: string, @Body() { medewerker }: ToewijzingRequest, @Wie() wie: Gebruiker): Promise<void> {
    const werk = await this.vindOfFaal(id, wie);
    await this.inzage.meld(over(werk));
    await this.toewijzingen.wijsToe(werk.id, medewerker, wie.sub);
  }

  private async vindOfFaal(id: string, wie: Gebruiker): Promise<Werk> {
    const werk = id.length > 200 ? null : await this.werk.vind(id, bereik(wie, 'werkvoorraad'), BESTANDSEIGENAREN);
    if (!werk) throw new NotFoundException();
    return werk;
  }
}

/** Whom work is about: its case, those that its line may be about, and whoever that line is about. */
function over({ zaak, kandidaten, bericht, regel }: Werk): Betrokkene[] {
  return [...(zaak === null ? [] : [alsZaak(zaak)]), ...kandidaten.map(alsZaak), ...(bericht === null || regel === null ? [] : [alsRegel({ bericht, regel })])];
}

import { Body, Controller, Get, HttpCode, NotAcceptableException, Param, Post, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiAcceptedResponse, ApiExtraModels, ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { TijdlijnLezer } from '#libs/case-store';
import { Inbox } from '#libs/exchange';
import { Klok } from '#libs/platform';
import { IngestuurdResponse } from '../berichten/ingestuurd.response.js';
import { Verzoekfout } from '../fouten/verzoekfout.js';
import { Inzage } from '../logboek/inzage.js';
import { alsZaak } from '../logboek/inzagesessie.js';
import type { Gebruiker } from '../toegang/gebruiker.js';
import { Toegang } from '../toegang/toegang.decorator.js';
import { Wie } from '../toegang/wie.decorator.js';
import { isKenmerk, KenmerkPipe } from './kenmerk.pipe.js';
import { MijlpaalRequest } from './mijlpaal.request.js';
import { mijlpaalbestand } from './mijlpaalbestand.js';
import { momentVan } from './moment-van.js';
import { MomentRequest } from './moment.request.js';
import { PeildatumRequest } from './peildatum.request.js';
import { TegenstrijdighedenResponse } from './tegenstrijdigheden.response.js';
import { TermijnenResponse } from './termijnen.response.js';
import { tijdlijnAntwoord, TijdlijnResponse } from './tijdlijn.response.js';
import { tegenstrijdighedenAntwoord } from './zaak-antwoord.js';
import { HerkomstResponse } from './zaak-delen.response.js';
import { ZaakResponse } from './zaak.response.js';
import { Zaakinzage } from './zaakinzage.js';
import { Zaakvragen } from './zaakvragen.js';
import { ZakenRequest } from './zaken.request.js';
import { ZakenResponse } from './zaken.response.js';
import { ZoekZakenRequest } from './zoek-zaken.request.js';

const NDJSON = 'application/x-ndjson';
const KENMERK = { name: 'id', description: 'Kenmerk van de zaak.', schema: { type: 'string', format: 'uuid' } } as const;

/** The cases of the caller's own municipality. */
@ApiTags('zaken')
@ApiExtraModels(HerkomstResponse)
@Controller('zaken')
export class ZaakController {
  constructor(
    private readonly zaken: Zaakinzage,
    private readonly vragen: Zaakvragen,
    private readonly tijdlijnen: TijdlijnLezer,
    private readonly inbox: Inbox,
    private readonly klok: Klok,
    private readonly inzage: Inzage,
  ) {}

  @Get()
  @Toegang('zaken-lezen', 'personen')
  @ApiOperation({ operationId: 'lijstZaken', summary: 'Lijst van zaken.', description: 'Met Accept: application/x-ndjson komen alle zaken volledig, één per regel; bladeren hoeft dan niet. Met `termijn` kan een bladzijde minder zaken hebben dan gevraagd, ook nul: er is meer zolang `volgende` niet null is.' })
  @ApiProduces('application/json', NDJSON)
  @ApiOkResponse({ description: 'Een bladzijde zaken.', type: ZakenResponse })
  async lijst(@Query() verzoek: ZakenRequest, @Wie() wie: Gebruiker, @Req() http: Request, @Res({ passthrough: true }) antwoord: Response): Promise<ZakenResponse | StreamableFile> {
    const { na, aantal, bekendOp, ...filter } = verzoek;
    const vraag = { ...filter, ...momentVan(bekendOp), gemeenten: wie.gemeenten, peildatum: this.dag(filter.peildatum) };
    const vorm = http.accepts(['application/json', NDJSON]);
    antwoord.vary('Accept');
    if (vorm === NDJSON) {
      const zaken = this.inzage.porties(this.vragen.alle(vraag), ({ id }) => [alsZaak(id)]);
      return new StreamableFile(Readable.from(await this.inzage.gestart(this.vragen.alsNdjson(zaken, vraag.peildatum))), { type: NDJSON });
    }
    if (vorm === false) throw new NotAcceptableException();
    const { resultaten, volgende } = await this.vragen.lijst(vraag, cursor(na), aantal);
    await this.inzage.meld(resultaten.map(({ id }) => alsZaak(id)));
    return { resultaten: resultaten.map((zaak) => this.vragen.regel(zaak, vraag.peildatum)), volgende };
  }

  @Post('_zoek')
  @HttpCode(200)
  @Toegang('zaken-lezen', 'personen')
  @ApiOperation({ operationId: 'zoekZaken', summary: 'Zoek zaken op nummer, naam of geboortedatum.', description: 'Wat u opgeeft, staat in de inhoud en nooit in de URL. Geef minstens een nummer, een geslachtsnaam of een geboortedatum.' })
  @ApiOkResponse({ description: 'De gevonden zaken, hoogstens vijftig.', type: ZakenResponse })
  async zoek(@Body() vraag: ZoekZakenRequest, @Wie() wie: Gebruiker): Promise<ZakenResponse> {
    if (vraag.bsn === undefined && vraag.vNummer === undefined && !vraag.geslachtsnaam && vraag.geboortedatum === undefined) {
      throw new Verzoekfout([{ plaats: '', code: 'te-weinig', melding: 'geef minstens bsn, vNummer, geslachtsnaam of geboortedatum' }]);
    }
    const gevonden = await this.vragen.zoek(vraag, wie.gemeenten);
    await this.inzage.meld(gevonden.map(({ id }) => alsZaak(id)));
    return { resultaten: gevonden.map((zaak) => this.vragen.regel(zaak, this.klok.vandaag())), volgende: null };
  }

  @Get(':id')
  @Toegang('zaken-lezen', 'personen')
  @ApiOperation({ operationId: 'toonZaak', summary: 'Een zaak, met per veld de herkomst.' })
  @ApiParam(KENMERK)
  @ApiOkResponse({ description: 'De zaak.', type: ZaakResponse })
  async toon(@Param('id', KenmerkPipe) id: string, @Query() vraag: PeildatumRequest, @Wie() wie: Gebruiker): Promise<ZaakResponse> {
    return this.vragen.antwoord(await this.zaken.vindOfFaal(id, wie, vraag), this.dag(vraag.peildatum));
  }

  @Get(':id/tijdlijn')
  @Toegang('zaken-lezen', 'personen')
  @ApiOperation({ operationId: 'toonTijdlijn', summary: 'Wat er over deze zaak is gezegd, op datum.' })
  @ApiParam(KENMERK)
  @ApiOkResponse({ description: 'De tijdlijn.', type: TijdlijnResponse })
  async tijdlijn(@Param('id', KenmerkPipe) id: string, @Wie() wie: Gebruiker): Promise<TijdlijnResponse> {
    await this.zaken.vindOfFaal(id, wie);
    return tijdlijnAntwoord(await this.tijdlijnen.van(id));
  }

  @Get(':id/tegenstrijdigheden')
  @Toegang('zaken-lezen', 'personen')
  @ApiOperation({ operationId: 'lijstTegenstrijdigheden', summary: 'Waarover bronnen in deze zaak verschillen.' })
  @ApiParam(KENMERK)
  @ApiOkResponse({ description: 'De tegenstrijdigheden.', type: TegenstrijdighedenResponse })
  async tegenstrijdigheden(@Param('id', KenmerkPipe) id: string, @Query() vraag: MomentRequest, @Wie() wie: Gebruiker): Promise<TegenstrijdighedenResponse> {
    const { stand, persoon } = await this.zaken.vindOfFaal(id, wie, vraag);
    return { resultaten: tegenstrijdighedenAntwoord(stand, persoon) };
  }

  @Get(':id/termijnen')
  @Toegang('zaken-lezen', 'personen')
  @ApiOperation({ operationId: 'lijstTermijnen', summary: 'De termijnen van een zaak, met waarmee ze beginnen, waar ze uit volgen en hoe ze staan.', description: 'Een termijn staat er zodra hij is begonnen. Wat na de peildatum gebeurde, telt niet mee.' })
  @ApiParam(KENMERK)
  @ApiOkResponse({ description: 'De termijnen.', type: TermijnenResponse })
  async termijnen(@Param('id', KenmerkPipe) id: string, @Query() vraag: PeildatumRequest, @Wie() wie: Gebruiker): Promise<TermijnenResponse> {
    return this.vragen.termijnen(await this.zaken.vindOfFaal(id, wie, vraag), this.dag(vraag.peildatum));
  }

  @Post(':id/mijlpalen')
  @HttpCode(202)
  @Toegang('zaken-schrijven', 'personen')
  @ApiOperation({ operationId: 'legMijlpaalVast', summary: 'Leg een mijlpaal vast.', description: 'De mijlpaal wordt een bericht en verwerkt zoals een regel van het maandbestand van regie.' })
  @ApiParam(KENMERK)
  @ApiAcceptedResponse({ description: 'De mijlpaal is ontvangen.', type: IngestuurdResponse })
  async legVast(@Param('id', KenmerkPipe) id: string, @Body() mijlpaal: MijlpaalRequest, @Wie() wie: Gebruiker, @Res({ passthrough: true }) antwoord: Response): Promise<IngestuurdResponse> {
    const { stand, persoon } = await this.zaken.vindOfFaal(id, wie);
    const context = { persoon, gemeentecode: stand.gemeentecode, medewerker: wie.sub, vandaag: this.klok.vandaag(), uuid: randomUUID() };
    const { naam, inhoud } = mijlpaalbestand(mijlpaal, context);
    const ontvangen = await this.inbox.ontvang({ partner: 'regie', naam, stroom: Readable.from([inhoud]) });
    antwoord.location(`/api/v1/berichten/${ontvangen.id}`);
    return ontvangen;
  }

  private dag(peildatum: string | undefined): string {
    return peildatum ?? this.klok.vandaag();
  }
}

function cursor(na: string | undefined): string | undefined {
  if (na !== undefined && !isKenmerk(na)) throw new Verzoekfout([{ plaats: 'na', code: 'cursor', melding: 'na moet de waarde van volgende zijn' }]);
  return na;
}

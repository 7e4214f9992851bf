import { Body, ConflictException, Controller, Get, HttpCode, NotFoundException, Post, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiAcceptedResponse, ApiConflictResponse, ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { dagErna, isVerslagperiode, type Periodesoort, verslagperiodeEinde } from '#libs/case-model';
import { leesLeveringsafspraken } from '#libs/connector-kit';
import { LeveringLezer, Opmaakverzending, Opmaken, type Opmaakstand, type Verstuurd } from '#libs/exchange';
import { Instellingen, Klok } from '#libs/platform';
import { blad } from '../blad/blad.js';
import { nummercursor } from '../blad/nummercursor.js';
import { BladRequest } from '../blad/blad.request.js';
import { Nummer } from '../blad/nummer.decorator.js';
import { PROBLEEM } from '../fouten/probleem.response.js';
import { Verzoekfout } from '../fouten/verzoekfout.js';
import type { Gebruiker } from '../toegang/gebruiker.js';
import { Toegang } from '../toegang/toegang.decorator.js';
import { Wie } from '../toegang/wie.decorator.js';
import { leveringAntwoord, LeveringResponse } from '../leveringen/levering.response.js';
import { Bestandsinzage } from './bestandsinzage.js';
import { LeveringsbestandRequest } from './leveringsbestand.request.js';
import { leveringsbestandAntwoord, LeveringsbestandResponse, leveringsbevindingAntwoord, LeveringsbevindingenResponse } from './leveringsbestand.response.js';

const NUMMER = { name: 'id', description: 'Nummer van de aanvraag.', schema: { type: 'integer', minimum: 1 } } as const;

const PERIODEN: ReadonlyMap<string, Periodesoort> = new Map(leesLeveringsafspraken().map(({ levering, periode }) => [levering, periode]));

const NIET_TE_STUREN: Record<Exclude<Verstuurd['soort'], 'verstuurd'>, string> = {
  'niet-gemaakt': 'Dit bestand is er nog niet. Wacht tot het is gemaakt.',
  'al-geleverd': 'Voor deze periode is al een gewoon bestand onderweg of aangekomen. Maak een correctie.',
  ingehaald: 'Sinds dit bestand is gemaakt, ging er een ander uit. Laat het opnieuw maken.',
};

/** Delivery files that the hub makes on request. Making one sends nothing; sending one is a step of its own. */
@ApiTags('leveringen')
@Controller('leveringsbestanden')
export class LeveringsbestandController {
  constructor(
    private readonly opmaken: Opmaken,
    private readonly verzending: Opmaakverzending,
    private readonly leveringen: LeveringLezer,
    private readonly inzage: Bestandsinzage,
    private readonly instellingen: Instellingen,
    private readonly klok: Klok,
  ) {}

  @Post()
  @HttpCode(202)
  @Toegang('leveringen-maken', 'geen-personen')
  @ApiOperation({ operationId: 'vraagLeveringsbestand', summary: 'Laat een leveringsbestand maken.', description: 'Het bestand wordt gemaakt en bewaard; er wordt niets verstuurd.' })
  @ApiAcceptedResponse({ description: 'De aanvraag is ontvangen.', type: LeveringsbestandResponse })
  @ApiConflictResponse({ description: 'De periode is nog niet afgelopen.', ...PROBLEEM })
  async vraag(@Body() verzoek: LeveringsbestandRequest, @Res({ passthrough: true }) antwoord: Response): Promise<LeveringsbestandResponse> {
    const { levering, periode, soort, bekendOp } = verzoek;
    const gemeente = this.gemeente(verzoek.gemeente);
    this.moetAfgelopenZijn(levering, periode);
    const [partner = '', uitwisseling = ''] = levering.split('/');
    const id = await this.opmaken.vraag({ partner, uitwisseling, gemeente, periode, soort, bekendOp: bekendOp === undefined ? null : new Date(bekendOp) });
    antwoord.location(`/api/v1/leveringsbestanden/${id}`);
    return leveringsbestandAntwoord(await this.vindOfFaal(id));
  }

  @Get(':id')
  @Toegang('leveringen-maken', 'geen-personen')
  @ApiOperation({ operationId: 'toonLeveringsbestand', summary: 'Hoe een aanvraag er nu voor staat.' })
  @ApiParam(NUMMER)
  @ApiOkResponse({ description: 'De aanvraag.', type: LeveringsbestandResponse })
  async toon(@Nummer('id') id: number): Promise<LeveringsbestandResponse> {
    return leveringsbestandAntwoord(await this.vindOfFaal(id));
  }

  @Get(':id/bevindingen')
  @Toegang('leveringen-maken', 'personen')
  @ApiOperation({ operationId: 'lijstLeveringsbevindingen', summary: 'Zaken die de ontvanger zou terugsturen, of die niet in het bestand passen.' })
  @ApiParam(NUMMER)
  @ApiOkResponse({ description: 'Een bladzijde bevindingen.', type: LeveringsbevindingenResponse })
  async lijstBevindingen(@Nummer('id') id: number, @Query() { na, aantal }: BladRequest): Promise<LeveringsbevindingenResponse> {
    await this.vindOfFaal(id);
    const rijen = await this.inzage.bevindingen(id, na === undefined ? 0 : nummercursor(na), aantal);
    const { resultaten, volgende } = blad(rijen, aantal, ({ volgnr }) => String(volgnr));
    return { resultaten: resultaten.map(leveringsbevindingAntwoord), volgende };
  }

  @Get(':id/inhoud')
  @Toegang('leveringen-inzien', 'personen')
  @ApiOperation({ operationId: 'haalLeveringsbestand', summary: 'Het gemaakte bestand zelf.', description: 'Zolang het er niet is: 409.' })
  @ApiParam(NUMMER)
  @ApiProduces('application/xml', 'text/csv')
  @ApiOkResponse({ description: 'Het bestand.', content: { 'application/xml': { schema: { type: 'string' } }, 'text/csv': { schema: { type: 'string' } } } })
  @ApiConflictResponse({ description: 'Het bestand is nog niet gemaakt.', ...PROBLEEM })
  async inhoud(@Nummer('id') id: number, @Wie() wie: Gebruiker): Promise<StreamableFile> {
    const { gemaakt, gemeente } = await this.vindOfFaal(id);
    if (!wie.gemeenten.includes(gemeente)) throw new NotFoundException();
    if (gemaakt === null) throw new ConflictException();
    const disposition = `attachment; filename="${gemaakt.naam.replace(/[^\w.-]/g, '_')}"`;
    return new StreamableFile(await this.inzage.inhoud(id, gemaakt.origineel), { type: gemaakt.naam.endsWith('.csv') ? 'text/csv' : 'application/xml', length: gemaakt.grootte, disposition });
  }

  @Post(':id/verzending')
  @HttpCode(202)
  @Toegang('leveringen-maken', 'geen-personen')
  @ApiOperation({ operationId: 'verstuurLeveringsbestand', summary: 'Stuur een gemaakt bestand naar de partner.', description: 'Dezelfde bytes worden een levering. Van elke periode gaat er één gewoon bestand uit; daarna zijn het correcties.' })
  @ApiParam(NUMMER)
  @ApiAcceptedResponse({ description: 'De levering.', type: LeveringResponse })
  @ApiConflictResponse({ description: 'Dit bestand kan niet (meer) worden verstuurd.', ...PROBLEEM })
  async verstuur(@Nummer('id') id: number, @Wie() wie: Gebruiker, @Res({ passthrough: true }) antwoord: Response): Promise<LeveringResponse> {
    await this.vindOfFaal(id);
    const verstuurd = await this.verzending.verstuur(id, wie.sub);
    if (verstuurd.soort !== 'verstuurd') throw new Verzoekfout([{ plaats: '', code: verstuurd.soort, melding: NIET_TE_STUREN[verstuurd.soort] }], 409);
    const levering = await this.leveringen.levering(verstuurd.levering);
    if (!levering) throw new NotFoundException();
    antwoord.location(`/api/v1/leveringen/${levering.id}`);
    return leveringAntwoord(levering);
  }

  private gemeente(gevraagd: string | undefined): string {
    const { gemeenten } = this.instellingen;
    const gemeente = gevraagd ?? (gemeenten.length === 1 ? gemeenten[0] : undefined);
    if (gemeente === undefined) throw new Verzoekfout([{ plaats: '/gemeente', code: 'gemeente', melding: 'deze hub werkt voor meer gemeenten; zeg welke' }]);
    if (!gemeenten.includes(gemeente)) throw new Verzoekfout([{ plaats: '/gemeente', code: 'gemeente', melding: 'voor deze gemeente werkt de hub niet' }]);
    return gemeente;
  }

  private moetAfgelopenZijn(levering: string, periode: string): void {
    const soort = PERIODEN.get(levering) ?? 'kwartaal';
    if (!isVerslagperiode(soort, periode)) throw new Verzoekfout([{ plaats: '/periode', code: 'periode', melding: `deze levering gaat over een ${soort}` }]);
    const eind = verslagperiodeEinde(soort, periode);
    if (eind < this.klok.vandaag()) return;
    throw new Verzoekfout([{ plaats: '/periode', code: 'period-not-ended', melding: `Deze periode is nog niet afgelopen. De levering kan vanaf ${dagErna(eind)}.` }], 409);
  }

  private async vindOfFaal(id: number): Promise<Opmaakstand> {
    const stand = await this.opmaken.vind(id);
    if (!stand) throw new NotFoundException();
    return stand;
  }
}

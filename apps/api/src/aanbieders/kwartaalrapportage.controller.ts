import { Controller, Get, NotFoundException, Query, Req, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import { contractroutes } from '../toegang/beleid.js';
import type { MetGebruiker } from '../toegang/gebruiker.js';
import { Toegang } from '../toegang/toegang.decorator.js';
import { Contractboek } from './contractboek.js';
import { KwartaalrapportageRequest } from './kwartaalrapportage.request.js';
import { KwartaalrapportageResponse } from './kwartaalrapportage.response.js';
import { NIET_GELEVERD } from './niet-geleverd.js';
import { Rapport, type Schoolrapport } from './rapport.decorator.js';
import { rapportageRijen } from './rapportage-csv.js';
import { Rapportages } from './rapportages.js';
import { uiterlijkVolgens } from './uiterlijk-volgens.js';
import { csvBestand, gevraagdeVorm, VORMEN } from '../csv/csv-bestand.js';

/** Providers' reports, as figures: for who manages their contracts. */
@ApiTags('aanbieders')
@Controller('aanbieders')
export class KwartaalrapportageController {
  constructor(
    private readonly rapportages: Rapportages,
    private readonly boek: Contractboek,
  ) {}

  @Get(':bow/kwartaalrapportages/:kwartaal')
  @Toegang('aanbieders-lezen', 'geen-personen')
  @ApiOperation({
    operationId: 'toonKwartaalrapportage', summary: 'Een kwartaalrapportage nagekeken: op tijd, in balans, bevindingen, kerncijfers, controles en verloop.',
    description: 'Alle gemeenten bij elkaar; zonder namen of nummers van personen. Als JSON of als CSV, naar de Accept-kop.',
  })
  @ApiParam({ name: 'bow', description: 'Bow-nummer van de aanbieder.', example: '5101' })
  @ApiParam({ name: 'kwartaal', description: 'Kwartaal.', example: '2025K4' })
  @ApiProduces(...VORMEN)
  @ApiOkResponse({ description: 'De rapportage.', type: KwartaalrapportageResponse })
  async toon(@Rapport() { school, kwartaal }: Schoolrapport, @Query() { verloop }: KwartaalrapportageRequest, @Req() verzoek: MetGebruiker): Promise<KwartaalrapportageResponse | StreamableFile> {
    const vorm = gevraagdeVorm(verzoek);
    const leerroutes = await this.rapportages.van({ school, kwartaal, leerroutes: contractroutes(verzoek.gebruiker), terug: verloop });
    if (leerroutes.length === 0) throw new NotFoundException();
    const rapportage = { aanbieder: school, naam: this.boek.naamVan(school), kwartaal, uiterlijk: uiterlijkVolgens(this.boek, kwartaal), leerroutes, nietGeleverd: [...NIET_GELEVERD] };
    return vorm === 'text/csv' ? csvBestand(`kwartaalrapportage-${school}-${kwartaal}.csv`, rapportageRijen(rapportage)) : rapportage;
  }
}

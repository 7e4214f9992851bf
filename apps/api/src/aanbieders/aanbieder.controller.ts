import { Controller, Get, NotFoundException, Query, Req, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { contractroutes } from '../toegang/beleid.js';
import type { MetGebruiker } from '../toegang/gebruiker.js';
import { Toegang } from '../toegang/toegang.decorator.js';
import { aanbiederRijen } from './aanbieders-csv.js';
import { AanbiedersRequest } from './aanbieders.request.js';
import { AanbiedersResponse } from './aanbieders.response.js';
import { Schoolvergelijking } from './schoolvergelijking.js';
import { csvBestand, gevraagdeVorm, VORMEN } from '../csv/csv-bestand.js';

/** The schools of a route beside each other, for who manages their contracts. */
@ApiTags('aanbieders')
@Controller('aanbieders')
export class AanbiederController {
  constructor(private readonly vergelijking: Schoolvergelijking) {}

  @Get()
  @Toegang('aanbieders-lezen', 'geen-personen')
  @ApiOperation({ operationId: 'vergelijkAanbieders', summary: 'De aanbieders van een leerroute naast elkaar, met hun plaats en de mediaan.', description: 'Als JSON of als CSV, naar de Accept-kop.' })
  @ApiProduces(...VORMEN)
  @ApiOkResponse({ description: 'De aanbieders.', type: AanbiedersResponse })
  async vergelijk(@Query() { leerroute, kwartaal }: AanbiedersRequest, @Req() verzoek: MetGebruiker): Promise<AanbiedersResponse | StreamableFile> {
    const vorm = gevraagdeVorm(verzoek);
    if (!contractroutes(verzoek.gebruiker).includes(leerroute)) throw new NotFoundException();
    const naastElkaar = await this.vergelijking.van(leerroute, kwartaal);
    return vorm === 'text/csv' ? csvBestand(`aanbieders-${leerroute}-${kwartaal}.csv`, aanbiederRijen(naastElkaar)) : naastElkaar;
  }
}

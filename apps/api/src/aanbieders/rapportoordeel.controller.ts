import { Body, ConflictException, Controller, Get, NotFoundException, Put } from '@nestjs/common';
import { ApiConflictResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { KwartaalLezer, Rapportoordelen, rapportslot } from '#libs/exchange';
import { PROBLEEM } from '../fouten/probleem.response.js';
import { bereik, contractroutes } from '../toegang/beleid.js';
import type { Gebruiker } from '../toegang/gebruiker.js';
import { Toegang } from '../toegang/toegang.decorator.js';
import { Wie } from '../toegang/wie.decorator.js';
import { LEERROUTES } from '../zaken/zaken.request.js';
import { Rapport, type Schoolrapport } from './rapport.decorator.js';
import { RapportoordeelRequest } from './rapportoordeel.request.js';
import { rapportoordeelAntwoord, RapportoordeelResponse, RapportoordelenResponse } from './rapportoordeel.response.js';

const BOW = { name: 'bow', description: 'Bow-nummer van de aanbieder.', example: '5101' } as const;
const KWARTAAL = { name: 'kwartaal', description: 'Kwartaal.', example: '2025K4' } as const;

/** What contract managers decide about reports. */
@ApiTags('aanbieders')
@Controller('aanbieders')
export class RapportoordeelController {
  constructor(
    private readonly oordelen: Rapportoordelen,
    private readonly kwartalen: KwartaalLezer,
  ) {}

  @Put(':bow/kwartaalrapportages/:kwartaal/oordeel')
  @Toegang('rapporten-beoordelen', 'geen-personen')
  @ApiOperation({ operationId: 'beoordeelKwartaalrapportage', summary: 'Geef een oordeel over een rapport.', description: 'Elk oordeel blijft bewaard; het nieuwste geldt, over de bestanden die dan gelden.' })
  @ApiParam(BOW)
  @ApiParam(KWARTAAL)
  @ApiOkResponse({ description: 'Het oordeel zoals het nu staat.', type: RapportoordeelResponse })
  @ApiConflictResponse({ description: 'Er geldt geen rapport om over te oordelen.', ...PROBLEEM })
  async geef(@Rapport() rapport: Schoolrapport, @Body() { leerroute, besluit, reden, notitie }: RapportoordeelRequest, @Wie() wie: Gebruiker): Promise<RapportoordeelResponse> {
    const sleutel = { ...rapport, leerroute };
    const eigen = contractroutes(wie).filter((route) => route === leerroute);
    if (!(await this.kwartalen.isBekend({ ...rapport, leerroutes: eigen }))) throw new NotFoundException();
    if ((await this.oordelen.geef(sleutel, { besluit, reden: reden ?? null, notitie: notitie ?? null }, wie.sub)) === 'geen-rapport') throw new ConflictException();
    const nieuwste = (await this.oordelen.van([sleutel])).get(rapportslot(sleutel))?.[0];
    if (nieuwste === undefined) throw new Error('a decision was noted and is not there');
    return rapportoordeelAntwoord(leerroute, nieuwste, true);
  }

  @Get(':bow/kwartaalrapportages/:kwartaal/oordelen')
  @Toegang('oordelen-lezen', 'geen-personen')
  @ApiOperation({ operationId: 'lijstRapportoordelen', summary: 'Elk oordeel dat over de rapporten van dit kwartaal is gegeven.', description: 'Een beheerder ziet dat er een oordeel is, van wie en wanneer; niet wat het is.' })
  @ApiParam(BOW)
  @ApiParam(KWARTAAL)
  @ApiOkResponse({ description: 'De oordelen.', type: RapportoordelenResponse })
  async lijst(@Rapport() rapport: Schoolrapport, @Wie() wie: Gebruiker): Promise<RapportoordelenResponse> {
    const { routes: eigen, beheerder } = bereik(wie, 'oordelen-lezen');
    const routes = beheerder ? LEERROUTES : eigen;
    const oordelen = await this.oordelen.van(routes.map((leerroute) => ({ ...rapport, leerroute })));
    return { resultaten: routes.flatMap((leerroute) => (oordelen.get(rapportslot({ ...rapport, leerroute })) ?? []).map((oordeel) => rapportoordeelAntwoord(leerroute, oordeel, eigen.includes(leerroute)))) };
  }
}

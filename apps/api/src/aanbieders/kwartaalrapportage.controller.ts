import { Controller, Get, NotFoundException, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { kwartaalEinde, plusDagen, vorigKwartaal } from '#libs/case-model';
import { KwartaalLezer } from '#libs/exchange';
import { Klok } from '#libs/platform';
import { Verzoekfout } from '../fouten/verzoekfout.js';
import { contractroutes } from '../toegang/beleid.js';
import type { Gebruiker } from '../toegang/gebruiker.js';
import { Toegang } from '../toegang/toegang.decorator.js';
import { Wie } from '../toegang/wie.decorator.js';
import { LEERROUTES } from '../zaken/zaken.request.js';
import { KwartaalrapportageResponse, type RouterapportResponse } from './kwartaalrapportage.response.js';
import { geldend, routerapport } from './routerapport.js';

/** Days after the quarter's end on which a report is still in time (partners.md 3). */
const DAGEN_TIJD = 21;

/** Providers' reports, as figures: for who manages their contracts. */
@ApiTags('aanbieders')
@Controller('aanbieders')
export class KwartaalrapportageController {
  constructor(
    private readonly kwartalen: KwartaalLezer,
    private readonly klok: Klok,
  ) {}

  @Get(':bow/kwartaalrapportages/:kwartaal')
  @Toegang('aanbieders-lezen')
  @ApiOperation({ operationId: 'toonKwartaalrapportage', summary: 'Een kwartaalrapportage nagekeken: op tijd, in balans, bevindingen en kerncijfers.', description: 'Alle gemeenten bij elkaar; zonder namen of nummers van personen.' })
  @ApiParam({ name: 'bow', description: 'Bow-nummer van de aanbieder.', example: '5101' })
  @ApiParam({ name: 'kwartaal', description: 'Kwartaal.', example: '2025K4' })
  @ApiOkResponse({ description: 'De rapportage.', type: KwartaalrapportageResponse })
  async toon(@Param('bow') bow: string, @Param('kwartaal') kwartaal: string, @Wie() wie: Gebruiker): Promise<KwartaalrapportageResponse> {
    if (!/^\d{4}$/.test(bow)) throw new Verzoekfout([{ plaats: 'bow', code: 'bow', melding: 'bow is een nummer van vier cijfers' }]);
    if (!/^[12]\d{3}K[1-4]$/.test(kwartaal)) throw new Verzoekfout([{ plaats: 'kwartaal', code: 'kwartaal', melding: 'kwartaal is jjjjK1 tot en met jjjjK4' }]);
    const routes = LEERROUTES.filter((route) => contractroutes(wie).includes(route));
    const bestanden = await this.kwartalen.rapporten(bow, kwartaal, routes);
    const sommen = await this.kwartalen.sommen(bow, terug(kwartaal, 3), routes);
    const verwacht = await this.kwartalen.verwacht(bow, kwartaal);
    const uiterlijk = plusDagen(kwartaalEinde(kwartaal), DAGEN_TIJD);
    const leerroutes: RouterapportResponse[] = [];
    for (const leerroute of routes) {
      const eigen = bestanden.filter((b) => b.soort === leerroute);
      const eigenSommen = sommen.filter((s) => s.leerroute === leerroute);
      if (eigen.length + eigenSommen.length === 0 && !verwacht.includes(leerroute)) continue;
      const bevindingen = await this.kwartalen.bevindingen(geldend(eigen).map((b) => b.id));
      leerroutes.push(routerapport({ leerroute, kwartaal, uiterlijk, vandaag: this.klok.vandaag(), bestanden: eigen, bevindingen, sommen: eigenSommen }));
    }
    if (leerroutes.length === 0) throw new NotFoundException();
    return { aanbieder: bow, kwartaal, uiterlijk, leerroutes };
  }
}

/** A quarter and those before it. */
function terug(kwartaal: string, aantal: number): string[] {
  const lijst = [kwartaal];
  for (let i = 0; i < aantal; i++) lijst.unshift(vorigKwartaal(lijst[0] ?? kwartaal));
  return lijst;
}

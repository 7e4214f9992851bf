import { Controller, Get, Query } from '@nestjs/common';
import { ApiGoneResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gebeurtenissen } from '#libs/exchange';
import { Instellingen } from '#libs/platform';
import { BladRequest } from '../blad/blad.request.js';
import { nummercursor } from '../blad/nummercursor.js';
import { PROBLEEM } from '../fouten/probleem.response.js';
import { Verzoekfout } from '../fouten/verzoekfout.js';
import { Inzage } from '../logboek/inzage.js';
import { alsZaak } from '../logboek/inzagesessie.js';
import { Toegang } from '../toegang/toegang.decorator.js';
import { gebeurtenisAntwoord, GebeurtenissenResponse } from './gebeurtenis.response.js';

const VERLOPEN = 'Na dit punt is niet alles er meer, of deze hub gaf het nooit uit. Begin opnieuw: lees de lijsten, en vraag daarna zonder na.';

/** What changed, for systems that follow the hub. Who may read it sees that something changed, not what is known of whom. */
@ApiTags('gebeurtenissen')
@Controller('gebeurtenissen')
export class GebeurtenisController {
  private readonly source: string;

  constructor(
    private readonly gebeurtenissen: Gebeurtenissen,
    private readonly inzage: Inzage,
    { oin, gemeenten }: Instellingen,
  ) {
    this.source = oin === undefined ? `urn:nld:gemeente-${gemeenten[0] ?? ''}.schakel` : `urn:nld:oin:${oin}:systeem:schakel`;
  }

  @Get()
  @Toegang('gebeurtenissen-lezen', 'personen')
  @ApiOperation({
    operationId: 'lijstGebeurtenissen', summary: 'Wat er veranderde, vanaf een punt in de reeks.',
    description: 'CloudEvents 1.0 volgens het NL GOV profile for CloudEvents. Vraag steeds met de vorige waarde van volgende: elke gebeurtenis komt één keer, in een vaste volgorde, zonder gaten. Zonder na begint u bij de oudste die er nog is.',
  })
  @ApiOkResponse({ description: 'Een bladzijde gebeurtenissen.', type: GebeurtenissenResponse })
  @ApiGoneResponse({ description: 'Na dit punt is niet alles er meer: begin opnieuw.', ...PROBLEEM })
  async lijst(@Query() { na, aantal }: BladRequest): Promise<GebeurtenissenResponse> {
    const pagina = await this.gebeurtenissen.pagina(na === undefined ? undefined : nummercursor(na), aantal);
    if (pagina === 'verlopen') throw new Verzoekfout([{ plaats: 'na', code: 'cursor-verlopen', melding: VERLOPEN }], 410);
    await this.inzage.meld(pagina.gebeurtenissen.flatMap(({ onderwerp }) => (onderwerp.startsWith('zaak/') ? [alsZaak(onderwerp.slice('zaak/'.length))] : [])));
    return { resultaten: pagina.gebeurtenissen.map((gebeurtenis) => gebeurtenisAntwoord(gebeurtenis, this.source)), volgende: String(pagina.volgende) };
  }
}

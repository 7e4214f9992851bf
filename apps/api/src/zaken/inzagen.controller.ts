import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { KoppelingLezer } from '#libs/case-store';
import { type Betrokkene, Verwerkingenlog } from '#libs/exchange';
import { blad } from '../blad/blad.js';
import { BladRequest } from '../blad/blad.request.js';
import { nummercursor } from '../blad/nummercursor.js';
import { alsRegel, alsZaak } from '../logboek/inzagesessie.js';
import type { Gebruiker } from '../toegang/gebruiker.js';
import { Toegang } from '../toegang/toegang.decorator.js';
import { Wie } from '../toegang/wie.decorator.js';
import { inzageAntwoord, InzagenResponse } from './inzagen.response.js';
import { KenmerkPipe } from './kenmerk.pipe.js';
import { Zaakinzage } from './zaakinzage.js';

/** Who looked at somebody: for who asks what is done with their data (AVG art. 15). */
@ApiTags('zaken')
@Controller('zaken')
export class InzagenController {
  constructor(
    private readonly zaken: Zaakinzage,
    private readonly koppelingen: KoppelingLezer,
    private readonly log: Verwerkingenlog,
  ) {}

  @Get(':id/inzagen')
  @Toegang('inzagen-lezen', 'personen')
  @ApiOperation({ operationId: 'lijstInzagen', summary: 'Wie deze persoon inzag of iets over hem wijzigde, wanneer en waarvoor.', description: 'Ook wie een regel zag die nu bij deze zaak hoort, of een leveringsbestand waar deze persoon in staat. Deze aanroep staat er zelf ook in.' })
  @ApiParam({ name: 'id', description: 'Kenmerk van de zaak.', schema: { type: 'string', format: 'uuid' } })
  @ApiOkResponse({ description: 'Een bladzijde inzagen.', type: InzagenResponse })
  async lijst(@Param('id', KenmerkPipe) id: string, @Query() { na, aantal }: BladRequest, @Wie() wie: Gebruiker): Promise<InzagenResponse> {
    const { persoon: { bsn, vNummer } } = await this.zaken.vindOfFaal(id, wie);
    const nummers: Betrokkene[] = [...(bsn === null ? [] : [{ soort: 'bsn' as const, kenmerk: bsn }]), ...(vNummer === null ? [] : [{ soort: 'vnr' as const, kenmerk: vNummer }])];
    const regels = (await this.koppelingen.plaatsen(id)).map(alsRegel);
    const rijen = await this.log.over([alsZaak(id), ...nummers, ...regels], aantal + 1, na === undefined ? undefined : nummercursor(na));
    const { resultaten, volgende } = blad(rijen, aantal, (laatste) => String(laatste.id));
    return { resultaten: resultaten.map(inzageAntwoord), volgende };
  }
}

import { Controller, Get, NotFoundException } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { LeveringLezer, RegelspoorLezer } from '#libs/exchange';
import { Nummer } from '../blad/nummer.decorator.js';
import { Inzage } from '../logboek/inzage.js';
import { alsRegel, alsZaak } from '../logboek/inzagesessie.js';
import { Toegang } from '../toegang/toegang.decorator.js';
import { HerkomstResultaat, herkomstregelAntwoord, regelspoorAntwoord, RegelspoorResponse } from './spoor.response.js';

const MEESTE_REGELS = 200;
const nummer = (name: string, description: string) => ({ name, description, schema: { type: 'integer', minimum: 1 } }) as const;

/** One line from file to case to delivery, and back. Not what it says, but it is about somebody: both are looks at that person. */
@ApiTags('leveringen')
@Controller()
export class SpoorController {
  constructor(
    private readonly spoor: RegelspoorLezer,
    private readonly leveringen: LeveringLezer,
    private readonly inzage: Inzage,
  ) {}

  @Get('berichten/:id/regels/:regel/spoor')
  @Toegang('leveringen-lezen', 'personen')
  @ApiOperation({ operationId: 'toonRegelspoor', summary: 'De weg van één regel: hoe hij eindigde en in welke leveringen zijn zaak zit.' })
  @ApiParam(nummer('id', 'Nummer van het bericht.'))
  @ApiParam(nummer('regel', 'Regel in het bestand.'))
  @ApiOkResponse({ description: 'Het spoor.', type: RegelspoorResponse })
  async vooruit(@Nummer('id') bericht: number, @Nummer('regel') regel: number): Promise<RegelspoorResponse> {
    const spoor = await this.spoor.vooruit(bericht, regel);
    if (!spoor) throw new NotFoundException();
    await this.inzage.meld([alsRegel({ bericht, regel })]);
    return regelspoorAntwoord(spoor);
  }

  @Get('leveringen/:id/herkomst')
  @Toegang('leveringen-lezen', 'personen')
  @ApiOperation({ operationId: 'lijstHerkomst', summary: 'Van welke regels de zaken in deze levering zijn gemaakt.', description: 'Van een bestand over velen (CBS, monitor) is er geen lijst: het gaat over alle zaken van een gemeente.' })
  @ApiParam(nummer('id', 'Nummer van de levering.'))
  @ApiOkResponse({ description: 'De regels.', type: HerkomstResultaat })
  async terug(@Nummer('id') id: number): Promise<HerkomstResultaat> {
    if (!(await this.leveringen.levering(id))) throw new NotFoundException();
    const { zaken, regels } = await this.spoor.terug(id, MEESTE_REGELS);
    await this.inzage.meld(zaken.map(alsZaak));
    return { resultaten: regels.map(herkomstregelAntwoord) };
  }
}

import { ConflictException, Controller, Get, HttpCode, NotFoundException, Post, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiAcceptedResponse, ApiBody, ApiConflictResponse, ApiConsumes, ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Readable } from 'node:stream';
import type { Bevinding } from '#libs/case-model';
import { AanvullingLezer, BerichtLezer, type Betrokkene, BevindingLezer, Vrijgave, type BerichtOverzicht } from '#libs/exchange';
import { blad } from '../blad/blad.js';
import { nummercursor } from '../blad/nummercursor.js';
import { BladRequest } from '../blad/blad.request.js';
import { Nummer } from '../blad/nummer.decorator.js';
import { csvBestand, gevraagdeVorm, VORMEN } from '../csv/csv-bestand.js';
import { PROBLEEM } from '../fouten/probleem.response.js';
import { berichtbereik } from '../toegang/beleid.js';
import { Inzage } from '../logboek/inzage.js';
import { alsRegel } from '../logboek/inzagesessie.js';
import type { Gebruiker, MetGebruiker } from '../toegang/gebruiker.js';
import { Toegang } from '../toegang/toegang.decorator.js';
import { Wie } from '../toegang/wie.decorator.js';
import { Aanlevering } from './aanlevering.js';
import { aanvullingRijen } from './aanvulling-rijen.js';
import { BerichtenRequest } from './berichten.request.js';
import { berichtAntwoord, BerichtenResponse, BerichtResponse } from './bericht.response.js';
import { bevindingAntwoord, BevindingenResponse } from './bevinding.response.js';
import { leesBevindingcursor, schrijfBevindingcursor } from './bevindingcursor.js';
import { IngestuurdResponse } from './ingestuurd.response.js';
import { bewijsAlsJson, bewijskop, bewijsRijen } from './ontvangstbewijs.js';
import { keuringAntwoord, KeuringResponse } from './keuring.response.js';
import { OntvangstbewijsResponse } from './ontvangstbewijs.response.js';

const FORMULIER = {
  schema: {
    type: 'object', required: ['partner', 'bestand'],
    properties: { partner: { type: 'string', description: 'Naam van de partner.', example: 'taalscholen' }, bestand: { type: 'string', format: 'binary', description: 'Het bestand, met zijn naam.' } },
  },
};
const NUMMER = { name: 'id', description: 'Nummer van het bericht.', schema: { type: 'integer', minimum: 1 } } as const;

/** What partners sent, and how it stands. */
@ApiTags('berichten')
@Controller('berichten')
export class BerichtController {
  constructor(
    private readonly aanlevering: Aanlevering,
    private readonly berichten: BerichtLezer,
    private readonly bevindingen: BevindingLezer,
    private readonly aanvullingen: AanvullingLezer,
    private readonly vrijgave: Vrijgave,
    private readonly inzage: Inzage,
  ) {}

  @Post()
  @HttpCode(202)
  @Toegang('berichten-insturen', 'geen-personen')
  @ApiOperation({ operationId: 'stuurBerichtIn', summary: 'Stuur een bestand in.', description: 'Het bestand wordt verzegeld bewaard en daarna verwerkt. Zet `partner` voor `bestand`.' })
  @ApiConsumes('multipart/form-data')
  @ApiBody(FORMULIER)
  @ApiAcceptedResponse({ description: 'Het bestand is ontvangen.', type: IngestuurdResponse })
  async stuurIn(@Req() verzoek: MetGebruiker, @Res({ passthrough: true }) antwoord: Response): Promise<IngestuurdResponse> {
    const ontvangen = await this.aanlevering.neemIn(verzoek, antwoord);
    antwoord.location(`/api/v1/berichten/${ontvangen.id}`);
    return ontvangen;
  }

  @Post('_controleer')
  @HttpCode(200)
  @Toegang('berichten-insturen', 'geen-personen')
  @ApiOperation({ operationId: 'controleerBestand', summary: 'Controleer een bestand zonder het in te sturen.', description: 'Met dezelfde regels als bij het insturen. Er wordt niets van bewaard. Er worden niet meer dan twee bestanden tegelijk gecontroleerd (anders 429). Wat alleen de hub zelf kan nagaan, staat in `nietGecontroleerd`.' })
  @ApiConsumes('multipart/form-data')
  @ApiBody(FORMULIER)
  @ApiOkResponse({ description: 'Het oordeel.', type: KeuringResponse })
  async controleer(@Req() verzoek: MetGebruiker, @Res({ passthrough: true }) antwoord: Response): Promise<KeuringResponse> {
    return keuringAntwoord(await this.aanlevering.controleer(verzoek, antwoord));
  }

  @Get()
  @Toegang('berichten-lezen', 'geen-personen')
  @ApiOperation({ operationId: 'lijstBerichten', summary: 'Lijst van berichten, het laatst ontvangen eerst.' })
  @ApiOkResponse({ description: 'Een bladzijde berichten.', type: BerichtenResponse })
  async lijst(@Query() vraag: BerichtenRequest, @Wie() wie: Gebruiker): Promise<BerichtenResponse> {
    const { na, aantal, ...filter } = vraag;
    const voor = na === undefined ? {} : { voor: nummercursor(na) };
    const rijen = await this.berichten.lijst({ ...filter, ...voor, aantal: aantal + 1 }, berichtbereik(wie));
    return blad(rijen.map(berichtAntwoord), aantal, (laatste) => String(laatste.id));
  }

  @Get(':id')
  @Toegang('berichten-lezen', 'geen-personen')
  @ApiOperation({ operationId: 'toonBericht', summary: 'Hoe een bericht er nu voor staat.' })
  @ApiParam(NUMMER)
  @ApiOkResponse({ description: 'Het bericht.', type: BerichtResponse })
  async toon(@Nummer('id') id: number, @Wie() wie: Gebruiker): Promise<BerichtResponse> {
    return berichtAntwoord(await this.vindOfFaal(id, wie));
  }

  @Get(':id/bevindingen')
  @Toegang('berichten-lezen', 'personen')
  @ApiOperation({ operationId: 'lijstBevindingen', summary: 'De bevindingen op een bericht zoals ze nu zijn.' })
  @ApiParam(NUMMER)
  @ApiOkResponse({ description: 'Een bladzijde bevindingen.', type: BevindingenResponse })
  async lijstBevindingen(@Nummer('id') id: number, @Query() vraag: BladRequest, @Wie() wie: Gebruiker): Promise<BevindingenResponse> {
    await this.vindOfFaal(id, wie);
    const pagina = await this.bevindingen.pagina(id, vraag.aantal, leesBevindingcursor(vraag.na));
    await this.inzage.meld(pagina.bevindingen.flatMap(over(id)));
    return { resultaten: pagina.bevindingen.map(bevindingAntwoord), volgende: pagina.volgende && schrijfBevindingcursor(pagina.volgende) };
  }

  @Get(':id/ontvangstbewijs')
  @Toegang('berichten-lezen', 'personen')
  @ApiOperation({ operationId: 'toonOntvangstbewijs', summary: 'Het ontvangstbewijs: hoe het stond toen het bericht klaar was.', description: 'Als JSON of als CSV, naar de Accept-kop. Zolang het bericht nog onderweg is, is er geen bewijs (409).' })
  @ApiParam(NUMMER)
  @ApiProduces(...VORMEN)
  @ApiOkResponse({ description: 'Het ontvangstbewijs.', type: OntvangstbewijsResponse })
  @ApiConflictResponse({ description: 'Het bericht is nog onderweg.', ...PROBLEEM })
  async toonBewijs(@Nummer('id') id: number, @Req() verzoek: Request, @Wie() wie: Gebruiker): Promise<StreamableFile> {
    const vorm = gevraagdeVorm(verzoek);
    const bericht = await this.vindOfFaal(id, wie);
    const bewijs = await this.berichten.bewijs(id);
    if (!bewijs) throw new ConflictException();
    const kop = bewijskop(bericht, bewijs);
    const bevindingen = this.inzage.porties(this.bevindingen.vanBewijs(id, bewijs.bevindingen ?? []), over(id));
    if (vorm === 'text/csv') return csvBestand(`ontvangstbewijs-${id}.csv`, await this.inzage.gestart(bewijsRijen(kop, bevindingen)));
    return new StreamableFile(Readable.from(await this.inzage.gestart(bewijsAlsJson(kop, bevindingen))), { type: vorm });
  }

  @Get(':id/aanvulling')
  @Toegang('aanvullingen-maken', 'personen')
  @ApiOperation({
    operationId: 'maakAanvulling', summary: 'Een aanvulling met alleen de afgekeurde regels, ingevuld zoals u ze instuurde.',
    description: 'Onder de naam die het contract aan een aanvulling geeft. Verbeter de cellen en stuur het bestand in.',
  })
  @ApiParam(NUMMER)
  @ApiProduces('text/csv')
  @ApiOkResponse({ description: 'De aanvulling.', content: { 'text/csv': { schema: { type: 'string' } } } })
  @ApiConflictResponse({ description: 'Van dit bericht is (nog) niets aan te vullen.', ...PROBLEEM })
  async maakAanvulling(@Nummer('id') id: number, @Wie() wie: Gebruiker): Promise<StreamableFile> {
    await this.vindOfFaal(id, wie, 'aanvullingen-maken');
    const aanvulling = await this.aanvullingen.van(id);
    if (!aanvulling) throw new ConflictException();
    const regels = this.inzage.porties(aanvulling.regels, ({ regel }) => [alsRegel({ bericht: id, regel })]);
    return csvBestand(aanvulling.naam, await this.inzage.gestart(aanvullingRijen(aanvulling.kolommen, regels)));
  }

  @Post(':id/vrijgave')
  @HttpCode(202)
  @Toegang('berichten-vrijgeven', 'geen-personen')
  @ApiOperation({ operationId: 'geefBerichtVrij', summary: 'Geef een vastgehouden bericht vrij; het wordt dan alsnog verwerkt.' })
  @ApiParam(NUMMER)
  @ApiAcceptedResponse({ description: 'Het bericht is vrijgegeven.', type: BerichtResponse })
  @ApiConflictResponse({ description: 'Het bericht is niet vastgehouden.', ...PROBLEEM })
  async geefVrij(@Nummer('id') id: number, @Wie() wie: Gebruiker): Promise<BerichtResponse> {
    await this.vindOfFaal(id, wie);
    if (!(await this.vrijgave.geefVrij(id, wie.sub))) throw new ConflictException();
    return this.toon(id, wie);
  }

  private async vindOfFaal(id: number, wie: Gebruiker, recht?: Parameters<typeof berichtbereik>[1]): Promise<BerichtOverzicht> {
    const bericht = await this.berichten.vind(id, berichtbereik(wie, recht));
    if (!bericht) throw new NotFoundException();
    return bericht;
  }
}

/** Whom a finding on a message is about: whoever its line is about, or nobody where it is about the file. */
function over(bericht: number): (bevinding: Bevinding) => Betrokkene[] {
  return ({ regel }) => (regel === null ? [] : [alsRegel({ bericht, regel })]);
}

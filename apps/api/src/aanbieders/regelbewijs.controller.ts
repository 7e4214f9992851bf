import { Controller, Get, NotFoundException, Query, Req, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Controlebewijs, Controlecode, Regelplek } from '#libs/case-model';
import { RegelbewijsLezer } from '#libs/case-store';
import { KwartaalLezer } from '#libs/exchange';
import { blad } from '../blad/blad.js';
import { Verzoekfout } from '../fouten/verzoekfout.js';
import { Inzage } from '../logboek/inzage.js';
import { alsRegel } from '../logboek/inzagesessie.js';
import { contractroutes } from '../toegang/beleid.js';
import type { MetGebruiker } from '../toegang/gebruiker.js';
import { Toegang } from '../toegang/toegang.decorator.js';
import { Rapport, type Schoolrapport } from './rapport.decorator.js';
import { Rapportages } from './rapportages.js';
import { regelbewijsRijen } from './regelbewijs-csv.js';
import { RegelbewijsRequest } from './regelbewijs.request.js';
import { regelbewijsAntwoord, type RegelbewijsResponse, RegelbewijzenResponse } from './regelbewijs.response.js';
import { leesRegelcursor, schrijfRegelcursor } from './regelcursor.js';
import { csvBestand, gevraagdeVorm, VORMEN } from '../csv/csv-bestand.js';

const PORTIE = 500;

/** The lines behind figures, for who manages the contract: hours, codes and dates under a pseudonym. */
@ApiTags('aanbieders')
@Controller('aanbieders')
export class RegelbewijsController {
  constructor(
    private readonly rapportages: Rapportages,
    private readonly kwartalen: KwartaalLezer,
    private readonly bewijs: RegelbewijsLezer,
    private readonly inzage: Inzage,
  ) {}

  @Get(':bow/kwartaalrapportages/:kwartaal/regels')
  @Toegang('aanbieders-lezen', 'personen')
  @ApiOperation({
    operationId: 'lijstRapportregels', summary: 'De regels van een rapport, of alleen die achter een bevinding of een controle.',
    description: 'Onder een pseudoniem: zonder BSN, V-nummer, naam, geboortedatum en deelnemernummer. Als JSON per bladzijde, of als CSV in zijn geheel.',
  })
  @ApiParam({ name: 'bow', description: 'Bow-nummer van de aanbieder.', example: '5101' })
  @ApiParam({ name: 'kwartaal', description: 'Kwartaal.', example: '2025K4' })
  @ApiProduces(...VORMEN)
  @ApiOkResponse({ description: 'Een bladzijde regels.', type: RegelbewijzenResponse })
  async lijst(@Rapport() { school, kwartaal }: Schoolrapport, @Query() vraag: RegelbewijsRequest, @Req() verzoek: MetGebruiker): Promise<RegelbewijzenResponse | StreamableFile> {
    const vorm = gevraagdeVorm(verzoek);
    const { leerroute, bevinding, controle, na, aantal } = vraag;
    if (bevinding !== undefined && controle !== undefined) throw new Verzoekfout([{ plaats: 'controle', code: 'een-van-beide', melding: 'vraag om een bevinding of om een controle' }]);
    const eigen = contractroutes(verzoek.gebruiker).filter((route) => route === leerroute);
    if (!(await this.kwartalen.isBekend({ school, kwartaal, leerroutes: eigen }))) throw new NotFoundException();
    const plekken = controle === undefined ? await this.bewijs.plekken({ school, leerroute, kwartaal }, bevinding) : await this.aangewezen(controle, { school, kwartaal, leerroute });
    if (vorm === 'text/csv') return csvBestand(`regels-${school}-${leerroute}-${kwartaal}.csv`, await this.inzage.gestart(regelbewijsRijen(this.inzage.porties(this.inPorties(plekken), (regel) => [alsRegel(regel)]))));
    const vanaf = leesRegelcursor(na);
    const pagina = plekken.filter((plek) => plek.bericht > vanaf.bericht || (plek.bericht === vanaf.bericht && plek.regel > vanaf.regel)).slice(0, aantal + 1);
    const antwoord = blad(await this.antwoorden(pagina), aantal, schrijfRegelcursor);
    await this.inzage.meld(antwoord.resultaten.map(alsRegel));
    return antwoord;
  }

  private async aangewezen(code: Controlecode, rapport: Schoolrapport & { leerroute: RegelbewijsRequest['leerroute'] }): Promise<Controlebewijs[]> {
    return (await this.rapportages.controles(rapport)).find((controle) => controle.code === code)?.bewijs ?? [];
  }

  private async antwoorden(plekken: readonly (Regelplek | Controlebewijs)[]): Promise<RegelbewijsResponse[]> {
    const regels = await this.bewijs.van(plekken);
    return regels.map((regel, i) => {
      const plek = plekken[i];
      return regelbewijsAntwoord(regel, plek !== undefined && 'vorig' in plek ? plek : undefined);
    });
  }

  private async *inPorties(plekken: readonly (Regelplek | Controlebewijs)[]): AsyncGenerator<RegelbewijsResponse[]> {
    for (let i = 0; i < plekken.length; i += PORTIE) yield this.antwoorden(plekken.slice(i, i + PORTIE));
  }
}

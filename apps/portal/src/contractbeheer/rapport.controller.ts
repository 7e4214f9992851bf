import { Body, Controller, Get, NotFoundException, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { Api } from '../api/api.js';
import { ApiFout } from '../api/api-fout.js';
import { geefDoor } from '../api/geef-door.js';
import { pad } from '../api/pad.js';
import { Doorverwijzing } from '../opmaak/doorverwijzing.js';
import { Pagina } from '../opmaak/pagina.js';
import { schrijf } from '../opmaak/schrijf.js';
import { Aangemeld } from '../sessie/aangemeld.decorator.js';
import type { Sessie } from '../sessie/sessie.js';
import { Voor } from '../sessie/voor.decorator.js';
import type { Kwartaalrapportage, Oordeel } from './antwoorden.js';
import { LEERROUTES } from './leerroutes.js';
import { leesOordeel } from './oordeelformulier.js';
import { rapportbeeld } from './rapportbeeld.js';

const TERUG = 7;
const LEEG = { ingevuld: { besluit: '' }, fouten: [], kanNiet: false };

interface Plek {
  bow: string;
  kwartaal: string;
}
interface Keuze {
  leerroute?: string;
  indicator?: string;
}

/** One school's quarter: what came, what was found in it, how it compares, and what the contract manager thinks of it. */
@Controller('aanbieders/:bow/:kwartaal')
export class RapportController {
  constructor(private readonly api: Api) {}

  @Get()
  @Voor('contractmanager')
  async toon(@Aangemeld() sessie: Sessie, @Param() plek: Plek, @Query() keuze: Keuze): Promise<Pagina> {
    return this.pagina(sessie, plek, { keuze });
  }

  @Post('oordeel')
  @Voor('contractmanager')
  async beoordeel(@Aangemeld() sessie: Sessie, @Param() plek: Plek, @Body() velden: Record<string, unknown>): Promise<Doorverwijzing | Pagina> {
    const ingevuld = leesOordeel(velden);
    const { leerroute } = ingevuld;
    try {
      await this.api.stuur<Oordeel>(sessie, 'PUT', { pad: `${rapportpad(plek)}/oordeel`, inhoud: ingevuld });
    } catch (fout) {
      if (!(fout instanceof ApiFout) || ![400, 409].includes(fout.status)) throw fout;
      return this.pagina(sessie, plek, { keuze: { leerroute }, status: fout.status, formulier: { ingevuld, fouten: fout.delen, kanNiet: fout.status === 409 } });
    }
    sessie.mededeling = 'Uw oordeel is bewaard.';
    return new Doorverwijzing(`${pad`/aanbieders/${plek.bow}/${plek.kwartaal}`}?${new URLSearchParams({ leerroute }).toString()}`);
  }

  @Get('csv')
  @Voor('contractmanager')
  async csv(@Aangemeld() sessie: Sessie, @Param() plek: Plek): Promise<StreamableFile> {
    return geefDoor(await this.api.vraag(sessie, `${rapportpad(plek)}?verloop=${TERUG}`, { headers: { accept: 'text/csv' } }));
  }

  private async pagina(sessie: Sessie, plek: Plek, { keuze, status = 200, formulier = LEEG }: { keuze: Keuze; status?: number; formulier?: object }): Promise<Pagina> {
    const rapportage = await this.api.haal<Kwartaalrapportage>(sessie, rapportpad(plek), { verloop: TERUG });
    const route = rapportage.leerroutes.find(({ leerroute }) => leerroute === keuze.leerroute) ?? rapportage.leerroutes[0];
    if (route === undefined) throw new NotFoundException();
    const { resultaten } = await this.api.haal<{ resultaten: Oordeel[] }>(sessie, `${rapportpad(plek)}/oordelen`);
    return new Pagina({
      sjabloon: 'contractbeheer/rapport', titel: `${rapportage.naam ?? rapportage.aanbieder}, ${LEERROUTES[route.leerroute] ?? route.leerroute}`,
      kruimels: [{ pad: `/aanbieders?${new URLSearchParams({ leerroute: route.leerroute, kwartaal: plek.kwartaal }).toString()}`, tekst: `Aanbieders, ${schrijf.kwartaal(plek.kwartaal)}` }],
      gegevens: { ...rapportbeeld(rapportage, route, keuze.indicator), oordelen: resultaten.filter(({ leerroute }) => leerroute === route.leerroute), ...formulier },
      status,
    });
  }
}

function rapportpad({ bow, kwartaal }: Plek): string {
  return pad`/aanbieders/${bow}/kwartaalrapportages/${kwartaal}`;
}

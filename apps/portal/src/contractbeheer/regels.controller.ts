import { Controller, Get, Param, Query, type StreamableFile } from '@nestjs/common';
import { Api } from '../api/api.js';
import type { Blad } from '../api/blad.js';
import { geefDoor } from '../api/geef-door.js';
import { pad } from '../api/pad.js';
import { Pagina } from '../opmaak/pagina.js';
import { schrijf } from '../opmaak/schrijf.js';
import { Aangemeld } from '../sessie/aangemeld.decorator.js';
import type { Sessie } from '../sessie/sessie.js';
import { Voor } from '../sessie/voor.decorator.js';
import type { Rapportregel } from './antwoorden.js';
import { LEERROUTES } from './leerroutes.js';

const PER_BLAD = 25;

interface Plek {
  bow: string;
  kwartaal: string;
}
interface Keuze {
  leerroute?: string;
  bevinding?: string;
  controle?: string;
  na?: string;
}

/** The lines behind the figures, under a pseudonym. */
@Controller('aanbieders/:bow/:kwartaal/regels')
export class RegelsController {
  constructor(private readonly api: Api) {}

  @Get()
  @Voor('contractmanager')
  async toon(@Aangemeld() sessie: Sessie, @Param() plek: Plek, @Query() keuze: Keuze): Promise<Pagina> {
    const { leerroute = sessie.wie.leerroutes[0] ?? '', bevinding, controle, na } = keuze;
    const blad = await this.api.haal<Blad<Rapportregel>>(sessie, regelpad(plek), { leerroute, bevinding, controle, na, aantal: PER_BLAD });
    const filter = new URLSearchParams({ leerroute, ...(bevinding ? { bevinding } : {}), ...(controle ? { controle } : {}) }).toString();
    const hier = pad`/aanbieders/${plek.bow}/${plek.kwartaal}`;
    return new Pagina({
      sjabloon: 'contractbeheer/regels', titel: titelVan(keuze),
      kruimels: [
        { pad: `/aanbieders?${new URLSearchParams({ leerroute, kwartaal: plek.kwartaal }).toString()}`, tekst: `Aanbieders, ${schrijf.kwartaal(plek.kwartaal)}` },
        { pad: `${hier}?${new URLSearchParams({ leerroute }).toString()}`, tekst: `Rapport van ${plek.bow}, ${LEERROUTES[leerroute] ?? leerroute}` },
      ],
      gegevens: { regels: blad.resultaten, metControle: controle !== undefined, volgende: blad.volgende && `${hier}/regels?${filter}&${new URLSearchParams({ na: blad.volgende }).toString()}`, csv: `${hier}/regels/csv?${filter}` },
    });
  }

  @Get('csv')
  @Voor('contractmanager')
  async csv(@Aangemeld() sessie: Sessie, @Param() plek: Plek, @Query() { leerroute = '', bevinding, controle }: Keuze): Promise<StreamableFile> {
    const filter = new URLSearchParams({ leerroute, ...(bevinding ? { bevinding } : {}), ...(controle ? { controle } : {}) });
    return geefDoor(await this.api.vraag(sessie, `${regelpad(plek)}?${filter.toString()}`, { headers: { accept: 'text/csv' } }));
  }
}

function titelVan({ bevinding, controle }: Keuze): string {
  const waarop = bevinding ?? controle;
  return waarop === undefined ? 'Alle regels van het rapport' : `Regels bij: ${waarop.replaceAll('-', ' ')}`;
}

function regelpad({ bow, kwartaal }: Plek): string {
  return pad`/aanbieders/${bow}/kwartaalrapportages/${kwartaal}/regels`;
}

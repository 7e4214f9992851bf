import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { ApiFout } from '../api/api-fout.js';
import { pad } from '../api/pad.js';
import { Doorverwijzing } from '../opmaak/doorverwijzing.js';
import { Pagina } from '../opmaak/pagina.js';
import { Aangemeld } from '../sessie/aangemeld.decorator.js';
import { MetBestand } from '../sessie/met-bestand.decorator.js';
import type { Portaalverzoek } from '../sessie/portaalverzoek.js';
import type { Sessie } from '../sessie/sessie.js';
import { Voor } from '../sessie/voor.decorator.js';
import { Doorstuur } from './doorstuur.js';
import { GEEN_BESTAND, waaromNiet } from './waarom-niet.js';

/** Hands a file in. */
@Controller('leveringen')
export class InsturenController {
  constructor(private readonly doorstuur: Doorstuur) {}

  @Get('nieuw')
  @Voor('partner')
  nieuw(@Aangemeld() { wie }: Sessie): Pagina {
    return formulier(wie);
  }

  @Post()
  @Voor('partner')
  @MetBestand()
  async stuurIn(@Aangemeld() sessie: Sessie, @Req() verzoek: Portaalverzoek, @Res({ passthrough: true }) antwoord: Response): Promise<Doorverwijzing | Pagina> {
    try {
      const gegeven = await this.doorstuur.geef<{ id: number }>('/berichten', sessie, verzoek, antwoord);
      if (gegeven === undefined) return formulier(sessie.wie, GEEN_BESTAND, 400);
      return new Doorverwijzing(pad`/leveringen/${gegeven.id}`);
    } catch (fout) {
      return formulier(sessie.wie, waaromNiet(fout), (fout as ApiFout).status);
    }
  }
}

function formulier({ partner, afzender }: Sessie['wie'], fout?: string, status = 200): Pagina {
  return new Pagina({ sjabloon: 'school/insturen', titel: 'Bestand insturen', kruimels: [{ pad: '/leveringen', tekst: 'Mijn leveringen' }], gegevens: { partner, afzender, fout }, status });
}

import { Controller, ForbiddenException, Get, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ApiFout } from '../api/api-fout.js';
import { pad } from '../api/pad.js';
import { Doorverwijzing } from '../opmaak/doorverwijzing.js';
import { Pagina } from '../opmaak/pagina.js';
import { Aangemeld } from '../sessie/aangemeld.decorator.js';
import { MetBestand } from '../sessie/met-bestand.decorator.js';
import type { Portaalverzoek } from '../sessie/portaalverzoek.js';
import type { Sessie } from '../sessie/sessie.js';
import { Voor } from '../sessie/voor.decorator.js';
import { Doorstuur } from './doorstuur.js';

const WAAROM: Readonly<Record<number, string>> = {
  400: 'Dit bestand is hier niet te lezen. Kies een CSV- of Excel-bestand en probeer het opnieuw.',
  403: 'Dit bestand is volgens zijn naam niet van uw organisatie. Kijk de naam na: uw eigen nummer moet erin staan.',
  413: 'Dit bestand is te groot.',
};

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
      const id = await this.doorstuur.neemAan(sessie, verzoek, antwoord);
      if (id === undefined) return formulier(sessie.wie, 'Kies eerst een bestand.', 400);
      return new Doorverwijzing(pad`/leveringen/${id}`);
    } catch (fout) {
      if (fout instanceof ForbiddenException || !(fout instanceof ApiFout)) throw fout;
      const waarom = WAAROM[fout.status];
      if (waarom === undefined) throw fout;
      return formulier(sessie.wie, waarom, fout.status);
    }
  }
}

function formulier({ partner, afzender }: Sessie['wie'], fout?: string, status = 200): Pagina {
  return new Pagina({ sjabloon: 'school/insturen', titel: 'Bestand insturen', kruimels: [{ pad: '/leveringen', tekst: 'Mijn leveringen' }], gegevens: { partner, afzender, fout }, status });
}

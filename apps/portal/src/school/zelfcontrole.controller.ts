import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ApiFout } from '../api/api-fout.js';
import { Pagina } from '../opmaak/pagina.js';
import { Aangemeld } from '../sessie/aangemeld.decorator.js';
import { MetBestand } from '../sessie/met-bestand.decorator.js';
import type { Portaalverzoek } from '../sessie/portaalverzoek.js';
import type { Sessie } from '../sessie/sessie.js';
import { Voor } from '../sessie/voor.decorator.js';
import { Doorstuur } from './doorstuur.js';
import type { Keuring } from './keuring.js';
import { keuringtekst } from './keuringtekst.js';
import { GEEN_BESTAND, waaromNiet } from './waarom-niet.js';

const DRUK = 'Er worden net andere bestanden gecontroleerd. Probeer het over een minuut opnieuw.';

/** Has a file checked that is not handed in; the answer stands on this page alone. */
@Controller('zelfcontrole')
export class ZelfcontroleController {
  constructor(private readonly doorstuur: Doorstuur) {}

  @Get()
  @Voor('partner')
  nieuw(): Pagina {
    return blad({});
  }

  @Post()
  @Voor('partner')
  @MetBestand()
  async controleer(@Aangemeld() sessie: Sessie, @Req() verzoek: Portaalverzoek, @Res({ passthrough: true }) antwoord: Response): Promise<Pagina> {
    try {
      const keuring = await this.doorstuur.geef<Keuring>('/berichten/_controleer', sessie, verzoek, antwoord);
      return keuring === undefined ? blad({ fout: GEEN_BESTAND }, 400) : blad({ keuring, ...keuringtekst(keuring) });
    } catch (fout) {
      if (fout instanceof ApiFout && fout.status === 429) return blad({ fout: DRUK }, 429);
      return blad({ fout: waaromNiet(fout) }, (fout as ApiFout).status);
    }
  }
}

function blad(gegevens: Record<string, unknown>, status = 200): Pagina {
  return new Pagina({ sjabloon: 'school/zelfcontrole', titel: 'Bestand controleren', gegevens, status });
}

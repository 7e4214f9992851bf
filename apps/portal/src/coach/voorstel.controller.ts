import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Api } from '../api/api.js';
import { ApiFout } from '../api/api-fout.js';
import { pad } from '../api/pad.js';
import { Doorverwijzing } from '../opmaak/doorverwijzing.js';
import { Pagina } from '../opmaak/pagina.js';
import { Aangemeld } from '../sessie/aangemeld.decorator.js';
import type { Sessie } from '../sessie/sessie.js';
import { Voor } from '../sessie/voor.decorator.js';
import type { Voorstel } from './antwoorden.js';
import { naamVan } from './naam-van.js';
import { uitgeschreven } from './uitgeschreven.js';

const NIET_OPEN = 'Hierover kunt u nu niet besluiten: het voorstel is veranderd, al beslist, of door uzelf al goedgekeurd.';

/** Something that the hub proposes to send: all that would leave, to approve or refuse. */
@Controller('voorstellen/:id')
export class VoorstelController {
  constructor(private readonly api: Api) {}

  @Get()
  @Voor('coach')
  async toon(@Aangemeld() sessie: Sessie, @Param('id') id: string): Promise<Pagina> {
    return this.pagina(sessie, id);
  }

  @Post('goedkeuring')
  @Voor('coach')
  async keurGoed(@Aangemeld() sessie: Sessie, @Param('id') id: string): Promise<Doorverwijzing | Pagina> {
    return this.beslis(sessie, id, { stap: 'goedkeuring', inhoud: {} });
  }

  @Post('afwijzing')
  @Voor('coach')
  async wijsAf(@Aangemeld() sessie: Sessie, @Param('id') id: string, @Body('reden') reden: unknown): Promise<Doorverwijzing | Pagina> {
    return this.beslis(sessie, id, { stap: 'afwijzing', inhoud: { reden } });
  }

  private async beslis(sessie: Sessie, id: string, { stap, inhoud }: { stap: 'goedkeuring' | 'afwijzing'; inhoud: object }): Promise<Doorverwijzing | Pagina> {
    try {
      const { vierOgen, status } = await this.api.stuur<Voorstel>(sessie, 'POST', { pad: `${pad`/voorstellen/${id}`}/${stap}`, inhoud });
      sessie.mededeling = stap === 'afwijzing' ? 'U wees het voorstel af.' : vierOgen && status === 'open' ? 'U keurde het goed. Een tweede persoon moet het ook goedkeuren.' : 'U keurde het goed. Het wordt verstuurd.';
    } catch (fout) {
      if (!(fout instanceof ApiFout) || ![400, 409].includes(fout.status)) throw fout;
      return this.pagina(sessie, id, fout.status, fout.status === 409 ? NIET_OPEN : 'Kies een reden.');
    }
    return new Doorverwijzing(pad`/voorstellen/${id}`);
  }

  private async pagina(sessie: Sessie, id: string, status = 200, fout: string | null = null): Promise<Pagina> {
    const voorstel = await this.api.haal<Voorstel>(sessie, pad`/voorstellen/${id}`);
    const partner = naamVan('bron', voorstel.levering.split('/')[0] ?? '');
    return new Pagina({
      sjabloon: 'coach/voorstel', titel: `Voorstel aan ${partner}`, status, kruimels: [{ pad: '/zaken', tekst: 'Mijn zaken' }, { pad: pad`/zaken/${voorstel.zaak}`, tekst: 'De zaak' }],
      gegevens: { voorstel, partner, fout, soort: naamVan('code', voorstel.soort), stand: naamVan('code', voorstel.status), rijen: uitgeschreven(voorstel.inhoud), zelf: voorstel.goedkeuringen.some(({ door }) => door === sessie.wie.sub) },
    });
  }
}

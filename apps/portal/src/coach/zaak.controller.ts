import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Api } from '../api/api.js';
import type { Blad } from '../api/blad.js';
import { pad } from '../api/pad.js';
import { wachtTotRust } from '../api/wacht-tot-rust.js';
import { Doorverwijzing } from '../opmaak/doorverwijzing.js';
import { Pagina } from '../opmaak/pagina.js';
import { Aangemeld } from '../sessie/aangemeld.decorator.js';
import type { Sessie } from '../sessie/sessie.js';
import { Voor } from '../sessie/voor.decorator.js';
import type { Werk } from '../werk/antwoorden.js';
import type { Bemiddelpartner, Gebeurtenis, Termijn, Voorstel, Zaak } from './antwoorden.js';
import { persoonsnaam } from './persoonsnaam.js';
import { zaakbeeld } from './zaakbeeld.js';

const MEESTE = 200;

/** One person on one page: where somebody stands, what must be done, and who says so. */
@Controller('zaken/:id')
export class ZaakController {
  constructor(private readonly api: Api) {}

  @Get()
  @Voor('coach')
  async toon(@Aangemeld() sessie: Sessie, @Param('id') id: string): Promise<Pagina> {
    const basis = pad`/zaken/${id}`;
    const lijst = async <T>(vraag: string, extra = {}): Promise<T[]> => (await this.api.haal<Blad<T>>(sessie, vraag, extra)).resultaten;
    const [zaak, termijnen, tijdlijn, verloop, werk, voorstellen] = await Promise.all([
      this.api.haal<Zaak>(sessie, basis),
      lijst<Termijn>(`${basis}/termijnen`),
      lijst<Gebeurtenis>(`${basis}/tijdlijn`),
      lijst<Bemiddelpartner>(`${basis}/bemiddeling/verloop`),
      lijst<Werk>('/werkvoorraad', { zaak: id, aantal: MEESTE }),
      lijst<Voorstel>('/voorstellen', { zaak: id, aantal: MEESTE }),
    ]);
    return new Pagina({
      sjabloon: 'coach/zaak', titel: persoonsnaam(zaak.naam), kruimels: [{ pad: '/zaken', tekst: 'Mijn zaken' }],
      gegevens: zaakbeeld({ zaak, termijnen, tijdlijn, verloop, werk, voorstellen }, sessie.wie.sub),
    });
  }

  /** What a coach decides about a place that Avedan or WSP proposes. */
  @Post('bemiddeling')
  @Voor('coach')
  async besluit(@Aangemeld() sessie: Sessie, @Param('id') id: string, @Body() { partner, voorstel, uitkomst }: Record<string, unknown>): Promise<Doorverwijzing> {
    const { besluiten } = await this.api.stuur<{ besluiten: { bericht: number }[] }>(sessie, 'POST', { pad: `${pad`/zaken/${id}`}/bemiddeling/besluiten`, inhoud: { partner, voorstel, uitkomst } });
    for (const { bericht } of besluiten) await wachtTotRust(this.api, sessie, bericht, true);
    sessie.mededeling = 'Uw besluit over het voorstel is vastgelegd.';
    return new Doorverwijzing(`${pad`/zaken/${id}`}#plekken`);
  }
}

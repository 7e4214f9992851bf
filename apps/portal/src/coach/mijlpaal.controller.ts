import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Klok } from '#libs/platform';
import { Api } from '../api/api.js';
import { ApiFout } from '../api/api-fout.js';
import type { Bevinding } from '../api/bericht.js';
import type { Blad } from '../api/blad.js';
import { isOnderweg } from '../api/is-onderweg.js';
import { pad } from '../api/pad.js';
import { wachtTotRust } from '../api/wacht-tot-rust.js';
import { Doorverwijzing } from '../opmaak/doorverwijzing.js';
import { Pagina } from '../opmaak/pagina.js';
import { Aangemeld } from '../sessie/aangemeld.decorator.js';
import type { Sessie } from '../sessie/sessie.js';
import { Voor } from '../sessie/voor.decorator.js';
import type { Zaak } from './antwoorden.js';
import { leesMijlpaal, type Mijlpaalinvoer } from './mijlpaalformulier.js';
import { type Veldfouten, veldfouten } from './mijlpaalfouten.js';
import { MIJLPALEN } from './mijlpalen.js';
import { persoonsnaam } from './persoonsnaam.js';

interface Ingediend {
  ingevuld: Mijlpaalinvoer;
  fouten?: Veldfouten;
  status?: number;
}

/** What happened, as a coach records it. It becomes a message, and what is found in that stands beside the field. */
@Controller('zaken/:id/mijlpaal')
export class MijlpaalController {
  constructor(
    private readonly api: Api,
    private readonly klok: Klok,
  ) {}

  @Get()
  @Voor('coach')
  async vraag(@Aangemeld() sessie: Sessie, @Param('id') id: string, @Query('soort') soort?: string): Promise<Pagina> {
    return this.pagina(sessie, id, { ingevuld: { mijlpaal: soort ?? '', datum: this.klok.vandaag() } });
  }

  @Post()
  @Voor('coach')
  async legVast(@Aangemeld() sessie: Sessie, @Param('id') id: string, @Body() velden: Record<string, unknown>): Promise<Doorverwijzing | Pagina> {
    const ingevuld = leesMijlpaal(velden);
    try {
      const { id: bericht } = await this.api.stuur<{ id: number }>(sessie, 'POST', { pad: `${pad`/zaken/${id}`}/mijlpalen`, inhoud: ingevuld });
      const fouten = await this.na(sessie, bericht);
      if (fouten !== null) return await this.pagina(sessie, id, { ingevuld, fouten, status: 422 });
    } catch (fout) {
      if (!(fout instanceof ApiFout) || fout.status !== 400) throw fout;
      return this.pagina(sessie, id, { ingevuld, fouten: veldfouten(fout.delen), status: 400 });
    }
    return new Doorverwijzing(pad`/zaken/${id}`);
  }

  /** What is wrong with what was recorded; null when it counts, or will. */
  private async na(sessie: Sessie, id: number): Promise<Veldfouten | null> {
    const bericht = await wachtTotRust(this.api, sessie, id, true);
    const { afgekeurd, dubbel, wachtOpKoppeling } = bericht.tellingen;
    const { resultaten } = await this.api.haal<Blad<Bevinding>>(sessie, `${pad`/berichten/${id}`}/bevindingen`);
    if (bericht.status === 'geweigerd' || afgekeurd > 0) return veldfouten(resultaten.map(({ kolom, code, tekst }) => ({ plaats: `/${kolom ?? ''}`, code, melding: tekst })));
    const opmerkingen = resultaten.map(({ tekst }) => ` Let op: ${tekst}`).join('');
    if (isOnderweg(bericht)) sessie.mededeling = 'De mijlpaal is ontvangen. Laad de bladzijde zo nog eens: dan telt hij mee.';
    else if (dubbel > 0) sessie.mededeling = 'Deze mijlpaal stond er al.';
    else sessie.mededeling = wachtOpKoppeling > 0 ? 'De mijlpaal is ontvangen en wacht nog op koppeling aan deze zaak.' : `De mijlpaal is vastgelegd.${opmerkingen}`;
    return null;
  }

  private async pagina(sessie: Sessie, id: string, { ingevuld, fouten = { velden: {}, rest: [] }, status = 200 }: Ingediend): Promise<Pagina> {
    const zaak = await this.api.haal<Zaak>(sessie, pad`/zaken/${id}`);
    const mijlpaal = MIJLPALEN.find(({ code }) => code === ingevuld.mijlpaal) ?? null;
    return new Pagina({
      sjabloon: 'coach/mijlpaal', titel: mijlpaal?.tekst ?? 'Leg een mijlpaal vast', status,
      kruimels: [{ pad: '/zaken', tekst: 'Mijn zaken' }, { pad: pad`/zaken/${id}`, tekst: persoonsnaam(zaak.naam) }],
      gegevens: { zaak, naam: persoonsnaam(zaak.naam), mijlpalen: MIJLPALEN, mijlpaal, ingevuld, fouten },
    });
  }
}

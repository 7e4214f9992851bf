import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { Api } from '../api/api.js';
import { ApiFout } from '../api/api-fout.js';
import type { Blad } from '../api/blad.js';
import { pad } from '../api/pad.js';
import { zoekdeel } from '../api/zoekdeel.js';
import { Doorverwijzing } from '../opmaak/doorverwijzing.js';
import { Pagina } from '../opmaak/pagina.js';
import { Aangemeld } from '../sessie/aangemeld.decorator.js';
import type { Sessie } from '../sessie/sessie.js';
import { Voor } from '../sessie/voor.decorator.js';
import type { Werk } from '../werk/antwoorden.js';
import { werkgroepen } from '../werk/werkgroepen.js';
import { werkkop } from '../werk/werkkop.js';
import type { Zaak, Zaakregel } from './antwoorden.js';
import { NAMEN } from './namen.js';
import { persoonsnaam } from './persoonsnaam.js';
import { zaakrijen } from './zaakrij.js';
import { leesZoekvraag } from './zoekvraag.js';

const PER_BLAD = 25;
const MEESTE_WERK = 500;
const EERST = 6;

interface Keuze {
  leerroute?: string;
  school?: string;
  status?: string;
  termijn?: string;
  na?: string;
}

/** The cases of a coach: what is due first, who they are, and whom somebody looks for. */
@Controller('zaken')
export class ZakenController {
  constructor(private readonly api: Api) {}

  @Get()
  @Voor('coach')
  async lijst(@Aangemeld() sessie: Sessie, @Query() keuze: Keuze): Promise<Pagina> {
    const { leerroute, school, status, termijn, na } = keuze;
    const [blad, werk] = await Promise.all([
      this.api.haal<Blad<Zaakregel>>(sessie, '/zaken', { leerroute, school, status, termijn, na, aantal: PER_BLAD }),
      this.api.haal<Blad<Werk>>(sessie, '/werkvoorraad', { aantal: MEESTE_WERK }),
    ]);
    const gekozen = { leerroute, school, status, termijn };
    const gefilterd = zoekdeel(gekozen) !== '';
    const eerst = !gefilterd && na === undefined ? await this.eerst(sessie, werk.resultaten, blad.resultaten) : [];
    return new Pagina({
      sjabloon: 'coach/zaken', titel: 'Mijn zaken',
      gegevens: {
        keuze, rijen: zaakrijen(blad.resultaten), eerst, groepen: werkgroepen(werk.resultaten), meerWerk: werk.volgende !== null, statussen: Object.entries(NAMEN.status), gefilterd,
        volgende: blad.volgende && `/zaken${zoekdeel({ ...gekozen, na: blad.volgende })}`,
      },
    });
  }

  @Get('zoek')
  @Voor('coach')
  terug(): Doorverwijzing {
    return new Doorverwijzing('/zaken#zoek');
  }

  /** What is looked for is in the form's content alone, and the answer is the page itself: an address would tell. */
  @Post('zoek')
  @Voor('coach')
  async zoek(@Aangemeld() sessie: Sessie, @Body() velden: Record<string, unknown>): Promise<Pagina> {
    const { ingevuld, vraag } = leesZoekvraag(velden);
    const basis = { sjabloon: 'coach/gezocht', titel: 'Gezochte zaken', kruimels: [{ pad: '/zaken', tekst: 'Mijn zaken' }] };
    try {
      const { resultaten } = await this.api.stuur<Blad<Zaakregel>>(sessie, 'POST', { pad: '/zaken/_zoek', inhoud: vraag });
      return new Pagina({ ...basis, gegevens: { ingevuld, fouten: [], rijen: zaakrijen(resultaten) } });
    } catch (fout) {
      if (!(fout instanceof ApiFout) || fout.status !== 400) throw fout;
      return new Pagina({ ...basis, gegevens: { ingevuld, fouten: fout.delen, rijen: null }, status: 400 });
    }
  }

  /** The deadlines that are due first, of whom. */
  private async eerst(sessie: Sessie, werk: readonly Werk[], regels: readonly Zaakregel[]): Promise<object[]> {
    const termijnen = werk.filter(({ soort, zaak }) => soort === 'termijn' && zaak !== null).slice(0, EERST);
    const namen = new Map(regels.map(({ id, naam }) => [id, persoonsnaam(naam)]));
    for (const id of new Set(termijnen.map(({ zaak }) => zaak ?? ''))) {
      if (!namen.has(id)) namen.set(id, persoonsnaam((await this.api.haal<Zaak>(sessie, pad`/zaken/${id}`)).naam));
    }
    return termijnen.map(({ zaak, omschrijving, teLaat }) => ({ zaak, naam: namen.get(zaak ?? ''), wat: werkkop(omschrijving), teLaat }));
  }
}

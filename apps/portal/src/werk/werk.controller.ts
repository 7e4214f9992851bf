import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
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
import type { Werk, Werkdetail } from './antwoorden.js';
import { leesBesluit } from './besluitformulier.js';
import { wachtTotWeg } from './wacht-tot-weg.js';
import { SOORTNAMEN } from './soortnamen.js';
import { werkbeeld } from './werkbeeld.js';
import { werkdetailbeeld } from './werkdetailbeeld.js';
import { werkgroepen } from './werkgroepen.js';

const PER_BLAD = 25;
const KRUIMELS = [{ pad: '/werk', tekst: 'Werkvoorraad' }];
const INTUSSEN = 'Intussen is dit werk veranderd. Kijk opnieuw en besluit dan.';

interface Keuze {
  soort?: string;
  mijn?: string;
  na?: string;
}

/** What waits for who reads it; the API decides what that is. */
@Controller('werk')
export class WerkController {
  constructor(private readonly api: Api) {}

  @Get()
  @Voor('aangemeld')
  async lijst(@Aangemeld() sessie: Sessie, @Query() { soort, mijn, na }: Keuze): Promise<Pagina> {
    const keuze = { soort, mijn: mijn === 'true' ? mijn : undefined };
    const blad = await this.api.haal<Blad<Werk>>(sessie, '/werkvoorraad', { ...keuze, na, aantal: PER_BLAD });
    const groepen = werkgroepen(blad.resultaten).map((groep) => ({ ...groep, werk: groep.werk.map((werk) => werkbeeld(werk, sessie.wie)) }));
    const volgende = blad.volgende && `/werk${zoekdeel({ ...keuze, na: blad.volgende })}`;
    return new Pagina({ sjabloon: 'werk/lijst', titel: 'Werkvoorraad', gegevens: { groepen, volgende, soort: soort ?? '', mijn: mijn === 'true', soorten: Object.entries(SOORTNAMEN) } });
  }

  @Get(':id')
  @Voor('aangemeld')
  async toon(@Aangemeld() sessie: Sessie, @Param('id') id: string): Promise<Pagina> {
    return this.pagina(sessie, id);
  }

  @Post(':id/besluit')
  @Voor('aangemeld')
  async besluit(@Aangemeld() sessie: Sessie, @Param('id') id: string, @Body() velden: Record<string, unknown>): Promise<Doorverwijzing | Pagina> {
    const werk = await this.api.haal<Werkdetail>(sessie, pad`/werkvoorraad/${id}`);
    try {
      await this.api.stuur(sessie, 'POST', { pad: `${pad`/werkvoorraad/${id}`}/besluit`, inhoud: leesBesluit(velden) });
    } catch (fout) {
      if (!(fout instanceof ApiFout) || ![400, 409, 422].includes(fout.status)) throw fout;
      return this.pagina(sessie, id, { status: fout.status, fouten: fout.status === 409 ? [INTUSSEN] : fout.delen.map(({ melding }) => melding) });
    }
    const klaar = await wachtTotWeg(this.api, sessie, id);
    sessie.mededeling = klaar ? 'Uw besluit is vastgelegd.' : 'Uw besluit is vastgelegd. Het wordt nog verwerkt, of er is nog meer te besluiten.';
    return new Doorverwijzing(velden['van'] === 'zaak' && werk.zaak !== null ? pad`/zaken/${werk.zaak}` : '/werk');
  }

  @Post(':id/toewijzing')
  @Voor('aangemeld')
  async wijsToe(@Aangemeld() sessie: Sessie, @Param('id') id: string, @Body('wie') wie: unknown): Promise<Doorverwijzing> {
    const inhoud = JSON.stringify({ medewerker: wie === 'ik' ? sessie.wie.sub : null });
    await this.api.vraag(sessie, `${pad`/werkvoorraad/${id}`}/toewijzing`, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: inhoud });
    sessie.mededeling = wie === 'ik' ? 'Dit werk is nu van u.' : 'Dit werk is weer van allen.';
    return new Doorverwijzing(pad`/werk/${id}`);
  }

  private async pagina(sessie: Sessie, id: string, { status = 200, fouten = [] }: { status?: number; fouten?: readonly string[] } = {}): Promise<Pagina> {
    const werk = await this.api.haal<Werkdetail>(sessie, pad`/werkvoorraad/${id}`);
    return new Pagina({ sjabloon: 'werk/werk', titel: SOORTNAMEN[werk.soort] ?? 'Werk', kruimels: KRUIMELS, status, gegevens: { ...werkdetailbeeld(werk, sessie.wie), fouten } });
  }
}

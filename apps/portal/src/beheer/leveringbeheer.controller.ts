import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Api } from '../api/api.js';
import { ApiFout } from '../api/api-fout.js';
import type { Blad } from '../api/blad.js';
import { pad } from '../api/pad.js';
import { zoekdeel } from '../api/zoekdeel.js';
import { uitgeschreven } from '../coach/uitgeschreven.js';
import { Doorverwijzing } from '../opmaak/doorverwijzing.js';
import { Pagina } from '../opmaak/pagina.js';
import { Aangemeld } from '../sessie/aangemeld.decorator.js';
import type { Sessie } from '../sessie/sessie.js';
import { Voor } from '../sessie/voor.decorator.js';
import type { Herkomstregel, Levering, Leveringdetail } from './antwoorden.js';
import { leverbesluiten } from './leverbesluiten.js';
import { PARTNERS } from './partners.js';

const PER_BLAD = 25;
const STATUSSEN = ['klaar', 'onbekend', 'afgerond', 'vastgelopen'];

interface Keuze {
  partner?: string;
  status?: string;
  na?: string;
}

/** What went out: each delivery with its attempts, and what is decided about one that is stuck. */
@Controller('beheer/leveringen')
export class LeveringbeheerController {
  constructor(private readonly api: Api) {}

  @Get()
  @Voor('beheerder')
  async lijst(@Aangemeld() sessie: Sessie, @Query() { partner, status, na }: Keuze): Promise<Pagina> {
    const blad = await this.api.haal<Blad<Levering>>(sessie, '/leveringen', { partner, status, na, aantal: PER_BLAD });
    const volgende = blad.volgende && `/beheer/leveringen${zoekdeel({ partner, status, na: blad.volgende })}`;
    return new Pagina({ sjabloon: 'beheer/leveringen', titel: 'Leveringen', gegevens: { leveringen: blad.resultaten, volgende, partner, status, partners: PARTNERS, statussen: STATUSSEN } });
  }

  @Get(':id')
  @Voor('beheerder')
  async toon(@Aangemeld() sessie: Sessie, @Param('id') id: string): Promise<Pagina> {
    const levering = await this.api.haal<Leveringdetail>(sessie, pad`/leveringen/${id}`);
    const { resultaten: herkomst } = await this.api.haal<{ resultaten: Herkomstregel[] }>(sessie, pad`/leveringen/${id}/herkomst`);
    return new Pagina({
      sjabloon: 'beheer/levering', titel: levering.bestand, kruimels: [{ pad: '/beheer/leveringen', tekst: 'Leveringen' }],
      gegevens: { levering, besluiten: leverbesluiten(levering), grondslag: uitgeschreven(levering.grondslag), herkomst },
    });
  }

  @Post(':id/besluit')
  @Voor('beheerder')
  async besluit(@Aangemeld() sessie: Sessie, @Param('id') id: string, @Body('besluit') besluit: unknown): Promise<Doorverwijzing> {
    try {
      await this.api.stuur<Levering>(sessie, 'POST', { pad: `${pad`/leveringen/${id}`}/besluit`, inhoud: { besluit } });
      sessie.mededeling = 'Uw besluit is vastgelegd.';
    } catch (fout) {
      if (!(fout instanceof ApiFout) || fout.status !== 409) throw fout;
      sessie.mededeling = 'Over deze levering is dit nu niet te besluiten.';
    }
    return new Doorverwijzing(pad`/beheer/leveringen/${id}`);
  }
}

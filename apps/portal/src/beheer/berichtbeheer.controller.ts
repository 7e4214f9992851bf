import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Api } from '../api/api.js';
import { ApiFout } from '../api/api-fout.js';
import type { Bericht, Bevinding } from '../api/bericht.js';
import type { Blad } from '../api/blad.js';
import { pad } from '../api/pad.js';
import { wachtTotRust } from '../api/wacht-tot-rust.js';
import { zoekdeel } from '../api/zoekdeel.js';
import { Doorverwijzing } from '../opmaak/doorverwijzing.js';
import { Pagina } from '../opmaak/pagina.js';
import { Aangemeld } from '../sessie/aangemeld.decorator.js';
import type { Sessie } from '../sessie/sessie.js';
import { Voor } from '../sessie/voor.decorator.js';
import type { Beheerbericht, Regelspoor } from './antwoorden.js';
import { berichtspoor } from './berichtspoor.js';
import { PARTNERS } from './partners.js';
import { periodetekst } from './periodetekst.js';

const PER_BLAD = 25;
const STATUSSEN = ['ontvangen', 'bezig', 'verwerkt', 'vervangen', 'ingetrokken', 'vastgehouden', 'geweigerd', 'al-ontvangen'];

interface Keuze {
  partner?: string;
  status?: string;
  na?: string;
}

interface Regelkeuze {
  na?: string;
  regel?: string;
}

/** What came in: each message with its counts, what was found in it, and the way that it went. */
@Controller('beheer/berichten')
export class BerichtbeheerController {
  constructor(private readonly api: Api) {}

  @Get()
  @Voor('beheerder')
  async lijst(@Aangemeld() sessie: Sessie, @Query() { partner, status, na }: Keuze): Promise<Pagina> {
    const blad = await this.api.haal<Blad<Beheerbericht>>(sessie, '/berichten', { partner, status, na, aantal: PER_BLAD });
    const volgende = blad.volgende && `/beheer/berichten${zoekdeel({ partner, status, na: blad.volgende })}`;
    return new Pagina({ sjabloon: 'beheer/berichten', titel: 'Berichten', gegevens: { berichten: blad.resultaten, volgende, partner, status, partners: PARTNERS, statussen: STATUSSEN, periodetekst } });
  }

  @Get(':id')
  @Voor('beheerder')
  async toon(@Aangemeld() sessie: Sessie, @Param('id') id: string, @Query() { na, regel }: Regelkeuze): Promise<Pagina> {
    const [bericht, bevindingen, regelspoor] = await Promise.all([
      this.api.haal<Beheerbericht>(sessie, pad`/berichten/${id}`),
      this.api.haal<Blad<Bevinding>>(sessie, `${pad`/berichten/${id}`}/bevindingen`, { na, aantal: PER_BLAD }),
      this.regelspoor(sessie, id, regel),
    ]);
    const volgende = bevindingen.volgende && `${pad`/beheer/berichten/${id}`}${zoekdeel({ na: bevindingen.volgende })}`;
    return new Pagina({
      sjabloon: 'beheer/bericht', titel: bericht.bestand, kruimels: [{ pad: '/beheer/berichten', tekst: 'Berichten' }],
      gegevens: { bericht, spoor: berichtspoor(bericht), bevindingen: bevindingen.resultaten, volgende, periode: periodetekst(bericht.periode), regel, regelspoor },
    });
  }

  /** The way of the line that was asked; null for one that is not there, undefined when none was asked. */
  private async regelspoor(sessie: Sessie, id: string, regel: string | undefined): Promise<Regelspoor | null | undefined> {
    if (!regel) return undefined;
    try {
      return await this.api.haal<Regelspoor>(sessie, pad`/berichten/${id}/regels/${regel}/spoor`);
    } catch (fout) {
      if (!(fout instanceof ApiFout) || ![400, 404].includes(fout.status)) throw fout;
      return null;
    }
  }

  @Post(':id/vrijgave')
  @Voor('beheerder')
  async geefVrij(@Aangemeld() sessie: Sessie, @Param('id') id: string): Promise<Doorverwijzing> {
    try {
      await this.api.stuur<Bericht>(sessie, 'POST', { pad: `${pad`/berichten/${id}`}/vrijgave`, inhoud: {} });
      await wachtTotRust(this.api, sessie, id);
      sessie.mededeling = 'U gaf het bestand vrij. Het telt nu mee.';
    } catch (fout) {
      if (!(fout instanceof ApiFout) || fout.status !== 409) throw fout;
      sessie.mededeling = 'Dit bestand is niet meer vastgehouden.';
    }
    return new Doorverwijzing(pad`/beheer/berichten/${id}`);
  }
}

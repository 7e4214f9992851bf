import { Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { randomBytes } from 'node:crypto';
import { Instellingen, Logboek } from '#libs/platform';
import { Api } from '../api/api.js';
import { ApiFout } from '../api/api-fout.js';
import { Doorverwijzing } from '../opmaak/doorverwijzing.js';
import { Pagina } from '../opmaak/pagina.js';
import { Aangemeld } from '../sessie/aangemeld.decorator.js';
import { Kluisje } from '../sessie/kluisje.js';
import { Koekje } from '../sessie/koekje.js';
import type { Portaalverzoek } from '../sessie/portaalverzoek.js';
import type { Sessie, Wie } from '../sessie/sessie.js';
import { SESSIEKOEKJE } from '../sessie/sessiekoekje.js';
import { Sessies } from '../sessie/sessies.js';
import { Voor } from '../sessie/voor.decorator.js';
import type { Aanmeldpoging } from './aanmeldpoging.js';
import { Identiteit } from './identiteit.js';
import { lokaalPad } from './lokaal-pad.js';

const POGING_MS = 10 * 60_000;

/** In and out. */
@Controller()
export class AanmeldenController {
  private readonly pogingen = new Kluisje<Aanmeldpoging>({ stilMs: POGING_MS, langstMs: POGING_MS, hoogstens: 10_000 });
  private readonly pogingkoekje: Koekje;
  private readonly sessiekoekje: Koekje;

  constructor(
    private readonly identiteit: Identiteit,
    private readonly api: Api,
    private readonly sessies: Sessies,
    private readonly instellingen: Instellingen,
    private readonly logboek: Logboek,
  ) {
    this.pogingkoekje = new Koekje('schakel-aanmelden', instellingen.portaalUrl);
    this.sessiekoekje = new Koekje(SESSIEKOEKJE, instellingen.portaalUrl);
  }

  @Get('aanmelden')
  @Voor('openbaar')
  async begin(@Query('terug') terug: unknown, @Res({ passthrough: true }) antwoord: Response): Promise<Doorverwijzing | Pagina> {
    if (!this.identiteit.ingesteld) return nietGelukt('Aanmelden is op deze hub nog niet ingesteld. De beheerder moet een aanmelddienst kiezen (OIDC_ISSUER).', 503);
    try {
      const { adres, poging } = await this.identiteit.begin(lokaalPad(terug, this.instellingen.portaalUrl));
      const id = randomBytes(32).toString('base64url');
      this.pogingen.bewaar(id, poging);
      this.pogingkoekje.zet(antwoord, id);
      return new Doorverwijzing(adres.href);
    } catch (fout) {
      this.logboek.fout('aanmelddienst-onbereikbaar', fout);
      return nietGelukt('De aanmelddienst antwoordt niet. Probeer het over een minuut nog eens.', 503);
    }
  }

  @Get('aanmelden/terug')
  @Voor('openbaar')
  async terug(@Req() verzoek: Portaalverzoek, @Res({ passthrough: true }) antwoord: Response): Promise<Doorverwijzing | Pagina> {
    const id = this.pogingkoekje.lees(verzoek);
    const poging = id === undefined ? undefined : this.pogingen.vind(id);
    if (id === undefined || poging === undefined) return nietGelukt('De aanmelding duurde te lang of begon in een ander venster. Begin opnieuw.', 400);
    this.pogingen.weg(id);
    this.pogingkoekje.wis(antwoord);
    try {
      const { bewijs, naam } = await this.identiteit.voltooi(zoekvraag(verzoek), poging);
      const wie = await this.api.haalMet<Omit<Wie, 'naam'>>(bewijs.toegang, '/ik');
      await this.api.meldAanmelding(bewijs.toegang, 'aangemeld');
      // Who was logged in here before is not any more, and a session that somebody else put in this browser is worth nothing.
      if (verzoek.sessie !== undefined) this.sessies.einde(verzoek.sessie.id);
      this.sessiekoekje.zet(antwoord, this.sessies.begin({ ...wie, naam }, bewijs).id);
      return new Doorverwijzing(poging.terug);
    } catch (fout) {
      if (fout instanceof ApiFout && fout.status === 403) return nietGelukt('U bent aangemeld, maar u heeft in Schakel nog geen rol. Vraag de beheerder van uw organisatie om een rol.', 403);
      this.logboek.fout('aanmelden-mislukt', fout);
      if (fout instanceof ApiFout && fout.status === 503) return nietGelukt('Uw aanmelding kan nu niet worden vastgelegd. Probeer het over een minuut nog eens.', 503);
      return nietGelukt('De aanmelddienst stuurde iets terug wat niet klopt. Begin opnieuw.', 400);
    }
  }

  @Post('afmelden')
  @Voor('aangemeld')
  async afmelden(@Aangemeld() sessie: Sessie, @Res({ passthrough: true }) antwoord: Response): Promise<Doorverwijzing> {
    this.sessies.einde(sessie.id);
    this.sessiekoekje.wis(antwoord);
    // Whoever wants out, gets out.
    await this.api.meldAanmelding(sessie.bewijs.toegang, 'afgemeld').catch((fout: unknown) => this.logboek.fout('afmelden-niet-vastgelegd', fout));
    const adres = await this.identiteit.afmeldadres().catch(() => undefined);
    return new Doorverwijzing(adres?.href ?? '/afgemeld');
  }

  @Get('afgemeld')
  @Voor('openbaar')
  afgemeld(): Pagina {
    return new Pagina({ sjabloon: 'aanmelden/afgemeld', titel: 'U bent afgemeld' });
  }
}

function zoekvraag({ originalUrl }: Portaalverzoek): string {
  const begin = originalUrl.indexOf('?');
  return begin < 0 ? '' : originalUrl.slice(begin);
}

function nietGelukt(uitleg: string, status: number): Pagina {
  return new Pagina({ sjabloon: 'aanmelden/niet-gelukt', titel: 'Aanmelden lukt niet', gegevens: { uitleg }, status });
}

import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import { Instellingen, Logboek } from '#libs/platform';
import { ApiFout } from '../api/api-fout.js';
import { Koekje } from '../sessie/koekje.js';
import { NietAangemeld } from '../sessie/niet-aangemeld.js';
import type { Portaalverzoek } from '../sessie/portaalverzoek.js';
import { SESSIEKOEKJE } from '../sessie/sessiekoekje.js';
import { Sessies } from '../sessie/sessies.js';
import { Opmaak } from './opmaak.js';
import { Pagina } from './pagina.js';

const TEKSTEN: Readonly<Record<number, readonly [titel: string, uitleg: string]>> = {
  400: ['Dit klopt niet', 'In het adres of in wat u invulde staat iets wat niet kan. Ga terug en probeer het opnieuw.'],
  403: ['Dit mag u niet', 'Deze bladzijde of handeling is niet voor u, of het formulier was verlopen. Ga terug, laad de bladzijde opnieuw en probeer het nog eens.'],
  404: ['Niet gevonden', 'Deze bladzijde bestaat niet, of is niet van u.'],
  409: ['Dit kan nu niet', 'Er is intussen iets veranderd. Ga terug en laad de bladzijde opnieuw.'],
  413: ['Te groot', 'Wat u stuurde is te groot.'],
};
const INTERN = ['Er ging iets mis', 'Dat ligt aan ons. Probeer het over een minuut nog eens. Blijft het misgaan? Bel dan de beheerder.'] as const;

/** Every exception as a page. Who is not logged in goes to log in, and comes back here. */
@Catch()
export class FoutFilter implements ExceptionFilter {
  private readonly koekje: Koekje;

  constructor(
    private readonly opmaak: Opmaak,
    private readonly sessies: Sessies,
    private readonly logboek: Logboek,
    { portaalUrl }: Instellingen,
  ) {
    this.koekje = new Koekje(SESSIEKOEKJE, portaalUrl);
  }

  catch(fout: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const antwoord = http.getResponse<Response>();
    const verzoek = http.getRequest<Portaalverzoek>();
    const status = statusVan(fout);
    if (status >= 500) this.logboek.fout('pagina-mislukt', fout);
    if (antwoord.headersSent) {
      antwoord.destroy();
      return;
    }
    if (fout instanceof NietAangemeld) this.meldAan(verzoek, antwoord);
    else this.toon(status, verzoek, antwoord);
  }

  private meldAan(verzoek: Portaalverzoek, antwoord: Response): void {
    if (verzoek.sessie !== undefined) {
      this.sessies.einde(verzoek.sessie.id);
      this.koekje.wis(antwoord);
    }
    const terug = verzoek.method === 'GET' ? verzoek.originalUrl : '/';
    antwoord.redirect(303, `/aanmelden?${new URLSearchParams({ terug }).toString()}`);
  }

  private toon(status: number, verzoek: Portaalverzoek, antwoord: Response): void {
    const [titel, uitleg] = TEKSTEN[status] ?? (status < 500 ? (TEKSTEN[400] as readonly [string, string]) : INTERN);
    const pagina = new Pagina({ sjabloon: 'opmaak/fout', titel, gegevens: { uitleg }, status });
    antwoord.status(status).type('html').send(this.opmaak.maak(pagina, verzoek.path, verzoek.sessie));
  }
}

/** Nest's own exceptions and those of Express' body reader both carry a status. */
function statusVan(fout: unknown): number {
  if (fout instanceof ApiFout) return fout.status;
  const { status } = (typeof fout === 'object' && fout !== null ? fout : {}) as { status?: unknown };
  return typeof status === 'number' && status >= 400 && status < 600 ? status : 500;
}

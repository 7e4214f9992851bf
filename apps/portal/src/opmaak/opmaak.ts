import { Injectable } from '@nestjs/common';
import { Eta } from 'eta';
import type { Sessie } from '../sessie/sessie.js';
import { bronmap } from './bronmap.js';
import { MENU } from './menu.js';
import type { Pagina } from './pagina.js';
import { Stijlbestanden } from './stijlbestanden.js';
import { schrijf } from './schrijf.js';

/** Makes pages of templates. Everything in a template is escaped, save what says that it is a page's part already (`<%~`). */
@Injectable()
export class Opmaak {
  private readonly eta = new Eta({ views: bronmap(), cache: true });

  constructor(private readonly bestanden: Stijlbestanden) {}

  /** @param pad of the page that is asked for: its line in the menu is marked */
  maak(pagina: Pagina, pad: string, sessie: Sessie | undefined): string {
    const basis = { schrijf, csrf: sessie?.csrf ?? '', wie: sessie?.wie };
    const inhoud = this.eta.render(pagina.sjabloon, { ...basis, ...pagina.gegevens, titel: pagina.titel });
    const menu = MENU.filter(({ rollen }) => rollen.some((rol) => sessie?.wie.rollen.includes(rol))).map((regel) => ({ ...regel, hier: regel.pad === pad }));
    const mededeling = sessie?.mededeling;
    if (sessie !== undefined) delete sessie.mededeling;
    return this.eta.render('opmaak/blad', { ...basis, titel: pagina.titel, kruimels: pagina.kruimels, menu, mededeling, inhoud, bestanden: this.bestanden.adressen });
  }
}

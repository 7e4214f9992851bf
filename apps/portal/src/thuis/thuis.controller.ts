import { Controller, Get, Req } from '@nestjs/common';
import { MENU } from '../opmaak/menu.js';
import { Pagina } from '../opmaak/pagina.js';
import type { Portaalverzoek } from '../sessie/portaalverzoek.js';
import { Voor } from '../sessie/voor.decorator.js';

/** The first page: what somebody can do here. */
@Controller()
export class ThuisController {
  @Get()
  @Voor('openbaar')
  toon(@Req() { sessie }: Portaalverzoek): Pagina {
    if (sessie === undefined) return new Pagina({ sjabloon: 'thuis/welkom', titel: 'Schakel' });
    const wegen = MENU.filter(({ rollen }) => rollen.some((rol) => sessie.wie.rollen.includes(rol)));
    return new Pagina({ sjabloon: 'thuis/thuis', titel: `Welkom, ${sessie.wie.naam}`, gegevens: { wegen } });
  }
}

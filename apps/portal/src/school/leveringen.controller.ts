import { Controller, Get, Param, Query, type StreamableFile } from '@nestjs/common';
import { Api } from '../api/api.js';
import type { Bericht, Bevinding } from '../api/bericht.js';
import type { Blad } from '../api/blad.js';
import { geefDoor } from '../api/geef-door.js';
import { isOnderweg } from '../api/is-onderweg.js';
import { pad } from '../api/pad.js';
import { wachtTotRust } from '../api/wacht-tot-rust.js';
import { Pagina } from '../opmaak/pagina.js';
import { Aangemeld } from '../sessie/aangemeld.decorator.js';
import type { Sessie } from '../sessie/sessie.js';
import { Voor } from '../sessie/voor.decorator.js';
import { isAanTeVullen } from './is-aan-te-vullen.js';
import { standtekst } from './standtekst.js';

const PER_BLAD = 25;

/** What a partner sent, and how it stands. */
@Controller('leveringen')
export class LeveringenController {
  constructor(private readonly api: Api) {}

  @Get()
  @Voor('partner')
  async lijst(@Aangemeld() sessie: Sessie, @Query('na') na?: string): Promise<Pagina> {
    const blad = await this.api.haal<Blad<Bericht>>(sessie, '/berichten', { na, aantal: PER_BLAD });
    const volgende = blad.volgende && `/leveringen?${new URLSearchParams({ na: blad.volgende }).toString()}`;
    return new Pagina({ sjabloon: 'school/leveringen', titel: 'Mijn leveringen', gegevens: { berichten: blad.resultaten.map((bericht) => ({ ...bericht, stand: standtekst(bericht) })), volgende } });
  }

  @Get(':id')
  @Voor('partner')
  async toon(@Aangemeld() sessie: Sessie, @Param('id') id: string, @Query('na') na?: string): Promise<Pagina> {
    const bericht = await wachtTotRust(this.api, sessie, id);
    const blad = await this.api.haal<Blad<Bevinding>>(sessie, `${pad`/berichten/${id}`}/bevindingen`, { na, aantal: PER_BLAD });
    return new Pagina({
      sjabloon: 'school/levering', titel: bericht.bestand, kruimels: [{ pad: '/leveringen', tekst: 'Mijn leveringen' }],
      gegevens: { bericht, stand: standtekst(bericht), onderweg: isOnderweg(bericht), aanTeVullen: isAanTeVullen(bericht), bevindingen: blad.resultaten, volgende: blad.volgende && `${pad`/leveringen/${id}`}?${new URLSearchParams({ na: blad.volgende }).toString()}` },
    });
  }

  @Get(':id/bewijs')
  @Voor('partner')
  async bewijs(@Aangemeld() sessie: Sessie, @Param('id') id: string): Promise<StreamableFile> {
    return geefDoor(await this.api.vraag(sessie, `${pad`/berichten/${id}`}/ontvangstbewijs`, { headers: { accept: 'text/csv' } }));
  }

  @Get(':id/aanvulling')
  @Voor('partner')
  async aanvulling(@Aangemeld() sessie: Sessie, @Param('id') id: string): Promise<StreamableFile> {
    return geefDoor(await this.api.vraag(sessie, `${pad`/berichten/${id}`}/aanvulling`, { headers: { accept: 'text/csv' } }));
  }
}

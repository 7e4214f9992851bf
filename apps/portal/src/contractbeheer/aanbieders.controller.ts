import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { Klok } from '#libs/platform';
import { Api } from '../api/api.js';
import { geefDoor } from '../api/geef-door.js';
import { Pagina } from '../opmaak/pagina.js';
import { staafgrafiek } from '../opmaak/staafgrafiek.js';
import { Aangemeld } from '../sessie/aangemeld.decorator.js';
import type { Sessie } from '../sessie/sessie.js';
import { Voor } from '../sessie/voor.decorator.js';
import type { Aanbieder, Indicator, Vergelijking } from './antwoorden.js';
import { kwartalen } from './kwartalen.js';
import { LEERROUTES } from './leerroutes.js';
import { meting, normtekst } from './meting.js';
import { tijdigheidstekst } from './tijdigheidstekst.js';

const AANTAL_KWARTALEN = 8;
const EERSTE_INDICATOR = 'aanwezigheid';

interface Keuze {
  leerroute?: string;
  kwartaal?: string;
  indicator?: string;
}

/** The schools of a route beside each other. */
@Controller('aanbieders')
export class AanbiedersController {
  constructor(
    private readonly api: Api,
    private readonly klok: Klok,
  ) {}

  @Get()
  @Voor('contractmanager')
  async toon(@Aangemeld() sessie: Sessie, @Query() keuze: Keuze): Promise<Pagina> {
    const perioden = kwartalen(this.klok.vandaag(), AANTAL_KWARTALEN);
    const { leerroute = sessie.wie.leerroutes[0], kwartaal = perioden[0] ?? '' } = keuze;
    if (leerroute === undefined) return new Pagina({ sjabloon: 'contractbeheer/geen-route', titel: 'Aanbieders' });
    const vergelijking = await this.api.haal<Vergelijking>(sessie, '/aanbieders', { leerroute, kwartaal });
    const routes = sessie.wie.leerroutes.map((code) => ({ code, naam: LEERROUTES[code] ?? code }));
    return new Pagina({
      sjabloon: 'contractbeheer/aanbieders', titel: `Aanbieders van de ${LEERROUTES[leerroute] ?? leerroute}`,
      gegevens: { routes, perioden: [...new Set([kwartaal, ...perioden])].sort().reverse(), leerroute, kwartaal, ...vergelijkbeeld(vergelijking, keuze.indicator) },
    });
  }

  @Get('csv')
  @Voor('contractmanager')
  async csv(@Aangemeld() sessie: Sessie, @Query() { leerroute = '', kwartaal = '' }: Keuze): Promise<StreamableFile> {
    return geefDoor(await this.api.vraag(sessie, `/aanbieders?${new URLSearchParams({ leerroute, kwartaal }).toString()}`, { headers: { accept: 'text/csv' } }));
  }
}

function vergelijkbeeld(vergelijking: Vergelijking, indicator = EERSTE_INDICATOR): object {
  const indicatoren = vergelijking.geheel?.indicatoren ?? [];
  const gekozen = indicatoren.find(({ code }) => code === indicator) ?? indicatoren[0];
  const rijen = vergelijking.aanbieders.map((aanbieder) => rij(aanbieder, gekozen?.code));
  return { indicatoren, gekozen, rijen, ...(gekozen === undefined ? {} : { grafiek: grafiek(vergelijking, gekozen), mediaan: mediaan(vergelijking, gekozen) }) };
}

/** One school's line of the table. */
function rij(aanbieder: Aanbieder, code: string | undefined): object {
  const { aanbieder: bow, naam, kerncijfers, plaatsen } = aanbieder;
  const gemeten = kerncijfers?.indicatoren.find((een) => een.code === code);
  const meetbaar = gemeten === undefined ? { waarde: '–', norm: '–', oordeel: 'niet-te-bepalen' } : { waarde: meting(gemeten.waarde, gemeten.eenheid), norm: normtekst(gemeten), oordeel: gemeten.oordeel };
  return { bow, naam: naam ?? bow, tijdigheid: tijdigheidstekst(aanbieder), deelnemers: kerncijfers?.deelnemers ?? null, plaats: plaatsen.find((een) => een.code === code)?.plaats ?? null, ...meetbaar };
}

function mediaan({ medianen }: Vergelijking, gekozen: Indicator): string {
  return meting(medianen.find(({ code }) => code === gekozen.code)?.mediaan ?? null, gekozen.eenheid);
}

function grafiek(vergelijking: Vergelijking, gekozen: Indicator): object {
  const midden = vergelijking.medianen.find(({ code }) => code === gekozen.code)?.mediaan ?? null;
  const staven = vergelijking.aanbieders.map(({ aanbieder, naam, kerncijfers }) => {
    const waarde = kerncijfers?.indicatoren.find(({ code }) => code === gekozen.code)?.waarde ?? null;
    return { naam: naam ?? aanbieder, waarde, tekst: meting(waarde, gekozen.eenheid) };
  });
  const streep = midden === null ? null : { waarde: midden, tekst: `middelste: ${meting(midden, gekozen.eenheid)}` };
  return staafgrafiek({ titel: `${gekozen.naam} per school`, staven, streep, hoogste: gekozen.eenheid === 'procent' ? 100 : null });
}

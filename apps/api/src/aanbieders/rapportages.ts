import { Injectable } from '@nestjs/common';
import { type Controle, controles, type Leerroute, type Schoolkwartaal, telRapport, urenaansluiting } from '#libs/case-model';
import { SchoolkwartaalLezer } from '#libs/case-store';
import { type BerichtOverzicht, KwartaalLezer, Rapportoordelen, rapportslot, type Rapportsleutel } from '#libs/exchange';
import { Klok } from '#libs/platform';
import { bestandsdeel } from './bestandsdeel.js';
import { Contractboek } from './contractboek.js';
import { type KerncijfersResponse, kerncijfersAntwoord } from './kerncijfers.response.js';
import type { RouterapportResponse } from './kwartaalrapportage.response.js';
import { rapportoordeelAntwoord } from './rapportoordeel.response.js';
import { geldend, tijdigheid } from './tijdigheid.js';
import { uiterlijkVolgens } from './uiterlijk-volgens.js';

/** Which reports: of one school over one quarter, with so many quarters before it. */
export interface Rapportvraag {
  school: string;
  kwartaal: string;
  leerroutes: readonly Leerroute[];
  terug: number;
}

type Inhoud = Pick<RouterapportResponse, 'kerncijfers' | 'verloop' | 'controles' | 'urenaansluiting'>;

/** Puts a school's quarter together for who manages its contracts: files, figures, checks and decisions. */
@Injectable()
export class Rapportages {
  constructor(
    private readonly kwartalen: KwartaalLezer,
    private readonly scholen: SchoolkwartaalLezer,
    private readonly oordelen: Rapportoordelen,
    private readonly boek: Contractboek,
    private readonly klok: Klok,
  ) {}

  /** Of each route the school has, or should have, reported or reported before. */
  async van(vraag: Rapportvraag): Promise<RouterapportResponse[]> {
    const { school, kwartaal, leerroutes } = vraag;
    const bestanden = await this.kwartalen.rapporten(vraag);
    const verwacht = await this.kwartalen.verwacht(vraag);
    const inhoud = await this.inhoud(vraag, bestanden);
    const oordelen = await this.oordelen.van(leerroutes.map((leerroute) => ({ school, leerroute, kwartaal })));
    const rapporten: RouterapportResponse[] = [];
    for (const leerroute of leerroutes) {
      const eigen = bestanden.filter(({ soort }) => soort === leerroute);
      const afspraak = verwacht.find((een) => een.leerroute === leerroute);
      const deel = inhoud.get(leerroute) ?? GEEN_INHOUD;
      if (eigen.length + deel.verloop.length === 0 && afspraak === undefined) continue;
      const uiterlijk = afspraak?.uiterlijk ?? uiterlijkVolgens(this.boek, kwartaal);
      const { naam, startBinnenWeken } = this.boek.normen(school, leerroute);
      const oordeel = oordelen.get(rapportslot({ school, leerroute, kwartaal }))?.[0];
      rapporten.push({
        ...tijdigheid(leerroute, eigen, { uiterlijk, vandaag: this.klok.vandaag() }),
        ...bestandsdeel(eigen, await this.kwartalen.bevindingen(geldend(eigen).map(({ id }) => id)), uiterlijk),
        ...deel, normen: { naam, startBinnenWeken }, oordeel: oordeel === undefined ? null : rapportoordeelAntwoord(leerroute, oordeel, true),
      });
    }
    return rapporten;
  }

  /** Every check on a school's report over one route, with the lines that it points at; none while no report counts. */
  async controles({ school, kwartaal, leerroute }: Rapportsleutel & { leerroute: Leerroute }): Promise<Controle[]> {
    const bestanden = await this.kwartalen.rapporten({ school, kwartaal, leerroutes: [leerroute] });
    if (geldend(bestanden).length === 0) return [];
    const deel = await this.scholen.van(school, kwartaal);
    return controles(leerroute, deel, await this.scholen.omstanders(school, leerroute, deel));
  }

  /** What the lines say, by route. */
  private async inhoud({ school, kwartaal, leerroutes, terug }: Rapportvraag, bestanden: readonly BerichtOverzicht[]): Promise<Map<Leerroute, Inhoud>> {
    const inhoud = new Map(leerroutes.map((leerroute): [Leerroute, Inhoud] => [leerroute, { ...GEEN_INHOUD, verloop: [] }]));
    for await (const deel of this.scholen.reeks(school, kwartaal, terug)) {
      for (const [leerroute, tot] of inhoud) {
        const cijfers = this.cijfers(school, leerroute, deel);
        if (deel.kwartaal !== kwartaal && cijfers !== null) tot.verloop.push(cijfers);
        if (deel.kwartaal !== kwartaal || !geldend(bestanden).some(({ soort }) => soort === leerroute)) continue;
        const gevonden = controles(leerroute, deel, await this.scholen.omstanders(school, leerroute, deel));
        const { deelnemers, gevolgd, volgensTotalen } = urenaansluiting(leerroute, deel);
        inhoud.set(leerroute, {
          ...tot, kerncijfers: cijfers, controles: gevonden.map(({ code, tekst, bewijs }) => ({ code, tekst, aantal: bewijs.length })),
          urenaansluiting: { deelnemers, urenGevolgd: gevolgd / 4, urenVolgensTotalen: volgensTotalen / 4 },
        });
      }
    }
    return inhoud;
  }

  private cijfers(school: string, leerroute: Leerroute, deel: Schoolkwartaal): KerncijfersResponse | null {
    const telling = telRapport(leerroute, deel);
    return telling.deelnemers === 0 ? null : kerncijfersAntwoord(deel.kwartaal, telling, this.boek.normen(school, leerroute));
  }
}

const GEEN_INHOUD: Inhoud = { kerncijfers: null, verloop: [], controles: [], urenaansluiting: null };

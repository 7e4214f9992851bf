import { Injectable } from '@nestjs/common';
import { type Contractnormen, type Kwartaaltelling, type Leerroute, indicatoren, samengeteld, telRapport, vergelijkIndicatoren } from '#libs/case-model';
import { SchoolkwartaalLezer } from '#libs/case-store';
import { KwartaalLezer } from '#libs/exchange';
import { Klok } from '#libs/platform';
import type { AanbiederResponse, AanbiedersResponse } from './aanbieders.response.js';
import { Contractboek } from './contractboek.js';
import { kerncijfersAntwoord } from './kerncijfers.response.js';
import { tijdigheid } from './tijdigheid.js';
import { uiterlijkVolgens } from './uiterlijk-volgens.js';

/** Lays the schools of a route beside each other over one quarter: those that reported, and those that should have. */
@Injectable()
export class Schoolvergelijking {
  constructor(
    private readonly kwartalen: KwartaalLezer,
    private readonly scholen: SchoolkwartaalLezer,
    private readonly boek: Contractboek,
    private readonly klok: Klok,
  ) {}

  async van(leerroute: Leerroute, kwartaal: string): Promise<AanbiedersResponse> {
    const keuze = { kwartaal, leerroutes: [leerroute] };
    const bestanden = await this.kwartalen.rapporten(keuze);
    const verwacht = await this.kwartalen.verwacht(keuze);
    const scholen = [...new Set([...bestanden.map(({ afzender }) => afzender ?? ''), ...verwacht.map(({ school }) => school)])].sort();
    const tellingen = new Map<string, Kwartaaltelling>();
    for (const school of scholen) tellingen.set(school, telRapport(leerroute, await this.scholen.van(school, kwartaal)));
    const getelden = [...tellingen].filter(([, { deelnemers }]) => deelnemers > 0);
    const vergeleken = vergelijkIndicatoren(Object.fromEntries(getelden.map(([school, telling]) => [school, indicatoren(telling, this.boek.normen(school, leerroute))])));
    const geheel = samengeteld(getelden.map(([, telling]) => telling));
    const aanbieders = scholen.map((school): AanbiederResponse => {
      const telling = tellingen.get(school);
      const uiterlijk = verwacht.find((een) => een.school === school)?.uiterlijk ?? uiterlijkVolgens(this.boek, kwartaal);
      return {
        aanbieder: school, naam: this.boek.naamVan(school), ...tijdigheid(leerroute, bestanden.filter(({ afzender }) => afzender === school), { uiterlijk, vandaag: this.klok.vandaag() }),
        kerncijfers: telling === undefined || telling.deelnemers === 0 ? null : kerncijfersAntwoord(kwartaal, telling, this.boek.normen(school, leerroute)),
        plaatsen: vergeleken.map(({ code, plaatsen }) => ({ code, plaats: plaatsen[school] ?? null })),
      };
    });
    return { leerroute, kwartaal, aanbieders, medianen: vergeleken.map(({ code, mediaan }) => ({ code, mediaan })), geheel: geheel && kerncijfersAntwoord(kwartaal, geheel, this.zonderNormen(leerroute)) };
  }

  /** Schools may have norms of their own; the whole of them has none, but for the weeks of the route that two indicators count by. */
  private zonderNormen(leerroute: Leerroute): Contractnormen {
    return { ...this.boek.normen('', leerroute), normen: {} };
  }
}

import { Injectable } from '@nestjs/common';
import { termijnen, vouwNaam, type Termijnstatus } from '#libs/case-model';
import { ZaakLezer, type Zaakbeeld, type Zaakfilter, type Zaaksleutel } from '#libs/case-store';
import { BerichtLezer } from '#libs/exchange';
import { Kluis } from '#libs/platform';
import { bronberichten, zaakAntwoord } from './zaak-antwoord.js';
import type { ZaakResponse } from './zaak.response.js';
import type { ZoekZakenRequest } from './zoek-zaken.request.js';

/** Most that a search shows: who needs more should say more. */
const MEESTE_TREFFERS = 50;
/** How many cases are read at a time when deadlines decide which to show. */
const GREEP = 500;

/** A filter of which the deadline part can only be judged on a day. */
export interface Zaakvraag extends Zaakfilter {
  termijn?: Termijnstatus;
  peildatum: string;
}

/** The questions about cases that the API answers. */
@Injectable()
export class Zaakvragen {
  constructor(
    private readonly zaken: ZaakLezer,
    private readonly berichten: BerichtLezer,
    private readonly kluis: Kluis,
  ) {}

  async antwoord(zaak: Zaakbeeld, peildatum: string): Promise<ZaakResponse> {
    return zaakAntwoord(zaak, await this.berichten.ontvangstmomenten(new Set(bronberichten(zaak))), peildatum);
  }

  /** At most `aantal` cases after `na`, in order of id. */
  async lijst(vraag: Zaakvraag, na: string | undefined, aantal: number): Promise<Zaakbeeld[]> {
    if (vraag.termijn === undefined) return this.zaken.pagina(vraag, { aantal, ...(na === undefined ? {} : { na }) });
    const gevonden: Zaakbeeld[] = [];
    let laatste = na;
    while (gevonden.length < aantal) {
      const greep: Zaakbeeld[] = await this.zaken.pagina(vraag, { aantal: GREEP, ...(laatste === undefined ? {} : { na: laatste }) });
      gevonden.push(...greep.filter((zaak) => past(zaak, vraag)));
      laatste = greep.at(-1)?.id;
      if (greep.length < GREEP) break;
    }
    return gevonden.slice(0, aantal);
  }

  /** The cases on which everything agrees that was asked for; given names only narrow. */
  async zoek(vraag: ZoekZakenRequest, gemeenten: readonly string[]): Promise<Zaakbeeld[]> {
    const treffers = await this.zaken.zoek(this.sleutels(vraag), gemeenten, MEESTE_TREFFERS);
    const voornamen = vraag.voornamen === undefined ? '' : vouwNaam(vraag.voornamen);
    return treffers.filter(({ persoon }) => vouwNaam(persoon.naam.voornamen ?? '').startsWith(voornamen));
  }

  /** Every case in full as NDJSON, in batches: memory does not grow with their number. */
  async *alsNdjson(vraag: Zaakvraag): AsyncGenerator<string> {
    for await (const groep of this.zaken.alle(vraag)) {
      const zaken = groep.filter((zaak) => past(zaak, vraag));
      const ontvangen = await this.berichten.ontvangstmomenten(new Set(zaken.flatMap(bronberichten)));
      yield zaken.map((zaak) => `${JSON.stringify(zaakAntwoord(zaak, ontvangen, vraag.peildatum))}\n`).join('');
    }
  }

  private sleutels(vraag: ZoekZakenRequest): Zaaksleutel[] {
    const waarden: [Zaaksleutel['soort'], string | undefined][] = [
      ['bsn', vraag.bsn], ['vnr', vraag.vNummer], ['naam', vraag.geslachtsnaam && vouwNaam(vraag.geslachtsnaam)], ['geboortedatum', vraag.geboortedatum],
    ];
    return waarden.flatMap(([soort, waarde]) => (waarde === undefined || waarde === '' ? [] : [{ soort, hash: this.kluis.sleutelhash(soort, waarde) }]));
  }
}

function past(zaak: Zaakbeeld, { termijn, peildatum }: Zaakvraag): boolean {
  return termijn === undefined || termijnen(zaak.stand, peildatum).some((t) => t.status === termijn);
}

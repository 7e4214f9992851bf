import { Injectable } from '@nestjs/common';
import { type Peilmoment, termijnen, vouwNaam, type Termijnstatus } from '#libs/case-model';
import { BudgetredenLezer, PlektekstLezer, Termijnbeleidboek, ZaakLezer, type Zaakbeeld, type Zaakfilter, type Zaaksleutel } from '#libs/case-store';
import { BerichtLezer } from '#libs/exchange';
import { Kluis } from '#libs/platform';
import { type Blad, blad } from '../blad/blad.js';
import { type TermijnenResponse, termijnenAntwoord } from './termijnen.response.js';
import { bronberichten, zaakAntwoord, type Zaakbijlage } from './zaak-antwoord.js';
import type { ZaakResponse } from './zaak.response.js';
import { type ZaakregelResponse, zaakregelAntwoord } from './zaken.response.js';
import type { ZoekZakenRequest } from './zoek-zaken.request.js';

/** Most that a search shows: who needs more should say more. */
const MEESTE_TREFFERS = 50;
/** How many cases are read at a time when deadlines decide which to show. */
const GREEP = 500;
/** How many cases one call looks at then: deadlines hang on the day and the policy, so no index knows them, and a page ends here even if it is not full. */
const MEESTE_BEKEKEN = 5000;

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
    private readonly budgetredenen: BudgetredenLezer,
    private readonly plekteksten: PlektekstLezer,
    private readonly kluis: Kluis,
    private readonly beleid: Termijnbeleidboek,
  ) {}

  async antwoord(zaak: Zaakbeeld, peildatum: string): Promise<ZaakResponse> {
    return zaakAntwoord(zaak, await this.bijlage([zaak]), this.moment(zaak, peildatum));
  }

  regel(zaak: Zaakbeeld, peildatum: string): ZaakregelResponse {
    return zaakregelAntwoord(zaak, this.moment(zaak, peildatum));
  }

  termijnen(zaak: Zaakbeeld, peildatum: string): TermijnenResponse {
    return termijnenAntwoord(zaak.stand, this.moment(zaak, peildatum));
  }

  /** A page of cases after `na`, in order of id. Where deadlines decide it may hold fewer than `aantal`, even none, while more follow. */
  async lijst(vraag: Zaakvraag, na: string | undefined, aantal: number): Promise<Blad<Zaakbeeld>> {
    if (vraag.termijn !== undefined) return this.opTermijn(vraag, na, aantal);
    return blad(await this.zaken.pagina(vraag, { aantal: aantal + 1, ...(na === undefined ? {} : { na }) }), aantal, ({ id }) => id);
  }

  private async opTermijn(vraag: Zaakvraag, na: string | undefined, aantal: number): Promise<Blad<Zaakbeeld>> {
    const gevonden: Zaakbeeld[] = [];
    let laatste = na;
    for (let bekeken = 0; bekeken < MEESTE_BEKEKEN; bekeken += GREEP) {
      const greep: Zaakbeeld[] = await this.zaken.pagina(vraag, { aantal: GREEP, ...(laatste === undefined ? {} : { na: laatste }) });
      gevonden.push(...greep.filter((zaak) => this.past(zaak, vraag)));
      if (gevonden.length > aantal) return blad(gevonden, aantal, ({ id }) => id);
      laatste = greep.at(-1)?.id;
      if (greep.length < GREEP) return { resultaten: gevonden, volgende: null };
    }
    return { resultaten: gevonden, volgende: laatste ?? null };
  }

  /** The cases on which everything agrees that was asked for; given names only narrow. */
  async zoek(vraag: ZoekZakenRequest, gemeenten: readonly string[]): Promise<Zaakbeeld[]> {
    const treffers = await this.zaken.zoek(this.sleutels(vraag), gemeenten, MEESTE_TREFFERS);
    const voornamen = vraag.voornamen === undefined ? '' : vouwNaam(vraag.voornamen);
    return treffers.filter(({ persoon }) => vouwNaam(persoon.naam.voornamen ?? '').startsWith(voornamen));
  }

  /** Every case in batches: memory does not grow with their number. */
  async *alle(vraag: Zaakvraag): AsyncGenerator<Zaakbeeld[]> {
    for await (const groep of this.zaken.alle(vraag)) yield groep.filter((zaak) => this.past(zaak, vraag));
  }

  /** Cases in full as NDJSON, a batch at a time. */
  async *alsNdjson(groepen: AsyncIterable<readonly Zaakbeeld[]>, peildatum: string): AsyncGenerator<string> {
    for await (const zaken of groepen) {
      const bijlage = await this.bijlage(zaken);
      yield zaken.map((zaak) => `${JSON.stringify(zaakAntwoord(zaak, bijlage, this.moment(zaak, peildatum)))}\n`).join('');
    }
  }

  private async bijlage(zaken: readonly Zaakbeeld[]): Promise<Zaakbijlage> {
    const ontvangen = await this.berichten.ontvangstmomenten(new Set(zaken.flatMap(bronberichten)));
    return { ontvangen, redenen: await this.budgetredenen.van(zaken), plekteksten: await this.plekteksten.van(zaken) };
  }

  private sleutels(vraag: ZoekZakenRequest): Zaaksleutel[] {
    const waarden: [Zaaksleutel['soort'], string | undefined][] = [
      ['bsn', vraag.bsn], ['vnr', vraag.vNummer], ['naam', vraag.geslachtsnaam && vouwNaam(vraag.geslachtsnaam)], ['geboortedatum', vraag.geboortedatum],
    ];
    return waarden.flatMap(([soort, waarde]) => (waarde === undefined || waarde === '' ? [] : [{ soort, hash: this.kluis.sleutelhash(soort, waarde) }]));
  }

  private past(zaak: Zaakbeeld, { termijn, peildatum }: Zaakvraag): boolean {
    return termijn === undefined || termijnen(zaak.stand, this.moment(zaak, peildatum)).some((t) => t.status === termijn);
  }

  private moment({ stand }: Zaakbeeld, peildatum: string): Peilmoment {
    return { peildatum, beleid: this.beleid.van(stand.gemeentecode) };
  }
}

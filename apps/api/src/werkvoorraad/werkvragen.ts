import { Injectable } from '@nestjs/common';
import { ZaakLezer } from '#libs/case-store';
import { HerstelLezer, Wachtregels, type Werk } from '#libs/exchange';
import type { Gebruiker } from '../toegang/gebruiker.js';
import { tegenstrijdighedenAntwoord } from '../zaken/zaak-antwoord.js';
import { herstelAntwoord } from './herstelvoorstel.response.js';
import { wachtregelAntwoord, type WerkdetailResponse, type WerkResponse } from './werkvoorraad.response.js';

type Detail = Omit<WerkdetailResponse, keyof WerkResponse>;

/** What is needed to decide a piece of work. Opened for whose work it is: what is about a person is a coach's alone. */
@Injectable()
export class Werkvragen {
  constructor(
    private readonly zaken: ZaakLezer,
    private readonly wachtregels: Wachtregels,
    private readonly herstel: HerstelLezer,
  ) {}

  async detail(werk: Werk, wie: Gebruiker): Promise<Detail> {
    return { tegenstrijdigheid: await this.tegenstrijdigheid(werk, wie), regels: await this.regels(werk), herstel: await this.voorstellen(werk) };
  }

  private async tegenstrijdigheid({ soort, zaak, kolom }: Werk, { gemeenten }: Gebruiker): Promise<Detail['tegenstrijdigheid']> {
    const gevonden = soort !== 'tegenstrijdigheid' || zaak === null ? null : await this.zaken.vind(zaak, { gemeenten });
    return (gevonden && tegenstrijdighedenAntwoord(gevonden.stand, gevonden.persoon).find(({ veld }) => veld === kolom)) ?? null;
  }

  private async regels({ soort, rol, bericht, regel }: Werk): Promise<Detail['regels']> {
    if (soort !== 'koppelen' || rol !== 'coach' || bericht === null || regel === null) return [];
    return (await this.wachtregels.bij(bericht, regel)).map(wachtregelAntwoord);
  }

  private async voorstellen({ herstelbaar, bericht }: Werk): Promise<Detail['herstel']> {
    return herstelbaar && bericht !== null ? (await this.herstel.van(bericht)).map(herstelAntwoord) : [];
  }
}

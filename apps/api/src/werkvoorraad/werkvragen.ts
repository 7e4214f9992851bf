import { Injectable } from '@nestjs/common';
import { KoppelingLezer, ZaakLezer } from '#libs/case-store';
import { HerstelLezer, Wachtregels, type Werk } from '#libs/exchange';
import type { Gebruiker } from '../toegang/gebruiker.js';
import { tegenstrijdighedenAntwoord } from '../zaken/zaak-antwoord.js';
import { herstelAntwoord } from './herstelvoorstel.response.js';
import { koppelvoorstelAntwoord, wachtregelAntwoord, type WerkdetailResponse, type WerkResponse } from './werkvoorraad.response.js';

type Detail = Omit<WerkdetailResponse, keyof WerkResponse>;

/** What is needed to decide a piece of work. Opened for whose work it is: what is about a person is a coach's alone. */
@Injectable()
export class Werkvragen {
  constructor(
    private readonly zaken: ZaakLezer,
    private readonly wachtregels: Wachtregels,
    private readonly koppelingen: KoppelingLezer,
    private readonly herstel: HerstelLezer,
  ) {}

  async detail(werk: Werk, wie: Gebruiker): Promise<Detail> {
    return { tegenstrijdigheid: await this.tegenstrijdigheid(werk, wie), regels: await this.regels(werk), herstel: await this.herstellingen(werk), voorstellen: await this.voorstellen(werk, wie) };
  }

  private async tegenstrijdigheid({ soort, zaak, kolom }: Werk, { gemeenten }: Gebruiker): Promise<Detail['tegenstrijdigheid']> {
    const gevonden = soort !== 'tegenstrijdigheid' || zaak === null ? null : await this.zaken.vind(zaak, { gemeenten });
    return (gevonden && tegenstrijdighedenAntwoord(gevonden.stand, gevonden.persoon).find(({ veld }) => veld === kolom)) ?? null;
  }

  private async regels({ soort, rol, bericht, regel }: Werk): Promise<Detail['regels']> {
    if (soort !== 'koppelen' || rol !== 'coach' || bericht === null || regel === null) return [];
    return (await this.wachtregels.bij(bericht, regel)).map(wachtregelAntwoord);
  }

  /** Who lives elsewhere is no coach's business here. */
  private async voorstellen({ soort, rol, bericht, regel }: Werk, { gemeenten }: Gebruiker): Promise<Detail['voorstellen']> {
    if (soort !== 'koppelen' || rol !== 'coach' || bericht === null || regel === null) return [];
    const antwoorden: Detail['voorstellen'] = [];
    for (const voorstel of await this.koppelingen.voorstellen({ bericht, regel })) {
      const zaak = await this.zaken.vind(voorstel.zaak, { gemeenten });
      if (zaak !== null) antwoorden.push(koppelvoorstelAntwoord(voorstel, zaak));
    }
    return antwoorden;
  }

  private async herstellingen({ herstelbaar, bericht }: Werk): Promise<Detail['herstel']> {
    return herstelbaar && bericht !== null ? (await this.herstel.van(bericht)).map(herstelAntwoord) : [];
  }
}

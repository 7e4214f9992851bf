import { ConflictException, Injectable } from '@nestjs/common';
import type { ZaakPersoon } from '#libs/case-model';
import type { Zaakbeeld } from '#libs/case-store';
import { HerstelLezer, Leveringen, Vrijgave, Wachtregels, type Werk } from '#libs/exchange';
import { Besluiten, type Vastgelegd } from '../besluiten/besluiten.js';
import { Verzoekfout } from '../fouten/verzoekfout.js';
import { mag } from '../toegang/beleid.js';
import type { Gebruiker } from '../toegang/gebruiker.js';
import { tegenstrijdighedenAntwoord } from '../zaken/zaak-antwoord.js';
import { Zaakinzage } from '../zaken/zaakinzage.js';
import { mogelijkeBesluiten, type MogelijkBesluit } from './mogelijke-besluiten.js';
import type { WerkbesluitRequest } from './werkvoorraad.request.js';

/** One piece of work, what is decided about it, and by whom. */
interface Beslissing {
  werk: Werk;
  verzoek: WerkbesluitRequest;
  wie: Gebruiker;
}

/** Carries out what people decide about work: what is not possible is refused, the rest becomes a message or is done where it belongs. */
@Injectable()
export class Werkbeslisser {
  constructor(
    private readonly besluiten: Besluiten,
    private readonly zaken: Zaakinzage,
    private readonly wachtregels: Wachtregels,
    private readonly herstellingen: HerstelLezer,
    private readonly vrijgave: Vrijgave,
    private readonly leveringen: Leveringen,
  ) {}

  mogelijk(werk: Werk, wie: Gebruiker): MogelijkBesluit[] {
    return mogelijkeBesluiten(werk, mag(wie, 'berichten-vrijgeven'));
  }

  /** The decisions that were recorded; none where something else keeps them. Throws a problem when the decision is not possible. */
  async besluit(beslissing: Beslissing): Promise<Vastgelegd[]> {
    const { werk, verzoek, wie } = beslissing;
    const mogelijk = this.mogelijk(werk, wie).find(({ besluit }) => besluit === verzoek.besluit);
    if (mogelijk === undefined) throw onmogelijk('besluit', 'besluit-niet-mogelijk', 'dit besluit kan bij dit werk niet');
    switch (verzoek.besluit) {
      case 'kies':
        return this.kies(beslissing);
      case 'koppel':
      case 'ontkoppel':
        return this.koppel(beslissing, verzoek.besluit);
      case 'afhandelen':
        return this.handelAf(beslissing, mogelijk);
      case 'herstel':
        return this.herstel(beslissing);
      case 'vrijgeven':
        return this.slaagt(await this.vrijgave.geefVrij(werk.bericht ?? 0, wie.sub));
      default:
        return this.slaagt(await this.leveringen.besluit(werk.levering ?? 0, verzoek.besluit, wie.sub));
    }
  }

  private async kies({ werk, verzoek, wie }: Beslissing): Promise<Vastgelegd[]> {
    const zaak = await this.zaak(werk.zaak, wie);
    const strijdig = tegenstrijdighedenAntwoord(zaak.stand, zaak.persoon).find(({ veld }) => veld === werk.kolom);
    if (strijdig === undefined) throw new ConflictException();
    const waarden = strijdig.waarden.map(({ waarde }) => waarde);
    if (verzoek.gezien !== undefined && [...verzoek.gezien].sort().join('\n') !== [...waarden].sort().join('\n')) throw new ConflictException();
    const { waarde } = verzoek;
    if (waarde === undefined || !waarden.includes(waarde)) throw onmogelijk('waarde', 'waarde-niet-mogelijk', 'waarde is een van de waarden van de bronnen');
    const over = strijdig.waarden.map((een) => ({ bron: een.bron, waarde: een.waarde }));
    return [await this.leg({ soort: 'kies', veld: strijdig.veld, waarde, over }, wie, zaak)];
  }

  private async koppel({ werk, verzoek, wie }: Beslissing, soort: 'koppel' | 'ontkoppel'): Promise<Vastgelegd[]> {
    if (verzoek.zaak === undefined) throw onmogelijk('zaak', 'zaak-ontbreekt', 'geef het kenmerk van de zaak');
    const zaak = await this.zaak(verzoek.zaak, wie);
    const wachtend = await this.wachtregels.bij(werk.bericht ?? 0, verzoek.regel ?? werk.regel ?? 0);
    // A file of a school holds people of several municipalities, and one decision goes for all lines that say the same.
    const regels = wachtend.filter(({ gemeente }) => (gemeente === null ? werk.gemeente === null : wie.gemeenten.includes(gemeente)));
    if (regels.length === 0) throw onmogelijk('regel', 'regel-wacht-niet', 'deze regel wacht niet op een koppeling');
    const vast: Vastgelegd[] = [];
    for (const { bericht, regel } of regels) vast.push(await this.leg({ soort, bericht, regel }, wie, zaak));
    return vast;
  }

  private async herstel({ werk, verzoek, wie }: Beslissing): Promise<Vastgelegd[]> {
    const voorstellen = await this.herstellingen.van(werk.bericht ?? 0);
    const gekozen = verzoek.voorstel === undefined && voorstellen.length === 1 ? voorstellen[0] : voorstellen[(verzoek.voorstel ?? 0) - 1];
    if (gekozen === undefined) throw onmogelijk('voorstel', 'voorstel-niet-mogelijk', 'voorstel is het nummer van een voorstel dat bij het werk staat');
    return [await this.leg({ soort: 'herstel', bericht: werk.bericht ?? 0, kop: gekozen.kop }, wie, null)];
  }

  private async handelAf({ werk, verzoek, wie }: Beslissing, { codes }: MogelijkBesluit): Promise<Vastgelegd[]> {
    const { code } = verzoek;
    if (code === undefined || !codes.some((een) => een.code === code)) throw onmogelijk('code', 'code-niet-mogelijk', 'code is een van de codes die bij het werk staan');
    const zaak = werk.zaak === null ? null : await this.zaak(werk.zaak, wie);
    return [await this.leg({ soort: 'afhandelen', taak: werk.id, code }, wie, zaak)];
  }

  private async zaak(id: string | null, wie: Gebruiker): Promise<Zaakbeeld> {
    const zaak = id === null ? null : await this.zaken.vind(id, wie);
    if (!zaak) throw onmogelijk('zaak', 'zaak-onbekend', 'deze zaak is er niet, of is van een andere gemeente');
    return zaak;
  }

  private async leg(besluit: Parameters<Besluiten['leg']>[0], wie: Gebruiker, zaak: Zaakbeeld | null): Promise<Vastgelegd> {
    return this.besluiten.leg(besluit, { medewerker: wie.sub, gemeentecode: zaak?.stand.gemeentecode ?? this.besluiten.gemeenteVan(wie), persoon: nummersVan(zaak) });
  }

  private slaagt(gelukt: boolean): Vastgelegd[] {
    if (!gelukt) throw new ConflictException();
    return [];
  }
}

function nummersVan(zaak: Zaakbeeld | null): Pick<ZaakPersoon, 'bsn' | 'vNummer'> | null {
  return zaak === null ? null : { bsn: zaak.persoon.bsn, vNummer: zaak.persoon.vNummer };
}

function onmogelijk(plaats: string, code: string, melding: string): Verzoekfout {
  return new Verzoekfout([{ plaats: `/${plaats}`, code, melding }], 422);
}

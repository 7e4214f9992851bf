import { bouwIdentiteiten, type BekendPersoon, type Houderregel, type Identiteit, naamsleutel, type Persoonsdeel, type Regelkoppeling, vouwNaam } from '#libs/case-model';
import { type LedgerLezer, type LedgerRegel, regelsleutel, sleuteltreffers, type Zaaksleutel } from '#libs/case-store';
import { regelcontext, volnaam } from '#libs/exchange';
import type { Kluis, Leesbron } from '#libs/platform';

/** Somebody whose lines were judged again: the identity in the clear, and its keyed hashes. */
export interface HerbouwdeZaak {
  identiteit: Identiteit;
  sleutels: Zaaksleutel[];
  persoon: BekendPersoon;
}

/** The identities around some lines, built anew. */
export interface Houderronde {
  regels: LedgerRegel[];
  koppelingen: Regelkoppeling[];
  /** By case id. */
  zaken: Map<string, HerbouwdeZaak>;
  /** Cases that these lines held before and no line holds now. */
  vervallen: string[];
}

/** Reads and builds anew every identity that shares a key with the start lines: a closure, so that the answer depends on the set alone. */
export class HouderKring {
  private readonly regels = new Map<string, LedgerRegel>();
  private readonly personen = new Map<string, Persoonsdeel>();
  private readonly gevraagd = new Set<string>();

  constructor(
    private readonly bron: Leesbron,
    private readonly ledger: LedgerLezer,
    private readonly kluis: Kluis,
  ) {}

  /** @param keuzes decisions about who somebody is: whom they are about is built anew */
  async rond(start: readonly LedgerRegel[], keuzes: readonly LedgerRegel[]): Promise<Houderronde> {
    await this.voegToe(start);
    await this.vraag({ ...nummersVan(keuzes), naamdatum: [], zaken: gevuld(keuzes.map((r) => r.nu?.zaak)) });
    for (;;) {
      await this.breidUit();
      const gebouwd = this.bouw();
      const nieuw = [...gebouwd.zaken.values()].flatMap((z) => [...z.persoon.naamdata]).filter((h) => !this.gevraagd.has(`naamdatum/${h}`));
      if (nieuw.length === 0) return gebouwd;
      await this.vraag({ bsn: [], vNummer: [], naamdatum: nieuw, zaken: [] });
    }
  }

  private async breidUit(): Promise<void> {
    for (let grootte = -1; grootte !== this.regels.size; ) {
      grootte = this.regels.size;
      const alle = [...this.regels.values()];
      await this.vraag({ ...nummersVan(alle), naamdatum: gevuld(alle.map((r) => r.naamdatum)), zaken: gevuld(alle.map((r) => r.nu?.zaak)) });
    }
  }

  private async vraag(sleutels: { bsn: string[]; vNummer: string[]; naamdatum: string[]; zaken: string[] }): Promise<void> {
    const nog = (soort: string, hashes: string[]): string[] => {
      const over = hashes.filter((h) => !this.gevraagd.has(`${soort}/${h}`));
      for (const h of over) this.gevraagd.add(`${soort}/${h}`);
      return over;
    };
    const naamdatum = nog('naamdatum', sleutels.naamdatum);
    const gevonden = await this.ledger.metSleutels({ bsn: nog('bsn', sleutels.bsn), vNummer: nog('vnr', sleutels.vNummer), naamdatum }, ['coa', 'aanmelding']);
    const opNaam = (await sleuteltreffers(this.bron, naamdatum)).map((t) => t.zaak);
    const zaken = nog('zaak', [...sleutels.zaken, ...opNaam]);
    await this.voegToe([...gevonden, ...(await this.ledger.vanZaken(zaken, ['coa', 'aanmelding']))]);
  }

  private async voegToe(regels: readonly LedgerRegel[]): Promise<void> {
    const nieuw = [...new Map(regels.map((r) => [regelsleutel(r), r])).values()].filter((r) => !this.regels.has(regelsleutel(r)));
    const geheimen = await this.ledger.geheimen(nieuw);
    nieuw.forEach((regel, i) => {
      const geheim = geheimen[i];
      const sleutel = regelsleutel(regel);
      this.regels.set(sleutel, regel);
      this.personen.set(sleutel, geheim ? (JSON.parse(this.kluis.ontzegel(geheim, regelcontext(regel.bericht, regel.regel)).toString()) as Persoonsdeel) : {});
    });
  }

  private bouw(): Houderronde {
    const regels = [...this.regels.values()];
    const { identiteiten, overige } = bouwIdentiteiten(regels.filter((r) => !r.vastgehouden).map((r) => this.naarHouder(r)));
    const zaken = new Map<string, HerbouwdeZaak>();
    const koppelingen = [...overige];
    for (const identiteit of identiteiten) {
      const id = this.kluis.sleutelhash('zaak', `${identiteit.anker.soort}/${identiteit.anker.waarde}`);
      zaken.set(id, { identiteit, ...sleutelsVan(this.kluis, id, identiteit) });
      for (const { bericht, regel } of identiteit.houders) {
        koppelingen.push({ bericht, regel, stand: 'verwerkt', identiteit: id, grond: 'houder', actief: true, ingetrokken: false, voorstellen: [], bevindingen: [] });
      }
    }
    const oud = new Set(regels.map((r) => r.nu?.zaak).filter((z) => z !== null && z !== undefined));
    return { regels, koppelingen, zaken, vervallen: [...oud].filter((z) => !zaken.has(z)) };
  }

  private naarHouder(regel: LedgerRegel): Houderregel {
    const { bericht, bestand, slot, versie, aanvulling, melding } = regel;
    return { bericht, regel: regel.regel, bestand, slot, versie, aanvulling, actief: regel.bestandActief, melding, persoon: this.personen.get(regelsleutel(regel)) ?? {} } as Houderregel;
  }
}

function nummersVan(regels: readonly LedgerRegel[]): { bsn: string[]; vNummer: string[] } {
  return { bsn: gevuld(regels.map((r) => r.bsn)), vNummer: gevuld(regels.map((r) => r.vNummer)) };
}

function gevuld(hashes: readonly (string | null | undefined)[]): string[] {
  return [...new Set(hashes.filter((h) => h !== null && h !== undefined))];
}

/** Keys of an identity: those that link, and those that only search (surname, birth date). */
function sleutelsVan(kluis: Kluis, id: string, identiteit: Identiteit): { sleutels: Zaaksleutel[]; persoon: BekendPersoon } {
  const hashes = (soort: Zaaksleutel['soort'], waarden: Iterable<string | null | undefined>): Set<string> =>
    new Set([...waarden].filter((w) => w !== null && w !== undefined && w !== '').map((w) => kluis.sleutelhash(soort, w as string)));
  const van = identiteit.verklaringen;
  const persoon: BekendPersoon = {
    id,
    bsns: hashes('bsn', identiteit.bsns),
    vNummers: hashes('vnr', identiteit.vNummers),
    naamdata: hashes('naamdatum', van.map(naamsleutel)),
    namen: hashes('volnaam', van.map(volnaam)),
  };
  const per: [Zaaksleutel['soort'], ReadonlySet<string>][] = [
    ['bsn', persoon.bsns], ['vnr', persoon.vNummers], ['naamdatum', persoon.naamdata], ['volnaam', persoon.namen],
    ['naam', hashes('naam', van.map((v) => (v.geslachtsnaam === undefined ? null : vouwNaam(v.geslachtsnaam))))],
    ['geboortedatum', hashes('geboortedatum', van.map((v) => v.geboortedatum))],
  ];
  return { sleutels: per.flatMap(([soort, set]) => [...set].map((hash) => ({ soort, hash }))), persoon };
}

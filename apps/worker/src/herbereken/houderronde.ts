import {
  type BekendPersoon, besluitIdentiteiten, type Besluituitkomst, type Houderbesluit, type Houderregel, type Identiteit, kandidaatsleutels, koppelbesluitVan, naamsleutel, type Persoonsdeel, type Regelkoppeling,
  vouwNaam,
} from '#libs/case-model';
import { type LedgerLezer, type LedgerRegel, regelsleutel, sleuteltreffers, type Zaaksleutel } from '#libs/case-store';
import { regelcontext, volnaam } from '#libs/exchange';
import type { Kluis, Leesbron } from '#libs/platform';

/** Somebody whose lines were judged again: the identity in the clear, and its keyed hashes. */
export interface HerbouwdeZaak {
  identiteit: Identiteit;
  sleutels: Zaaksleutel[];
  /** Keyed hashes under which it is looked for as a candidate. */
  kandidaat: string[];
  persoon: BekendPersoon;
}

/** The identities around some lines, built anew. */
export interface Houderronde {
  /** Holder lines, and the decisions about them that count. */
  regels: LedgerRegel[];
  koppelingen: Regelkoppeling[];
  /** By case id. */
  zaken: Map<string, HerbouwdeZaak>;
  /** Cases that these lines held before and no line holds now. */
  vervallen: string[];
}

/**
 * Reads and builds anew every identity that shares a key with the start lines, or that a decision brings together with them: a closure, so that the answer depends on
 * the set alone.
 */
export class HouderKring {
  private readonly regels = new Map<string, LedgerRegel>();
  private readonly personen = new Map<string, Persoonsdeel>();
  private readonly gevraagd = new Set<string>();
  /** Decisions about lines of the messages that came by. */
  private readonly gelezen: LedgerRegel[] = [];

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
      await this.voegToe(await this.besluiten());
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
    const gevonden = await this.ledger.metSleutels({ bsn: nog('bsn', sleutels.bsn), vNummer: nog('vnr', sleutels.vNummer), naamdatum }, ['coa', 'aanmelding', 'besluit']);
    const opNaam = (await sleuteltreffers(this.bron, naamdatum)).map((t) => t.zaak);
    const zaken = nog('zaak', [...sleutels.zaken, ...opNaam]);
    await this.voegToe([...(await this.metDoelen(gevonden)), ...(await this.ledger.vanZaken(zaken, ['coa', 'aanmelding']))]);
  }

  /** Decisions about the lines that are there. */
  private async besluiten(): Promise<LedgerRegel[]> {
    const berichten = [...new Set([...this.regels.values()].map(({ bericht }) => bericht))].filter((bericht) => !this.gevraagd.has(`besluit/${bericht}`));
    for (const bericht of berichten) this.gevraagd.add(`besluit/${bericht}`);
    this.gelezen.push(...(await this.ledger.besluitenOver(berichten)));
    return this.gelezen.filter((regel) => this.regels.has(doelVan(regel)));
  }

  /** Of decisions among these only those about a holder line, with that line. */
  private async metDoelen(gevonden: readonly LedgerRegel[]): Promise<LedgerRegel[]> {
    const besluiten = gevonden.filter(({ soort }) => soort === 'besluit');
    const doelen = (await this.ledger.op(besluiten.flatMap(({ melding }) => koppelbesluitVan(melding)?.over ?? []))).filter(isHouder);
    const sleutels = new Set(doelen.map(regelsleutel));
    return [...gevonden.filter(isHouder), ...doelen, ...besluiten.filter((besluit) => sleutels.has(doelVan(besluit)))];
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
    const houders = [...this.regels.values()].filter(isHouder);
    const geldend = [...this.regels.values()].filter((r) => !isHouder(r) && r.bestandActief && !r.vastgehouden);
    const gebouwd = besluitIdentiteiten(houders.filter((r) => !r.vastgehouden).map((r) => this.naarHouder(r)), geldend.flatMap((r) => this.naarBesluit(r)));
    const zaken = new Map<string, HerbouwdeZaak>();
    const ids = new Map<Identiteit, string>();
    const koppelingen = [...gebouwd.overige];
    for (const identiteit of gebouwd.identiteiten) {
      const id = this.kluis.sleutelhash('zaak', `${identiteit.anker.soort}/${identiteit.anker.waarde}`);
      zaken.set(id, { identiteit, ...sleutelsVan(this.kluis, id, identiteit) });
      ids.set(identiteit, id);
      for (const { bericht, regel } of identiteit.houders) {
        koppelingen.push({ bericht, regel, stand: 'verwerkt', identiteit: id, grond: 'houder', actief: true, ingetrokken: false, bevindingen: [] });
      }
    }
    koppelingen.push(...gebouwd.besluiten.map((uitkomst) => besluitkoppeling(uitkomst, uitkomst.identiteit === null ? undefined : ids.get(uitkomst.identiteit))));
    const oud = new Set(houders.map((r) => r.nu?.zaak).filter((z) => z !== null && z !== undefined));
    return { regels: [...houders, ...geldend], koppelingen, zaken, vervallen: [...oud].filter((z) => !zaken.has(z)) };
  }

  private naarHouder(regel: LedgerRegel): Houderregel {
    const { bericht, bestand, slot, versie, aanvulling, melding } = regel;
    return { bericht, regel: regel.regel, bestand, slot, versie, aanvulling, actief: regel.bestandActief, melding, persoon: this.personen.get(regelsleutel(regel)) ?? {} } as Houderregel;
  }

  private naarBesluit(regel: LedgerRegel): Houderbesluit[] {
    const besluit = koppelbesluitVan(regel.melding);
    const { bsn, vNummer } = this.personen.get(regelsleutel(regel)) ?? {};
    return besluit === null ? [] : [{ ...besluit, bericht: regel.bericht, regel: regel.regel, ...(bsn === undefined ? {} : { bsn }), ...(vNummer === undefined ? {} : { vNummer }) }];
  }
}

function nummersVan(regels: readonly LedgerRegel[]): { bsn: string[]; vNummer: string[] } {
  return { bsn: gevuld(regels.map((r) => r.bsn)), vNummer: gevuld(regels.map((r) => r.vNummer)) };
}

function gevuld(hashes: readonly (string | null | undefined)[]): string[] {
  return [...new Set(hashes.filter((h) => h !== null && h !== undefined))];
}

/** Lines that can hold an identity. */
export function isHouder({ soort }: LedgerRegel): boolean {
  return soort === 'coa' || soort === 'aanmelding';
}

/** Key of the line that a decision links or unlinks. */
function doelVan({ melding }: LedgerRegel): string {
  const besluit = koppelbesluitVan(melding);
  return besluit === null ? '' : regelsleutel(besluit.over);
}

/** How a decision about a holder line stands itself: with whom it names, or waiting for them. */
function besluitkoppeling({ besluit: { bericht, regel, bsn }, tegen }: Besluituitkomst, zaak: string | undefined): Regelkoppeling {
  const bevindingen = tegen ? [{ regel, kolom: 'v_nummer', code: 'nummers-spreken-elkaar-tegen', ernst: 'waarschuwing' as const }] : [];
  const waar = zaak === undefined ? ({ stand: 'wacht', identiteit: null, grond: null } as const) : ({ stand: 'verwerkt', identiteit: zaak, grond: bsn === undefined ? 'v_nummer' : 'bsn' } as const);
  return { bericht, regel, ...waar, actief: true, ingetrokken: false, bevindingen };
}

/** Keys of an identity: those that link, those that only search (surname, birth date), and those of a candidate. */
function sleutelsVan(kluis: Kluis, id: string, identiteit: Identiteit): Omit<HerbouwdeZaak, 'identiteit'> {
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
  const kandidaat = [...new Set(van.flatMap(kandidaatsleutels))].map((sleutel) => kluis.sleutelhash('kandidaat', sleutel));
  return { kandidaat, sleutels: per.flatMap(([soort, set]) => [...set].map((hash) => ({ soort, hash }))), persoon };
}

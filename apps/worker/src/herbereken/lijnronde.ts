import { type BekendPersoon, koppelbesluitVan, koppelRegels, naamDatumTegenstrijdig, type Persoonsdeel, type Regelkoppeling, type TeKoppelenRegel } from '#libs/case-model';
import { type LedgerLezer, type LedgerRegel, leesVerklaringen, personenUit, personenVan, type Regelreeks, regelsleutel, sleuteltreffers } from '#libs/case-store';
import { regelcontext } from '#libs/exchange';
import type { Kluis, Leesbron } from '#libs/platform';
import type { Houderronde } from './houderronde.js';
import { metTwijfel } from './met-twijfel.js';

/** Lines that hold nobody, linked anew. */
export interface Lijnronde {
  regels: LedgerRegel[];
  koppelingen: Regelkoppeling[];
}

/** Lines that hold nobody: they are about somebody whom others hold. */
const ZONDER_HOUDER: readonly LedgerRegel['soort'][] = ['mijlpaal', 'taal', 'ontzorging', 'stadsbank', 'terugmelding', 'plaatsing', 'uren', 'bemiddeling', 'profiel', 'besluit'];
/** Lines that name a participant or a placement by their sender's own number. */
const MET_EIGEN_NUMMER: readonly LedgerRegel['soort'][] = ['taal', 'plaatsing', 'uren'];
/** Lines of which one may say another again. */
const HERHAALBAAR: readonly LedgerRegel['soort'][] = ['mijlpaal', 'stadsbank'];

/** Links the lines that a change touches: those of the chunk, those that share a key with somebody who changed, and all that share a school's number, or a partner's of a placement, with them. */
export class LijnKring {
  private readonly regels = new Map<string, LedgerRegel>();
  /** Lines that were judged with the holders. */
  private elders: ReadonlySet<string> = new Set();

  constructor(
    private readonly bron: Leesbron,
    private readonly ledger: LedgerLezer,
    private readonly kluis: Kluis,
    private readonly kern: Regelreeks,
  ) {}

  async rond(start: readonly LedgerRegel[], houders: Houderronde | null): Promise<Lijnronde> {
    this.elders = new Set(houders?.regels.map(regelsleutel));
    this.voegToe(start);
    if (houders !== null) await this.voegGewijzigdeToe(houders);
    await this.voegDoelenToe();
    await this.voegGroepenToe();
    await this.voegBesluitenToe();
    const regels = [...this.regels.values()];
    const telt = regels.filter((r) => !r.vastgehouden);
    const teKoppelen = telt.filter((r) => !gaatOverNiemand(r)).map(naarTeKoppelen);
    const personen = await this.personen(regels, houders);
    return { regels, koppelingen: [...(await this.koppel(teKoppelen, personen, houders)), ...telt.filter(gaatOverNiemand).map(zonderZaak)] };
  }

  private voegToe(regels: readonly LedgerRegel[]): void {
    for (const regel of regels) {
      const sleutel = regelsleutel(regel);
      if (!this.regels.has(sleutel) && !this.elders.has(sleutel)) this.regels.set(sleutel, regel);
    }
  }

  /** Lines of people whose keys changed: linked to them now, or sharing a key from before or after. */
  private async voegGewijzigdeToe(houders: Houderronde): Promise<void> {
    const oud = new Map((await personenVan(this.bron, [...houders.zaken.keys(), ...houders.vervallen])).map((p) => [p.id, p]));
    const gewijzigd: BekendPersoon[] = [];
    for (const [id, { persoon }] of houders.zaken) {
      const vorig = oud.get(id);
      if (vorig === undefined || !zelfdeSleutels(vorig, persoon)) gewijzigd.push(persoon, ...(vorig ? [vorig] : []));
    }
    for (const id of houders.vervallen) gewijzigd.push(oud.get(id) ?? { id, bsns: new Set(), vNummers: new Set(), naamdata: new Set(), namen: new Set() });
    if (gewijzigd.length === 0) return;
    const samen = (kies: (p: BekendPersoon) => ReadonlySet<string>): string[] => [...new Set(gewijzigd.flatMap((p) => [...kies(p)]))];
    this.voegToe(await this.ledger.metSleutels({ bsn: samen((p) => p.bsns), vNummer: samen((p) => p.vNummers), naamdatum: samen((p) => p.naamdata) }, ZONDER_HOUDER));
    const gekoppeld = await this.ledger.vanZaken([...new Set(gewijzigd.map((p) => p.id))], ZONDER_HOUDER);
    this.voegToe(gekoppeld);
  }

  /** The lines about which a line among these decides. */
  private async voegDoelenToe(): Promise<void> {
    const doelen = await this.ledger.op([...this.regels.values()].flatMap(({ melding }) => koppelbesluitVan(melding)?.over ?? []));
    this.voegToe(doelen.filter(({ soort }) => ZONDER_HOUDER.includes(soort)));
  }

  /** Every decision about one of these lines. */
  private async voegBesluitenToe(): Promise<void> {
    const besluiten = await this.ledger.besluitenOver([...new Set([...this.regels.values()].map(({ bericht }) => bericht))]);
    this.voegToe(besluiten.filter(({ melding }) => this.regels.has(regelsleutel(koppelbesluitVan(melding)?.over ?? { bericht: 0, regel: 0 }))));
  }

  /** Every line under the same senders' own numbers; and for milestones and answers that wait, those about the same number (one may say the other again). */
  private async voegGroepenToe(): Promise<void> {
    const alle = [...this.regels.values()];
    const deelnemers = new Set(alle.map((r) => r.deelnemer).filter((d) => d !== null));
    const wachtend = alle.filter((r) => HERHAALBAAR.includes(r.soort));
    const pak = (kies: (r: LedgerRegel) => string | null): string[] => [...new Set(wachtend.map(kies).filter((h) => h !== null))];
    this.voegToe(await this.ledger.metSleutels({ bsn: pak((r) => r.bsn), vNummer: pak((r) => r.vNummer) }, HERHAALBAAR, this.kern));
    this.voegToe(await this.ledger.metSleutels({ deelnemer: [...deelnemers] }, MET_EIGEN_NUMMER, this.kern));
  }

  /** Everybody whom these lines may be about. Where a line's every key is that person's own, those keys say enough; of others all keys are read. */
  private async personen(regels: readonly LedgerRegel[], houders: Houderronde | null): Promise<BekendPersoon[]> {
    const hashes = new Set<string>();
    for (const { bsn, vNummer, naamdatum } of regels) for (const hash of [bsn, vNummer, naamdatum]) if (hash !== null) hashes.add(hash);
    const weg = new Set([...(houders?.zaken.keys() ?? []), ...(houders?.vervallen ?? [])]);
    const treffers = (await sleuteltreffers(this.bron, [...hashes])).filter((t) => !weg.has(t.zaak));
    const twijfel = metTwijfel(regels, treffers);
    const zeker = personenUit(treffers.filter((t) => !twijfel.has(t.zaak)));
    return [...zeker, ...(await personenVan(this.bron, [...twijfel])), ...[...(houders?.zaken.values() ?? [])].map((z) => z.persoon)];
  }

  /** Links twice where a name left doubt: first to learn which persons must be opened, then with their names and birth dates. */
  private async koppel(regels: TeKoppelenRegel[], personen: BekendPersoon[], houders: Houderronde | null): Promise<Regelkoppeling[]> {
    const twijfel = new Map<string, TeKoppelenRegel>();
    const zaken = new Set<string>();
    const eerste = koppelRegels(regels, personen, (regel, persoon) => {
      twijfel.set(regelsleutel(regel), regel);
      zaken.add(persoon.id);
      return false;
    });
    if (twijfel.size === 0) return eerste;
    const regelpersonen = await this.openRegels([...twijfel.values()]);
    const verklaringen = await leesVerklaringen(this.bron, this.kluis, [...zaken].filter((z) => !houders?.zaken.has(z)));
    return koppelRegels(regels, personen, (regel, persoon) => {
      const eigen = regelpersonen.get(regelsleutel(regel));
      const ander = houders?.zaken.get(persoon.id)?.identiteit.verklaringen ?? verklaringen.get(persoon.id) ?? [];
      return eigen !== undefined && ander.length > 0 && ander.every((v) => naamDatumTegenstrijdig(eigen, v));
    });
  }

  private async openRegels(regels: readonly TeKoppelenRegel[]): Promise<Map<string, Persoonsdeel>> {
    const geheimen = await this.ledger.geheimen(regels);
    const open = new Map<string, Persoonsdeel>();
    regels.forEach((regel, i) => {
      const geheim = geheimen[i];
      if (geheim) open.set(regelsleutel(regel), JSON.parse(this.kluis.ontzegel(geheim, regelcontext(regel.bericht, regel.regel)).toString()) as Persoonsdeel);
    });
    return open;
  }
}

/** A decision about a file or a task: it names no person, and waits for none. */
function gaatOverNiemand({ soort, bsn, vNummer }: LedgerRegel): boolean {
  return soort === 'besluit' && bsn === null && vNummer === null;
}

function zonderZaak({ bericht, regel, bestandActief }: LedgerRegel): Regelkoppeling {
  return { bericht, regel, stand: 'verwerkt', identiteit: null, grond: null, actief: bestandActief, ingetrokken: false, bevindingen: [] };
}

function naarTeKoppelen(regel: LedgerRegel): TeKoppelenRegel {
  const { bericht, bsn, vNummer, deelnemer, naamdatum, naam, slot } = regel;
  // Only a school's supplement takes the place of what it supplements: of placements and hours the newest statement counts, and that is the fold's to say.
  const aanvulling = regel.soort === 'taal' ? regel.aanvulling : null;
  return { bericht, regel: regel.regel, bsn, vNummer, deelnemer, naamdatum, naam, slot, aanvulling, actief: regel.bestandActief, besluit: koppelbesluitVan(regel.melding) };
}

function zelfdeSleutels(a: BekendPersoon, b: BekendPersoon): boolean {
  const gelijk = (x: ReadonlySet<string>, y: ReadonlySet<string>): boolean => x.size === y.size && [...x].every((h) => y.has(h));
  return gelijk(a.bsns, b.bsns) && gelijk(a.vNummers, b.vNummers) && gelijk(a.naamdata, b.naamdata) && gelijk(a.namen, b.namen);
}

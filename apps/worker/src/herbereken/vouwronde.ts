import { type Feit, isPersoonskeuze, type Persoonsdeel, type Regelkoppeling, regelUitkomsten, type Regeluitkomst, vouwPersoon, vouwStand, type ZaakPersoon } from '#libs/case-model';
import { type KoppelingStand, type LedgerLezer, type LedgerRegel, type NieuweStand, regelsleutel, verzegelPersoon, Zaakbundel } from '#libs/case-store';
import { regelcontext } from '#libs/exchange';
import type { Kluis } from '#libs/platform';
import type { HerbouwdeZaak, Houderronde } from './houderronde.js';

/** A judged line with its new link. */
export interface Geoordeeld {
  regel: LedgerRegel;
  koppeling: Regelkoppeling;
}

export interface Gevouwen {
  zaken: Zaakbundel;
  standen: NieuweStand[];
}

/** Folds the cases that judged lines touch, and completes how each of their lines stands. */
export class VouwRonde {
  private readonly uitkomst: Gevouwen = { zaken: new Zaakbundel(), standen: [] };
  /** What other lines add to a line, by line. */
  private readonly gezegd = new Map<string, Regeluitkomst>();

  constructor(
    private readonly ledger: LedgerLezer,
    private readonly kluis: Kluis,
    private readonly houders: Houderronde | null,
  ) {}

  async rond(geoordeeld: ReadonlyMap<string, Geoordeeld>, zaken: readonly string[]): Promise<Gevouwen> {
    const perZaak = new Map<string, Feit[]>(zaken.map((id) => [id, []]));
    const buren = await this.buren(geoordeeld, zaken);
    for (const { regel, nu } of buren) perZaak.get(nu.zaak ?? '')?.push(naarFeit(regel, nu.actief && regel.bestandActief));
    const wachtend = verdeel(geoordeeld.values(), perZaak);
    await this.openKeuzes(perZaak);
    for (const [id, feiten] of perZaak) this.vouw(id, feiten);
    for (const feiten of wachtend.values()) this.hoor(feiten);
    for (const [sleutel, { regel, koppeling }] of geoordeeld) this.uitkomst.standen.push({ regel, stand: naarStand(koppeling, this.gezegd.get(sleutel)) });
    for (const { regel, nu } of buren) this.uitkomst.standen.push({ regel, stand: herzien(nu, this.gezegd.get(regelsleutel(regel))) });
    return this.uitkomst;
  }

  /** The other lines of these cases: linked, and not judged again. */
  private async buren(geoordeeld: ReadonlyMap<string, Geoordeeld>, zaken: readonly string[]): Promise<{ regel: LedgerRegel; nu: KoppelingStand }[]> {
    const regels = await this.ledger.feitenVan(zaken);
    return regels.flatMap((regel) => (regel.nu === null || regel.vastgehouden || geoordeeld.has(regelsleutel(regel)) ? [] : [{ regel, nu: regel.nu }]));
  }

  /** Opens what was decided about the people who are built anew. */
  private async openKeuzes(perZaak: ReadonlyMap<string, Feit[]>): Promise<void> {
    const keuzes = [...(this.houders?.zaken.keys() ?? [])].flatMap((id) => keuzesVan(perZaak.get(id) ?? []));
    if (keuzes.length === 0) return;
    const geheimen = await this.ledger.geheimen(keuzes);
    keuzes.forEach((feit, i) => {
      const geheim = geheimen[i];
      if (geheim) feit.persoon = JSON.parse(this.kluis.ontzegel(geheim, regelcontext(feit.bericht, feit.regel)).toString()) as Persoonsdeel;
    });
  }

  private hoor(feiten: readonly Feit[]): void {
    for (const uitkomst of regelUitkomsten(feiten)) this.gezegd.set(regelsleutel(uitkomst), uitkomst);
  }

  private vouw(id: string, feiten: Feit[]): void {
    if (feiten.length === 0 || this.houders?.vervallen.includes(id) === true) return;
    const herbouwd = this.houders?.zaken.get(id);
    const wie = herbouwd === undefined ? null : { persoon: vouwWie(herbouwd, feiten), verklaringen: herbouwd.identiteit.verklaringen };
    const stand = vouwStand(feiten);
    const geheim = wie && verzegelPersoon(this.kluis, { id, gemeentecode: stand.gemeentecode }, wie.persoon, wie.verklaringen);
    this.uitkomst.zaken.voegToe({ id, stand, geheim, strijdigPersoon: wie?.persoon.tegenstrijdigheden ?? [] });
    this.hoor(feiten);
  }
}

/** Who somebody is that was built anew; the lines that hold them get their person along, for the case is folded from it too. */
function vouwWie({ identiteit: { houders } }: HerbouwdeZaak, feiten: Feit[]): ZaakPersoon {
  for (const houder of houders) {
    const feit = feiten.find((f) => f.bericht === houder.bericht && f.regel === houder.regel);
    if (feit) feit.persoon = houder.persoon;
  }
  return vouwPersoon([...houders, ...keuzesVan(feiten)]);
}

/** Puts judged lines with their case; those that wait come back in groups that certainly are about one person. */
function verdeel(geoordeeld: Iterable<Geoordeeld>, perZaak: Map<string, Feit[]>): Map<string, Feit[]> {
  const wachtend = new Map<string, Feit[]>();
  for (const { regel, koppeling } of geoordeeld) {
    const feit = naarFeit(regel, koppeling.actief);
    if (koppeling.identiteit !== null) perZaak.get(koppeling.identiteit)?.push(feit);
    else if (koppeling.stand === 'wacht') voegToe(wachtend, wachtgroep(regel), feit);
  }
  return wachtend;
}

/** What was decided about who somebody is. */
function keuzesVan(feiten: readonly Feit[]): Feit[] {
  return feiten.filter(({ melding }) => isPersoonskeuze(melding));
}

function naarFeit(regel: LedgerRegel, actief: boolean): Feit {
  const { bericht, bestand, slot, versie, aanvulling, melding } = regel;
  return { bericht, regel: regel.regel, bestand, slot, versie, aanvulling, actief, melding };
}

/** Lines that wait are compared among those that certainly are about one person: the same school's number, or exactly the same keys. */
function wachtgroep(regel: LedgerRegel): string {
  return regel.deelnemer ?? [regel.bsn, regel.vNummer, regel.naamdatum, regel.bsn === null && regel.vNummer === null ? regelsleutel(regel) : ''].join('|');
}

function voegToe(groepen: Map<string, Feit[]>, sleutel: string, feit: Feit): void {
  const groep = groepen.get(sleutel);
  if (groep) groep.push(feit);
  else groepen.set(sleutel, [feit]);
}

function naarStand(koppeling: Regelkoppeling, uitkomst: Regeluitkomst | undefined): KoppelingStand {
  const bevindingen = uitkomst === undefined ? koppeling.bevindingen : [...koppeling.bevindingen, ...uitkomst.bevindingen];
  return {
    stand: uitkomst?.dubbel === true ? 'dubbel' : koppeling.stand,
    zaak: koppeling.identiteit,
    grond: koppeling.grond,
    actief: koppeling.actief,
    ingetrokken: koppeling.ingetrokken,
    bevindingen: bevindingen.length === 0 ? null : bevindingen,
  };
}

/** A linked line that was not judged again, but whose neighbours changed: only what the end state says of it can differ. */
function herzien(nu: KoppelingStand, uitkomst: Regeluitkomst | undefined): KoppelingStand {
  const bevindingen = uitkomst?.bevindingen ?? [];
  return { ...nu, stand: uitkomst?.dubbel === true ? 'dubbel' : 'verwerkt', bevindingen: bevindingen.length === 0 ? null : bevindingen };
}

import { iso, kwartaalVan, maandBegin, maandVan } from './dagen.js';
import { andereGemeenten } from './buitenregel.js';
import { Bemiddelingen } from './bemiddeling.js';
import type { Bemiddelprofiel } from './bemiddelprofiel.js';
import { Bestandslijst } from './bestandslijst.js';
import { Bevolking } from './bevolking.js';
import { berichtVoorElders, type CoaBericht } from './coa.js';
import { Dobbel } from './dobbel.js';
import { Gezinsverhaal } from './gezinsverhaal.js';
import type { Kans, Kansen } from './kansen.js';
import type { Huishouden, Mens, Venster } from './mens.js';
import { vasteLasten } from './lasten.js';
import { Nummeruitgifte } from './nummers.js';
import type { Opslag } from './opslag.js';
import { Rapport } from './rapport.js';
import { planRapporten, planSleutel, type Rapportplan } from './rapportplan.js';
import { Regiebestanden } from './regiebestand.js';
import type { Uitkomst } from './waarheid.js';

export interface Wereldopties {
  aantal: number;
  zaad: string;
  /** Last day of the world. */
  tot: string;
  gemeente: string;
  kansen: Kansen;
  /** True when the truth is of a world whose partners answered. */
  partners?: boolean;
}

/** Months before the last one in which the world begins. */
const MAANDEN = 21;

/** Span of a world that ends on a given day. */
export function vensterTot(tot: number, gemeente: string): Venster {
  const laatsteMaand = maandVan(tot);
  const van = maandBegin(laatsteMaand - MAANDEN);
  return { van, tot, eersteKwartaal: kwartaalVan(van), laatsteKwartaal: kwartaalVan(tot + 1) - 1, laatsteMaand, gemeente };
}

/** An invented uuid: the name of a file that a coach makes. */
function kenmerk(dobbel: Dobbel): string {
  const hex = Array.from({ length: 32 }, () => dobbel.geheel(0, 15).toString(16)).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}

/** One run through a world: the same people, the same files, the same truth every time. */
export class Wereldloop {
  readonly lijst: Bestandslijst;
  /** How often each oddity really occurred. */
  readonly opgetreden = new Map<Kans, number>();
  /** What partners will answer, by partner and by what each may know of somebody; only of a world whose partners answer. */
  readonly draaiboek: Record<string, Record<string, object>> = { avedan: {}, wsp: {} };
  private readonly nummers = new Nummeruitgifte();
  private readonly rapporten = new Map<string, Rapport>();
  private readonly plannen: Map<string, Rapportplan>;
  private readonly regie: Regiebestanden;
  private readonly opDag = new Map<number, number>();
  private readonly bemiddelingen: Bemiddelingen;

  constructor(private readonly opties: Wereldopties, private readonly venster: Venster, private readonly opslag: Opslag, paden: readonly string[]) {
    this.lijst = new Bestandslijst(paden);
    this.plannen = planRapporten(opties.zaad, opties.kansen, venster);
    const merk = (k: Kans): void => this.merk(k);
    const om = { zaad: opties.zaad, gemeente: opties.gemeente, kansen: opties.kansen, lijst: this.lijst, opslag, nummers: this.nummers, merk };
    for (const plan of this.plannen.values()) {
      this.rapporten.set(plan.sleutel, new Rapport(plan, om, this.rapporten.get(planSleutel(plan.school.bow, plan.route, plan.kwartaal - 1))));
    }
    this.regie = new Regiebestanden(venster, opties.zaad, om);
    this.bemiddelingen = new Bemiddelingen({ zaad: opties.zaad, venster, kansen: opties.kansen, merk });
  }

  /** Runs the world once, household by household; `neem` receives what counts about each person with a case, by rising V-nummer. */
  *loop(neem: (uitkomst: Uitkomst) => void): Generator<void> {
    const bevolking = new Bevolking(this.opties.zaad, this.opties.kansen, this.opties.aantal, this.nummers);
    for (const huishouden of bevolking.huishoudens()) {
      this.vertel(huishouden, neem);
      this.elders(huishouden);
      yield;
    }
    for (const rapport of this.rapporten.values()) rapport.sluit();
    this.regie.sluit();
  }

  private vertel(huishouden: Huishouden, neem: (uitkomst: Uitkomst) => void): void {
    const dobbel = new Dobbel(`${this.opties.zaad}/verhaal/${huishouden.nummer}`);
    const verhaal = new Gezinsverhaal(huishouden, dobbel, {
      venster: this.venster, kansen: this.opties.kansen, bsnVanNiemand: () => this.nummers.bsnVanNiemand(),
      kennis: {
        soort: (school, route, kwartaal) => this.plannen.get(planSleutel(school, route, kwartaal))?.soort ?? 'gewoon',
        laatsteKwartaal: this.venster.laatsteKwartaal, gemeente: this.venster.gemeente,
      },
      magIntrekken: (sleutel) => this.rapporten.get(sleutel)?.magIntrekken() === true,
      merk: (k) => this.merk(k),
    });
    for (const bericht of verhaal.berichten) this.stuurCoa(bericht, this.venster.gemeente);
    for (const mens of verhaal.mensen) {
      for (const v of mens.voorvallen) this.regie.voegToe(v, mens.regiepersoon, mens.bekend ? 'verwerkt' : 'wachtOpKoppeling');
      for (const { melding, eind } of mens.meldingen) {
        this.rapportVan(planSleutel(melding.school, melding.regel.route, melding.kwartaal)).voegToe(melding, eind);
      }
      if (mens.uitkomst !== null) neem(this.metPartners(mens.uitkomst, mens.volgnummer));
    }
    this.schrijfLasten(huishouden, verhaal.mensen.map((mens) => mens.uitkomst));
  }

  /** Written down by a coach for the household: the first adult applies. One household always waits for its authorisation. */
  private schrijfLasten({ nummer }: Huishouden, [aanvrager, partner]: readonly (Uitkomst | null)[]): void {
    const dobbel = new Dobbel(`${this.opties.zaad}/lasten/${nummer}`);
    const wil = dobbel.kans(this.opties.kansen.vasteLasten) || nummer === 9;
    const lasten = wil && aanvrager ? vasteLasten({ aanvrager, partner: partner ?? undefined, dobbel, zonderMachtiging: nummer === 9 || dobbel.kans(this.opties.kansen.zonderMachtiging) }) : null;
    if (lasten === null || lasten.dag > this.venster.tot) return;
    if (lasten.zonderMachtiging) this.merk('zonderMachtiging');
    const bestand = this.lijst.nieuw('regie', `ONTZORGING_${this.venster.gemeente}_${iso(lasten.dag).replaceAll('-', '')}_${kenmerk(dobbel)}.json`, lasten.dag);
    bestand.tellingen.verwerkt = 1;
    if (this.opslag.schrijft) this.opslag.heel(bestand, lasten.inhoud);
  }

  /** Writes down what is sought for somebody, and what a partner will do about it. */
  private metPartners(uitkomst: Uitkomst, volgnummer: number): Uitkomst {
    const bemiddeling = this.bemiddelingen.van(uitkomst, volgnummer);
    if (bemiddeling !== null) this.schrijfProfiel(bemiddeling.profiel, volgnummer);
    if (this.opties.partners !== true) return uitkomst;
    const verhaal = bemiddeling?.verhaal ?? null;
    if (verhaal === null) return { ...uitkomst, partners: { plekken: [], uren: null } };
    const deel = this.draaiboek[verhaal.partner] ?? {};
    deel[verhaal.sleutel] = verhaal.afspraak;
    return { ...uitkomst, partners: verhaal };
  }

  private schrijfProfiel({ dag, inhoud }: Bemiddelprofiel, volgnummer: number): void {
    const uuid = kenmerk(new Dobbel(`${this.opties.zaad}/profiel/${volgnummer}`));
    const bestand = this.lijst.nieuw('regie', `BEMIDDELING_${this.venster.gemeente}_${iso(dag).replaceAll('-', '')}_${uuid}.json`, dag);
    bestand.tellingen.verwerkt = 1;
    if (this.opslag.schrijft) this.opslag.heel(bestand, inhoud);
  }

  private rapportVan(sleutel: string): Rapport {
    const rapport = this.rapporten.get(sleutel);
    if (rapport === undefined) throw new RangeError('a line for a report that no school sends');
    return rapport;
  }

  private stuurCoa(bericht: CoaBericht, gemeente: string): void {
    const nummer = (this.opDag.get(bericht.verzonden) ?? 0) + 1;
    this.opDag.set(bericht.verzonden, nummer);
    const naam = `TVS-${gemeente}-${iso(bericht.verzonden).replaceAll('-', '')}-${String(nummer).padStart(4, '0')}${bericht.soort.charAt(0)}.json`;
    const bestand = this.lijst.nieuw('coa', naam, bericht.aankomst);
    const vanOns = gemeente === this.venster.gemeente;
    bestand.tellingen[vanOns ? 'verwerkt' : 'buitenBereik'] = bericht.aantalPersonen;
    if (bericht.vreemd) this.merk('onbekendeSleutel');
    if (bericht.ingetrokken) bestand.status = 'ingetrokken';
    if (this.opslag.schrijft) this.opslag.heel(bestand, bericht.inhoud());
  }

  /** Now and then COA sends the municipality somebody else's message. */
  private elders(naast: Huishouden): void {
    const dobbel = new Dobbel(`${this.opties.zaad}/elders/${naast.nummer}`);
    if (naast.nummer !== 7 && !dobbel.kans(this.opties.kansen.andereGemeente)) return;
    const [eerste] = naast.volwassenen as [Mens];
    const mens = { ...eerste, vNummer: this.nummers.vNummerElders(), bsn: '', voornamen: dobbel.kies(eerste.stam.mannen) };
    this.merk('andereGemeente');
    const gemeente = dobbel.kies(andereGemeenten(this.opties.gemeente));
    this.stuurCoa(berichtVoorElders(mens, gemeente, dobbel.geheel(this.venster.van, this.venster.tot), dobbel), gemeente);
  }

  private merk(k: Kans): void {
    this.opgetreden.set(k, (this.opgetreden.get(k) ?? 0) + 1);
  }
}

import type { Eind } from './bestandslijst.js';
import type { Verblijf } from './coa-persoon.js';
import type { Dobbel } from './dobbel.js';
import type { Kans } from './kansen.js';
import { koppelingsdag, type Aankomst } from './levensloop.js';
import type { Huishouden, Mens } from './mens.js';
import { trekMijlpalen, type Routeletter, type Voorval } from './mijlpalen.js';
import { laatsteBeeld, type Beeld, type Naamverloop } from './naamverloop.js';
import { volgLessen, type Lesvraag } from './onderwijs.js';
import { planSleutel } from './rapportplan.js';
import type { Schoolmelding } from './rapportregel.js';
import type { Regiepersoon } from './regiebestand.js';
import type { School } from './scholen.js';
import { schrijfSchoolmeldingen } from './schoolmeldingen.js';
import type { Verhaalomgeving } from './verhaalomgeving.js';
import type { Uitkomst } from './waarheid.js';

export interface Mensvraag {
  mens: Mens;
  huishouden: Huishouden;
  aankomst: Aankomst;
  verloop: Naamverloop;
  verblijf: Verblijf;
  heeft: (k: Kans) => boolean;
}

/** Oddities that make name or birth date differ between sources. */
const BETWIST: readonly Kans[] = ['naamGewijzigd', 'geboortedatumGewijzigd', 'geboortedatumBetwist', 'ingetrokkenMaarAangemeld'];
/** Oddities of a person that are counted when the person really got so far. */
const OP_SCHOOL: readonly Kans[] = [
  'nulKwijt', 'naamVerschreven', 'naamAndersGeschreven', 'elfproefFout', 'routeVerschilt', 'urenKloppenNiet', 'cumulatiefKloptNiet', 'niveauLager', 'niveauLeeg',
  'kwartaalOvergeslagen', 'formule', 'bsnInToelichting', 'schoolwissel', 'tweeScholen',
];
const VAN_HUIS_UIT: readonly Kans[] = [
  'voorvoegsel', 'naamInKoppelingAnders', 'nareis', 'regulierGezin', 'tweedePip', 'verlengingHerzien', 'mijlpaalVerbeterd', 'gezinMetBijstand', 'bevestigdDoorRegie',
  'geboortedatumBetwist', 'aanmeldingZonderVNummer', 'einde', 'naamGewijzigd', 'geboortedatumGewijzigd',
];

const BIJZONDERE_DATUMS: readonly (readonly [string, Kans])[] = [['-01-01', 'eersteJanuari'], ['-07-01', 'eersteJuli'], ['-00-00', 'geboortedagOnbekend']];
const BIJZONDERE_STATUSSEN: readonly (readonly [string, Kans])[] = [['WACHTLIJST', 'wachtlijst'], ['UITGEVALLEN', 'uitgevallen']];

/** One adult's story: milestones, lessons, the lines about them with the end of each, and what it all comes to. */
export class Mensverhaal {
  readonly volgnummer: number;
  readonly bekend: boolean;
  readonly voorvallen: readonly Voorval[];
  readonly meldingen: readonly { melding: Schoolmelding; eind: Eind }[];
  readonly regiepersoon: Regiepersoon;
  readonly uitkomst: Uitkomst | null;

  constructor(private readonly vraag: Mensvraag, dobbel: Dobbel, private readonly om: Verhaalomgeving) {
    const route = vraag.huishouden.opdracht?.route ?? kiesRoute(dobbel);
    const { mens, heeft } = vraag;
    this.volgnummer = mens.volgnummer;
    this.voorvallen = trekMijlpalen({ mens, aankomst: vraag.aankomst, route, bron: vraag.huishouden.bron, laat: heeft('laatOvergedragen'), heeft }, dobbel, om.venster);
    const aangemeld = this.voorvallen.some((v) => v.mijlpaal === 'AANMELDING');
    this.bekend = aangemeld || this.bijCoa();
    this.regiepersoon = this.persoonVanRegie();
    this.meldingen = this.opSchool(route, dobbel);
    this.uitkomst = this.bekend ? this.eindstand(aangemeld) : null;
    this.merkOp();
  }

  /** True when COA's word about this person stands at the end. */
  private bijCoa(): boolean {
    const { aankomst: a } = this.vraag;
    return a.koppelingVerzonden !== null && a.koppelingVerzonden <= this.om.venster.tot && (a.intrekking === null || a.nieuweKoppeling !== null);
  }

  private overgedragen(): boolean {
    const dag = this.vraag.aankomst.overdrachtVerzonden;
    return this.bijCoa() && dag !== null && dag <= this.om.venster.tot;
  }

  private doelgroep(): string {
    const gezin = this.vraag.huishouden.bron === 'gezin' || this.vraag.verblijf.soort === 'REGULIER_GEZIN';
    return gezin ? 'Gezinsmigrant en overige migrant' : 'Asielstatushouder';
  }

  private persoonVanRegie(): Regiepersoon {
    const { mens, aankomst: a, heeft, huishouden } = this.vraag;
    const zonderV = heeft('aanmeldingZonderVNummer') && huishouden.bron === 'gezin';
    return {
      bsn: mens.bsn, vNummer: zonderV ? '' : mens.vNummer, geslachtsnaam: mens.geslachtsnaam, voornamen: mens.voornamen, geboortedatum: mens.geboortedatum, geslacht: mens.geslacht,
      doelgroep: this.doelgroep(), bsnSinds: huishouden.bron === 'gezin' ? 0 : (a.overdrachtVerzonden ?? this.om.venster.tot + 1), alleenZelfdeMaand: heeft('mijlpaalVerbeterd'),
    };
  }

  private opSchool(route: Routeletter, dobbel: Dobbel): { melding: Schoolmelding; eind: Eind }[] {
    const { aankomst: a, mens, huishouden, heeft } = this.vraag;
    const wasEr = a.huisvesting !== null || a.aanmelding !== null || heeft('nooitOvergedragen');
    if (!wasEr || a.pip > this.om.venster.tot) return [];
    const lessen = volgLessen(this.lesvraag(route), dobbel);
    const betwist = BETWIST.some(heeft);
    const vraag = {
      mens, naamUniek: huishouden.naamUniek || mens !== huishouden.volwassenen[0], ander: this.ander(), betwist, naamBijSchool: { geslachtsnaam: mens.geslachtsnaam, voornamen: mens.voornamen }, heeft, bsnVanNiemand: this.om.bsnVanNiemand,
    };
    const meldingen = schrijfSchoolmeldingen(lessen, vraag, dobbel, { kansen: this.om.kansen, kennis: this.om.kennis })
      .filter((m) => m.aard !== 'alleenEerste' || this.om.magIntrekken(planSleutel(m.school, m.regel.route, m.kwartaal)));
    return meldingen.map((melding) => ({ melding, eind: this.eindVan(melding, meldingen) }));
  }

  private lesvraag(route: Routeletter): Lesvraag {
    const { aankomst: a, huishouden, heeft, mens } = this.vraag;
    const pips = this.voorvallen.filter((v) => v.mijlpaal === 'PIP' && !v.verbeterd).sort((x, y) => x.dag - y.dag);
    const pipOp = (dag: number): string => pips.findLast((p) => p.dag <= dag)?.waarde ?? pips[0]?.waarde ?? route;
    const eersteSchool = huishouden.volwassenen[0] === mens ? huishouden.opdracht?.school : undefined;
    const zonderV = this.regiepersoon.vNummer === '';
    return {
      volgnummer: mens.volgnummer, eersteLes: a.eersteLes, school: eersteSchool, laatsteKwartaal: this.om.venster.laatsteKwartaal, heeft,
      routeOp: (dag) => pipOp(dag).charAt(0) as Routeletter,
      examenniveau: (dag) => pipOp(dag).split(':')[1] ?? null,
      mag: (school: School) => (school.vNummer !== 'zonodig' || !BETWIST.some(heeft)) && (school.bsn || !zonderV),
      einde: this.voorvallen.find((v) => v.mijlpaal === 'EINDE')?.dag ?? Infinity,
    };
  }

  /** The other adult, when the hub will know that person's BSN. */
  private ander(): Mens | undefined {
    return this.overgedragen() ? this.vraag.huishouden.volwassenen.find((m) => m !== this.vraag.mens) : undefined;
  }

  /** A line is linked by what it says itself, or by the school's own number once another of its lines is. */
  private eindVan(m: Schoolmelding, alle: readonly Schoolmelding[]): Eind {
    if (m.bewijs === 'strijdig' || !this.bekend) return 'wachtOpKoppeling';
    const bewijst = (x: Schoolmelding): boolean => x.bewijs === 'nummer' || x.bewijs === 'naam';
    const geleerd = alle.some((x) => x.regel.deelnemer === m.regel.deelnemer && x.school === m.school && bewijst(x) && x.aard !== 'tegenspraak');
    return bewijst(m) || geleerd ? 'verwerkt' : 'wachtOpKoppeling';
  }

  private eindstand(aangemeld: boolean): Uitkomst {
    const { mens, aankomst: a, verloop, verblijf } = this.vraag;
    const coa = this.bijCoa();
    const over = this.overgedragen();
    const regie: Beeld = { geslachtsnaam: mens.geslachtsnaam, voornamen: mens.voornamen, geboortedatum: mens.geboortedatum };
    const beeld = aangemeld ? regie : laatsteBeeld(verloop, over);
    const lessen = this.meldingen.filter(({ melding: m, eind }) => eind === 'verwerkt' && m.aard !== 'alleenEerste' && m.aard !== 'tegenspraak');
    return {
      gemeente: this.om.venster.gemeente, bsn: aangemeld || over ? mens.bsn : null, vNummer: coa || this.regiepersoon.vNummer !== '' ? mens.vNummer : null,
      naam: { geslachtsnaam: beeld.geslachtsnaam, voornamen: beeld.voornamen }, geboortedatum: beeld.geboortedatum, doelgroep: this.doelgroep(),
      koppeling: coa ? koppelingsdag(a, this.vraag.huishouden, this.om.venster.tot) : null,
      huisvesting: over ? a.huisvesting : null, verblijf: coa ? verblijf.soort : null, voorvallen: this.voorvallen,
      lessen: lessen.map(({ melding: m }) => ({ kwartaal: m.kwartaal, school: m.school, regel: m.regel })),
    };
  }

  private merkOp(): void {
    const { heeft, mens } = this.vraag;
    const gezien = [...VAN_HUIS_UIT, ...(this.meldingen.length === 0 ? [] : OP_SCHOOL)].filter(heeft);
    for (const k of gezien) this.om.merk(k);
    for (const [eind, k] of BIJZONDERE_DATUMS) if (mens.geboortedatum.endsWith(eind)) this.om.merk(k);
    const regels = this.meldingen.map(({ melding }) => melding);
    const strijdig = regels.find((m) => m.bewijs === 'strijdig');
    if (strijdig !== undefined) this.om.merk(strijdig.school === '5103' ? 'nummersTegenstrijdig' : 'nummerVanAnder');
    for (const [status, k] of BIJZONDERE_STATUSSEN) if (regels.some((m) => m.regel.status === status)) this.om.merk(k);
  }
}

function kiesRoute(dobbel: Dobbel): Routeletter {
  const worp = dobbel.getal();
  return worp < 0.58 ? 'B' : worp < 0.66 ? 'O' : 'Z';
}

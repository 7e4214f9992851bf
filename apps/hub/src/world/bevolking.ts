import { Dobbel } from './dobbel.js';
import { iso, dagVan } from './dagen.js';
import { OPDRACHTEN, type Kans, type Kansen, type Opdracht } from './kansen.js';
import type { Huishouden, Mens } from './mens.js';
import { KINDERNAMEN, NAAMSTAMMEN, VOORVOEGSELS, type Naamstam } from './namen.js';
import type { Nummeruitgifte } from './nummers.js';
import { groveSleutel } from './schrijfwijze.js';

/** Oddities that a person may have of itself; the others belong to a household, a line or a file. */
const VAN_EEN_MENS: readonly Kans[] = [
  'voorvoegsel', 'nulKwijt', 'naamInKoppelingAnders', 'naamGewijzigd', 'geboortedatumGewijzigd', 'bevestigdDoorRegie', 'geboortedatumBetwist',
  'nareis', 'regulierGezin', 'tweedePip', 'verlengingHerzien', 'mijlpaalVerbeterd', 'gezinMetBijstand', 'aanmeldingZonderVNummer', 'einde',
  'naamVerschreven', 'naamAndersGeschreven', 'elfproefFout', 'nummersTegenstrijdig', 'nummerVanAnder', 'schoolwissel', 'tweeScholen', 'routeVerschilt',
  'urenKloppenNiet', 'cumulatiefKloptNiet', 'niveauLager', 'niveauLeeg', 'tegenspraakInBestand', 'kwartaalOvergeslagen', 'wachtlijst', 'uitgevallen',
  'formule', 'bsnInToelichting', 'teVroegGemeld',
];
const VAN_EEN_HUISHOUDEN: readonly Kans[] = ['laatOvergedragen', 'alleenGekoppeld', 'ingetrokkenEnTerug', 'ingetrokkenMaarAangemeld'];
/** Oddities that need a BSN of COA's kind of case. */
const ALLEEN_ASIEL = new Set<Kans>(['alleenGekoppeld', 'ingetrokkenEnTerug', 'ingetrokkenMaarAangemeld', 'dubbelganger']);

/** Name and birth date both stated otherwise would make the person's own number a contradiction: no line could be linked with certainty. */
const NIET_MET_ANDERE_NAAM: readonly Kans[] = ['geboortedatumGewijzigd', 'geboortedatumBetwist'];

const ANDERS_GESTELD: readonly Kans[] = [...NIET_MET_ANDERE_NAAM, 'naamGewijzigd', 'naamInKoppelingAnders'];

/** The people of one invented world, household by household, always the same for the same seed. */
export class Bevolking {
  private readonly bezet = new Set<string>();
  private volgnummer = 0;
  private nummer = 0;

  constructor(
    private readonly zaad: string,
    private readonly kansen: Kansen,
    private readonly aantal: number,
    private readonly nummers: Nummeruitgifte,
  ) {}

  /** Households until there are `aantal` people with a case; those who will never have one come on top. */
  *huishoudens(): Generator<Huishouden> {
    let over = this.aantal;
    for (let i = 0; over > 0; i++) {
      const dobbel = new Dobbel(`${this.zaad}/huishouden/${i}`);
      const huishouden = this.maak(dobbel, OPDRACHTEN[i], over);
      over -= huishouden.volwassenen.length;
      if (huishouden.eigen.has('dubbelganger') && over > 0) {
        huishouden.naamUniek = false;
        yield huishouden;
        over -= 1;
        yield this.dubbelganger(huishouden);
      } else yield huishouden;
      if (i === 3 || dobbel.kans(this.kansen.ingetrokken)) yield this.zonderZaak(dobbel, 'ingetrokken');
      if (i === 5 || dobbel.kans(this.kansen.nooitOvergedragen)) yield this.zonderZaak(dobbel, 'nooitOvergedragen');
    }
  }

  private maak(dobbel: Dobbel, opdracht: Opdracht | undefined, over: number): Huishouden {
    const gelote = dobbel.kans(this.kansen.asiel) ? 'asiel' : 'gezin';
    const { bron, met } = opdracht ?? { bron: gelote, met: this.trekHuishouden(dobbel, gelote) };
    const eigen = new Set<Kans>(met);
    const stam = dobbel.kies(NAAMSTAMMEN);
    const hoofd = this.mens(dobbel, stam, opdracht?.met);
    if (eigen.has('dubbelganger')) this.maakDubbel(hoofd, dobbel);
    const volwassenen = [hoofd];
    if (over > 1 && this.metPartner(dobbel, opdracht, bron)) volwassenen.push(this.partner(dobbel, hoofd, stam));
    const kinderen = bron === 'asiel' ? this.kinderen(dobbel, hoofd) : [];
    return { nummer: this.nummer++, bron, opdracht, volwassenen, kinderen, eigen, naamUniek: true };
  }

  private metPartner(dobbel: Dobbel, opdracht: Opdracht | undefined, bron: 'asiel' | 'gezin'): boolean {
    if (opdracht !== undefined) return opdracht.partner === true;
    return bron === 'asiel' && dobbel.kans(this.kansen.partner);
  }

  private kinderen(dobbel: Dobbel, hoofd: Mens): Mens[] {
    const aantal = dobbel.kans(this.kansen.kinderen) ? dobbel.geheel(1, 3) : 0;
    return Array.from({ length: aantal }, () => this.kind(dobbel, hoofd));
  }

  private trekHuishouden(dobbel: Dobbel, bron: 'asiel' | 'gezin'): Kans[] {
    const getroffen = VAN_EEN_HUISHOUDEN.filter((k) => dobbel.kans(this.kansen[k]) && (bron === 'asiel' || !ALLEEN_ASIEL.has(k)));
    const dubbel = dobbel.kans(this.kansen.dubbelganger) && bron === 'asiel';
    return dubbel ? ['dubbelganger'] : getroffen.slice(0, 1);
  }

  private mens(dobbel: Dobbel, stam: Naamstam, verplicht: readonly Kans[] | undefined): Mens {
    const eigen = new Set<Kans>(verplicht ?? VAN_EEN_MENS.filter((k) => dobbel.kans(this.kansen[k])));
    if (eigen.has('naamGewijzigd')) for (const k of NIET_MET_ANDERE_NAAM) eigen.delete(k);
    const geslacht = dobbel.kans(0.5) ? 'M' : 'V';
    const mens: Mens = {
      volgnummer: ++this.volgnummer,
      bsn: eigen.has('nulKwijt') ? this.nummers.bsnMetNul() : this.nummers.bsn(),
      vNummer: this.nummers.vNummer(),
      stam,
      geslacht,
      geslachtsnaam: dobbel.kies(stam.families),
      voorvoegsel: eigen.has('voorvoegsel') ? dobbel.kies(VOORVOEGSELS) : '',
      voornamen: dobbel.kies(geslacht === 'M' ? stam.mannen : stam.vrouwen),
      geboortedatum: '',
      eigen,
    };
    mens.geboortedatum = this.geboortedatum(dobbel, mens, verplicht);
    return mens;
  }

  /** A partner bears another family name, so that one's number with the other's name is a contradiction beyond doubt. */
  private partner(dobbel: Dobbel, hoofd: Mens, stam: Naamstam): Mens {
    const partner = this.mens(dobbel, stam, undefined);
    while (partner.geslachtsnaam === hoofd.geslachtsnaam || partner.voornamen === hoofd.voornamen) {
      partner.geslachtsnaam = dobbel.kies(stam.families);
      partner.voornamen = dobbel.kies(partner.geslacht === 'M' ? stam.mannen : stam.vrouwen);
    }
    partner.geboortedatum = this.geboortedatum(dobbel, partner, undefined);
    return partner;
  }

  private geboortedatum(dobbel: Dobbel, mens: Mens, verplicht: readonly Kans[] | undefined): string {
    const jaar = dobbel.geheel(1958, 2006);
    const soort = verplicht?.find((k) => k === 'eersteJanuari' || k === 'eersteJuli' || k === 'geboortedagOnbekend') ?? this.trekDatumsoort(dobbel, verplicht);
    if (soort === 'eersteJanuari') return `${jaar}-01-01`;
    if (soort === 'eersteJuli') return `${jaar}-07-01`;
    if (soort === 'geboortedagOnbekend') return `${jaar}-00-00`;
    return this.vrijeDatum(dobbel, mens);
  }

  private trekDatumsoort(dobbel: Dobbel, verplicht: readonly Kans[] | undefined): Kans | undefined {
    if (verplicht !== undefined) return undefined;
    const worp = dobbel.getal();
    const { eersteJanuari, eersteJuli, geboortedagOnbekend } = this.kansen;
    if (worp < eersteJanuari) return 'eersteJanuari';
    if (worp < eersteJanuari + eersteJuli) return 'eersteJuli';
    return worp < eersteJanuari + eersteJuli + geboortedagOnbekend ? 'geboortedagOnbekend' : undefined;
  }

  /** A full birth date that nobody of the same name has: homonyms are made on purpose only. */
  private vrijeDatum(dobbel: Dobbel, mens: Mens): string {
    const naam = groveSleutel(`${mens.geslachtsnaam} ${mens.voornamen}`);
    for (;;) {
      const datum = iso(dobbel.geheel(dagVan('1958-01-02'), dagVan('2006-12-31')));
      const sleutel = `${naam}/${datum}`;
      if (datum.endsWith('-01-01') || datum.endsWith('-07-01') || this.bezet.has(sleutel)) continue;
      this.bezet.add(sleutel);
      return datum;
    }
  }

  /** A full birth date, and a name and date that no source ever states otherwise: else the two could be told apart. */
  private maakDubbel(mens: Mens, dobbel: Dobbel): void {
    mens.geboortedatum = this.vrijeDatum(dobbel, mens);
    mens.eigen = new Set([...mens.eigen].filter((k) => !ANDERS_GESTELD.includes(k)));
  }

  private kind(dobbel: Dobbel, hoofd: Mens): Mens {
    return {
      ...hoofd,
      volgnummer: 0,
      bsn: this.nummers.bsn(),
      vNummer: this.nummers.vNummer(),
      voornamen: dobbel.kies(KINDERNAMEN),
      geslacht: dobbel.kans(0.5) ? 'M' : 'V',
      geboortedatum: iso(dobbel.geheel(dagVan('2012-01-01'), dagVan('2023-12-31'))),
      eigen: new Set(),
    };
  }

  /** Somebody else with the same name and birth date. */
  private dubbelganger(van: Huishouden): Huishouden {
    const [eerste] = van.volwassenen as [Mens];
    const mens: Mens = { ...eerste, volgnummer: ++this.volgnummer, bsn: this.nummers.bsn(), vNummer: this.nummers.vNummer(), eigen: new Set() };
    return { nummer: this.nummer++, bron: 'asiel', opdracht: { met: [], bron: 'asiel' }, volwassenen: [mens], kinderen: [], eigen: new Set(), naamUniek: false };
  }

  /** A household that ends without a case. */
  private zonderZaak(dobbel: Dobbel, waarom: 'ingetrokken' | 'nooitOvergedragen'): Huishouden {
    const mens = this.mens(dobbel, dobbel.kies(NAAMSTAMMEN), [waarom]);
    return { nummer: this.nummer++, bron: 'asiel', opdracht: undefined, volwassenen: [mens], kinderen: [], eigen: new Set([waarom]), naamUniek: true };
  }
}

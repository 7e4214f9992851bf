import { Dobbel } from '../../../dist/apps/hub/src/world/dobbel.js';
import { kiesGroep, kiesNaam } from './namen.mjs';

/** How people are spread: chances, per household or per person. */
export const OPBOUW = {
  tweeVolwassenen: [0.35, 'household with two adults known to the hub'],
  meerVolwassenen: [0.12, 'and with three to five, adult children or brothers and sisters'],
  zelfdeAchternaam: [0.6, 'a member of a household has the same surname as the first'],
  tweeling: [0.015, 'a member of a larger household is the twin of the one before: surname, birth date and usually sex alike, numbers that follow one another'],
  naamgenoot: [0.01, 'a household has a relative elsewhere with the same full name and another birth date'],
  dubbelganger: [0.0005, 'somebody has a namesake, no relative, with the very same full birth date'],
  eersteJanuari: [0.12, 'born on 1 January, as registers assume'],
  eersteJuli: [0.03, 'born on 1 July'],
  dagOnbekend: [0.05, 'of the birth date only the year is known'],
  tweeVoornamen: [0.12, 'two given names'],
};

const kans = (dobbel, wat) => dobbel.kans(OPBOUW[wat][0]);
const twee = (n) => String(n).padStart(2, '0');
const GEWICHTEN = [9, 8, 7, 6, 5, 4, 3, 2];

/** The one ninth digit with which eight digits are a BSN; undefined where there is none. */
export function bsnVan(acht) {
  const rest = [...acht].reduce((som, cijfer, i) => som + GEWICHTEN[i] * Number(cijfer), 0) % 11;
  return rest < 10 ? `${acht}${rest}` : undefined;
}

/** Invented people in households, always the same for the same seed. Names as often as the repository's table says. Nobody in it exists. */
export class Bevolking {
  #nummers = new Set();
  #stroom = this.#huishoudens();

  constructor(zaad) {
    this.zaad = zaad;
  }

  /** So many people. */
  mensen(aantal) {
    return Array.from({ length: aantal }, () => this.vreemde());
  }

  /** The next person, whom nobody has named yet. */
  vreemde() {
    return this.#stroom.next().value;
  }

  /** Another person of the same household, not yet known: somebody whom a line may wrongly be taken for. */
  familielid(van, dobbel) {
    const mens = this.#mens(van.groep, dobbel, this.#vrijVNummer(Number(van.vNummer) + 1));
    return dobbel.kans(0.05) ? this.#tweeling(van, mens, dobbel) : { ...mens, achternaam: van.achternaam };
  }

  *#huishoudens() {
    for (let i = 0; ; i += 1) yield* this.#huishouden(new Dobbel(`${this.zaad}/${i}`));
  }

  *#huishouden(dobbel) {
    const groep = kiesGroep(dobbel);
    const aantal = kans(dobbel, 'meerVolwassenen') ? dobbel.geheel(3, 5) : kans(dobbel, 'tweeVolwassenen') ? 2 : 1;
    let vNummer = this.#vrijVNummer(dobbel.geheel(2_600_000_000, 2_940_000_000));
    const leden = [];
    for (let i = 0; i < aantal; i += 1) {
      const mens = this.#mens(groep, dobbel, vNummer);
      const [eerste] = leden;
      const vorige = leden.at(-1);
      if (eerste && kans(dobbel, 'zelfdeAchternaam')) mens.achternaam = eerste.achternaam;
      leden.push(vorige && aantal > 2 && kans(dobbel, 'tweeling') ? this.#tweeling(vorige, mens, dobbel) : mens);
      vNummer = this.#vrijVNummer(vNummer + 1);
    }
    yield* leden;
    const [eerste] = leden;
    if (kans(dobbel, 'naamgenoot')) yield { ...this.#mens(groep, dobbel, this.#vrijVNummer(vNummer + dobbel.geheel(2, 9000))), achternaam: eerste.achternaam, voornamen: eerste.voornamen, geslacht: eerste.geslacht };
    if (kans(dobbel, 'dubbelganger')) yield { ...eerste, ...this.#nummersVan(dobbel, this.#vrijVNummer(dobbel.geheel(2_600_000_000, 2_940_000_000))) };
  }

  #tweeling(van, mens, dobbel) {
    const geslacht = dobbel.kans(0.7) ? van.geslacht : mens.geslacht;
    return { ...mens, geslacht, achternaam: van.achternaam, geboortedatum: van.geboortedatum, voornamen: geslacht === mens.geslacht ? mens.voornamen : this.#voornamen(van.groep, geslacht, dobbel) };
  }

  #mens(groep, dobbel, vNummer) {
    const geslacht = dobbel.kans(0.5) ? 'M' : 'V';
    return { groep, geslacht, achternaam: kiesNaam(groep, 'families', dobbel), voornamen: this.#voornamen(groep, geslacht, dobbel), geboortedatum: this.#geboortedatum(dobbel), ...this.#nummersVan(dobbel, vNummer) };
  }

  #voornamen(groep, geslacht, dobbel) {
    const soort = geslacht === 'M' ? 'mannen' : 'vrouwen';
    const eerste = kiesNaam(groep, soort, dobbel);
    return kans(dobbel, 'tweeVoornamen') ? `${eerste} ${kiesNaam(groep, soort, dobbel)}` : eerste;
  }

  /** Most are between twenty and forty-five. */
  #geboortedatum(dobbel) {
    const jaar = 2007 - Math.floor((dobbel.getal() + dobbel.getal()) * 24.5);
    const worp = dobbel.getal();
    const [januari, juli, onbekend] = [OPBOUW.eersteJanuari[0], OPBOUW.eersteJuli[0], OPBOUW.dagOnbekend[0]];
    if (worp < januari) return `${jaar}-01-01`;
    if (worp < januari + juli) return `${jaar}-07-01`;
    if (worp < januari + juli + onbekend) return `${jaar}-00-00`;
    const maand = dobbel.geheel(1, 12);
    return `${jaar}-${twee(maand)}-${twee(dobbel.geheel(1, [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][maand - 1]))}`;
  }

  #nummersVan(dobbel, vNummer) {
    for (;;) {
      const bsn = bsnVan(String(dobbel.geheel(10_000_000, 99_999_999)));
      if (bsn === undefined || this.#nummers.has(bsn)) continue;
      this.#nummers.add(bsn);
      return { bsn, vNummer: String(vNummer) };
    }
  }

  #vrijVNummer(vanaf) {
    let nummer = vanaf;
    while (this.#nummers.has(nummer)) nummer += 1;
    this.#nummers.add(nummer);
    return nummer;
  }
}

import { iso, maandBegin, maandNaam } from './dagen.js';
import type { Bestand, Bestandslijst, Eind } from './bestandslijst.js';
import { Dobbel } from './dobbel.js';
import type { Kans, Kansen } from './kansen.js';
import type { Venster } from './mens.js';
import type { Voorval } from './mijlpalen.js';
import type { Opslag, Uitvoer } from './opslag.js';
import { alsCsv } from './regelvorm.js';

const KOP = 'bsn;v_nummer;achternaam;voornamen;geboortedatum;geslacht;doelgroep;mijlpaal;datum;waarde;medewerker';
const MEDEWERKERS = ['coach.jansen', 'coach.smit', 'coach.yilmaz', 'coach.devries'] as const;

/** Who a milestone is about, as the municipality's own file says it. */
export interface Regiepersoon {
  bsn: string;
  vNummer: string;
  geslachtsnaam: string;
  voornamen: string;
  geboortedatum: string;
  geslacht: string;
  doelgroep: string;
  /** First day on which the municipality knows the BSN. */
  bsnSinds: number;
  /** True when a repetition in a later month could be taken for a correction. */
  alleenZelfdeMaand: boolean;
}

/** The municipality's monthly milestone files. */
export class Regiebestanden {
  private readonly maanden = new Map<number, { bestand: Bestand; uit: Uitvoer }>();
  private readonly dobbel: Dobbel;

  constructor(venster: Venster, zaad: string, private readonly om: { kansen: Kansen; merk: (k: Kans) => void; lijst: Bestandslijst; opslag: Opslag }) {
    this.dobbel = new Dobbel(`${zaad}/regie`);
    for (let m = Math.floor(venster.eersteKwartaal * 3); m <= venster.laatsteMaand; m++) {
      const bestand = om.lijst.nieuw('regie', `REGIE_${venster.gemeente}_${maandNaam(m)}.csv`, maandBegin(m + 1));
      const uit = om.opslag.lijn(bestand, { codering: 'utf8', sorteer: datumVan });
      uit.regel(KOP);
      this.maanden.set(m, { bestand, uit });
    }
  }

  /** Writes one milestone; now and then twice, now and then beside a line that must be refused. */
  voegToe(v: Voorval, wie: Regiepersoon, eind: Eind): void {
    const cellen = this.cellen(v, wie);
    this.schrijf(v.maand, cellen, eind);
    if (eind === 'verwerkt' && this.dobbel.kans(this.om.kansen.regieDubbel)) {
      const later = !wie.alleenZelfdeMaand && this.maanden.has(v.maand + 1) && this.dobbel.kans(0.5);
      this.om.merk('regieDubbel');
      this.schrijf(later ? v.maand + 1 : v.maand, v.mijlpaal === 'AANMELDING' ? cellen : this.cellen(v, wie), 'dubbel');
    }
    if (this.dobbel.kans(this.om.kansen.regieFout)) {
      this.om.merk('regieFout');
      this.schrijf(v.maand, this.dobbel.kies(FOUTEN)(this.cellen(v, wie)), 'afgekeurd');
    }
  }

  /** A month without any line is not sent. */
  sluit(): void {
    for (const { bestand } of this.maanden.values()) bestand.weg = Object.values(bestand.tellingen).every((n: number) => n === 0);
  }

  private cellen(v: Voorval, wie: Regiepersoon): string[] {
    const vol = v.mijlpaal === 'AANMELDING';
    const kaal = this.dobbel.kans(0.05) && wie.vNummer !== '';
    const metBsn = vol || (v.dag >= wie.bsnSinds && !kaal);
    const nulWeg = wie.bsn.startsWith('0') && !vol && this.dobbel.kans(0.2);
    const persoon = vol ? [wie.geslachtsnaam, wie.voornamen, wie.geboortedatum, wie.geslacht, wie.doelgroep] : ['', '', '', '', ''];
    const bsn = nulWeg ? wie.bsn.slice(1) : wie.bsn;
    return [metBsn ? bsn : '', wie.vNummer, ...persoon, v.mijlpaal, iso(v.dag), v.waarde, this.dobbel.kies(MEDEWERKERS)];
  }

  private schrijf(maand: number, cellen: readonly string[], eind: Eind): void {
    const doel = this.maanden.get(maand);
    if (doel === undefined) throw new RangeError('a milestone outside the months of this world');
    doel.bestand.tellingen[eind]++;
    if (this.om.opslag.schrijft) doel.uit.regel(alsCsv(cellen, ';'));
  }
}

function datumVan(regel: string): string {
  return regel.split(';')[8] ?? '';
}

const vervang = (plek: number, waarde: string) => (cellen: readonly string[]): string[] => cellen.map((c, i) => (i === plek ? waarde : c));

/** Lines that are refused: an unknown milestone, a day that does not exist, a value outside the list, an enrolment without a name. */
const FOUTEN: readonly ((cellen: readonly string[]) => string[])[] = [
  vervang(7, 'KOFFIEGESPREK'),
  (c) => vervang(8, `${(c[8] ?? '').slice(0, 4)}-02-31`)(c),
  (c) => vervang(9, 'B2')(vervang(7, 'PIP')(c)),
  (c) => vervang(9, 'Misschien')(vervang(7, 'VERLENGING_ONTZORGING')(c)),
  (c) => vervang(2, '')(vervang(7, 'AANMELDING')(c)),
];

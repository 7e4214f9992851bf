/** What the API answers about cases, as far as these pages show it. The API describes the whole (`/api/v1/openapi.json`). */
export interface Herkomst {
  bron: string;
  bericht: number;
  regel: number;
  peildatum: string;
  ontvangen: string | null;
}

export interface Naam {
  geslachtsnaam: string | null;
  voorvoegsel: string | null;
  voornamen: string | null;
}

interface Periode {
  start: string;
  eind: string;
}

export interface Zaakregel {
  id: string;
  vNummer: string | null;
  naam: Naam;
  geboortedatum: string | null;
  status: string;
  leerroute: string | null;
  school: string | null;
  inburgeringstermijn: Periode | null;
  teDoen: { naam: string; uiterlijk: string; teLaat: boolean }[];
  nietHaalbaar: string[];
  tegenstrijdig: string[];
}

export interface Urenprognose {
  urenOver: number;
  urenPerWeek: number | null;
  prognoseEinde: string | null;
  haalbaar: boolean | null;
  benodigdPerWeek: number | null;
}

export interface Urenstand {
  urenGedaan: number | null;
  urenNodig: number | null;
  gehaaldOp: string | null;
  prognose: Urenprognose | null;
}

export interface Termijn {
  code: string;
  naam: string;
  soort: 'wettelijk' | 'beleid';
  trigger: { wat: string; datum: string };
  uiterlijk: string;
  status: 'open' | 'gehaald' | 'overschreden' | 'vervallen';
  grond: string;
  gedaanOp: string | null;
  reden: string | null;
  prognose: Urenprognose | null;
}

interface Plek {
  bron: string;
  organisatie: string | null;
  activiteit: string | null;
  urenPerWeek: number | null;
  start: string | null;
  redenEinde: string | null;
  status: string;
}

export interface Plaatsing extends Plek {
  soort: string;
  eind: string | null;
  knelpunt: string | null;
}

export interface Bemiddelstand extends Plek {
  voorstel: string | null;
  datum: string;
  soort: string | null;
}

export interface Budgetinstructie {
  instructieId: string;
  versie: number;
  status: string;
  datum: string;
  achterstandssignaal: string | null;
  reden: string | null;
  adviesVerlengen: boolean | null;
}

export interface Tegenstrijdigheid {
  veld: string;
  waarden: { waarde: string; bron: string; bericht: number; regel: number }[];
}

export interface Zaak {
  id: string;
  bsn: string | null;
  vNummer: string | null;
  naam: Naam;
  geboortedatum: string | null;
  geslacht: string | null;
  doelgroep: string | null;
  gemeentecode: string;
  status: string;
  koppelingsdatum: string | null;
  huisvestingsdatum: string | null;
  kennisgevingDuo: string | null;
  welkomgesprek: string | null;
  startVragenlijst: string | null;
  leerbaarheidstoets: { datum: string; uitkomst: string } | null;
  eindgesprekIntake: string | null;
  leerroute: string | null;
  niveauPip: string | null;
  dagtekeningInitielePip: string | null;
  dagtekeningPip: string | null;
  inburgeringstermijn: Periode | null;
  taal: {
    urenCumulatief: number;
    niveaus: Record<'LE' | 'LU' | 'SC' | 'SP', string | null>;
    school: string;
    status: string;
    examens: { onderdeel: string; niveau: string | null; datum: string; resultaat: string }[];
  } | null;
  uren: { taal: Urenstand; participatie: Urenstand };
  plaatsingen: Plaatsing[];
  bemiddelstanden: Bemiddelstand[];
  bemiddeling: { doel: string; ingetrokken: boolean; toestemming: { gegeven: boolean; datum: string | null }; urenPerWeek: number | null } | null;
  bijstandsdatum: string | null;
  ontzorging: (Periode & { verlengd: boolean | null; status: string }) | null;
  vasteLasten: { besluitdatum: string; machtigingOntvangen: boolean; nettoMaandbedragCenten: number; aantalBetalingen: number; totaalCenten: number; restantCenten: number } | null;
  budgetbeheer: Budgetinstructie[];
  terugmeldingen: { periode: string; code: string; melding: string | null }[];
  pvt: string | null;
  map: string | null;
  voortgangsgesprekken: string[];
  zrouteEindgesprek: string | null;
  einde: { datum: string; reden: string | null } | null;
  tegenstrijdigheden: Tegenstrijdigheid[];
  herkomst: Record<string, Herkomst>;
}

/** Something that was said about a case. */
export interface Gebeurtenis {
  datum: string;
  soort: string;
  inhoud: string | null;
  partner: string;
  bestand: string;
  bericht: number;
  regel: number;
  ontvangen: string;
  koppelgrond: string | null;
  geldt: boolean;
}

/** How mediation stands with one partner. */
export interface Bemiddelpartner {
  partner: string;
  onzeKijk: string;
  hunKijk: string | null;
  aanZet: string | null;
  uiterlijk: string | null;
  beurten: { wie: string; wat: string; kenmerk: string | null; uiterlijk: string }[];
  geschillen: { code: string; tekst: string }[];
  redenen: { code: string; tekst: string }[];
}

/** Something that the hub proposes to send. */
export interface Voorstel {
  id: number;
  levering: string;
  zaak: string;
  soort: string;
  versie: number;
  status: string;
  vierOgen: boolean;
  goedkeuringen: { door: string; op: string }[];
  reden: string;
  waarschuwingen: string[];
  laagsteRestantCenten: number | null;
  inhoud: Record<string, unknown>;
  gemaakt: string;
}

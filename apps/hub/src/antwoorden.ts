/** The answers of the API, as far as the command line reads them. */

export interface Tellingen {
  verwerkt: number;
  wachtOpKoppeling: number;
  afgekeurd: number;
  dubbel: number;
  buitenBereik: number;
}

export interface Bericht {
  id: number;
  partner: string;
  bestand: string;
  status: string;
  regels: number;
  tellingen: Tellingen;
}

export interface Bevinding {
  regel: number | null;
  kolom: string | null;
  code: string;
}

export interface Blad<T> {
  resultaten: T[];
  volgende: string | null;
}

/** A reconciled case; the command line compares and sorts it, and knows no more of it. */
export interface Zaak {
  vNummer: string | null;
  bsn: string | null;
  tegenstrijdigheden: { veld: string }[];
  [veld: string]: unknown;
}

/** What a check of the log of actions found. */
export interface Logboekcontrole {
  regels: number;
  hash: string;
  fout: { nummer: number; wat: 'veranderd' | 'ontbreekt' | 'einde' } | null;
}

export interface Status {
  rust: boolean;
  gemeenten: string[];
  partners: {
    partner: string;
    laatsteIn: { bericht: number; bestand: string; ontvangen: string; status: string } | null;
    laatsteUit: { levering: number; bestand: string; aangemaakt: string; status: string } | null;
  }[];
  opdrachten: { wachtend: number; lopend: number; mislukt: number };
  berichten: { onderweg: number; vastgehouden: number };
  teLaat: { partner: string; afzender: string; soort: string; periode: string; uiterlijk: string }[];
  taken: { id: number; soort: string; partner: string | null; bericht: number | null; omschrijving: string; uiterlijk: string; teLaat: boolean }[];
}

/** A requested delivery file; `bestand` is null until it is made. */
export interface Leveringsbestand {
  id: number;
  status: 'gevraagd' | 'gemaakt' | 'mislukt';
  bestand: { naam: string; soort: string; records: number; grootte: number; sha256: string } | null;
}

/** What goes out, and whether it arrived. */
export interface Levering {
  id: number;
  bestand: string;
  status: 'klaar' | 'onbekend' | 'afgerond' | 'vastgelopen';
  items: { open: number; bevestigd: number; geweigerd: number; vervallen: number };
  pogingen: { antwoord: string | null; storing: string | null }[];
}

/** What the hub proposes to send, as far as the demonstration looks at it. */
export interface Voorstel {
  id: number;
  soort: string;
  goedkeuringen: { door: string }[];
}

export interface Leveringsbevinding {
  zaak: string;
  code: string;
  weggelaten: boolean;
}

/** What is proposed to or said of one case in mediation, as far as the demonstration looks at it. */
export interface Bemiddelzaak extends Zaak {
  id: string;
  /** Null: nobody looks for a place. */
  bemiddeling: { hoogsteUrenPerWeek: number } | null;
  bemiddelstanden: { bron: string; voorstel: string | null; status: string; urenPerWeek: number | null }[];
}

/** Who must do what about one case. */
export interface Bemiddelbeurt {
  partner: string;
  wat: string;
  kenmerk: string | null;
}

/** A key that people's data are sealed under, without the key. */
export interface Sleutel {
  id: number;
  bereik: string;
  stand: string;
  vanaf: string;
}

/** How far a municipality's leaving is. */
export interface Vertrekstand {
  stand: string;
  zaken: number;
  wissingen: number;
  sleutels: number;
}

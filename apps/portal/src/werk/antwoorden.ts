import type { Naam, Tegenstrijdigheid } from '../coach/antwoorden.js';

/** What `GET /werkvoorraad` and below answer, as far as these pages show it. */
export interface MogelijkBesluit {
  besluit: string;
  wat: string;
  codes: { code: string; wat: string }[];
}

export interface Werk {
  id: string;
  soort: string;
  eigenaar: { rol: string; gemeente: string | null; leerroute: string | null; medewerker: string | null };
  omschrijving: string;
  gevolg: string;
  sinds: string;
  uiterlijk: string;
  teLaat: boolean;
  partner: string | null;
  bericht: number | null;
  bestand: string | null;
  regel: number | null;
  zaak: string | null;
  levering: number | null;
  code: string | null;
  kolom: string | null;
  aantal: number;
  besluiten: MogelijkBesluit[];
  /** Path in the API where it is decided, when that is not here. */
  elders: string | null;
}

interface Wachtregel {
  bericht: number;
  regel: number;
  bsn: string | null;
  vNummer: string | null;
  geslachtsnaam: string | null;
  voorvoegsel: string | null;
  voornamen: string | null;
  geboortedatum: string | null;
}

interface Koppelvoorstel {
  zaak: string;
  naam: Naam;
  geboortedatum: string | null;
  bewijs: { gewicht: number; redenen: { code: string; gewicht: number; tekst: string }[] };
}

interface Herstelvoorstel {
  nummer: number;
  kop: string[];
  tellingen: { verwerkt: number; wachtOpKoppeling: number; afgekeurd: number; dubbel: number; buitenBereik: number };
}

export interface Werkdetail extends Werk {
  tegenstrijdigheid: Tegenstrijdigheid | null;
  herstel: Herstelvoorstel[];
  regels: Wachtregel[];
  voorstellen: Koppelvoorstel[];
}

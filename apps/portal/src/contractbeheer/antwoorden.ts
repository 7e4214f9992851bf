import type { Bevinding, Tellingen } from '../api/bericht.js';

/** What `GET /aanbieders` and below answer, as far as these pages show it. The API describes the whole (`/api/v1/openapi.json`). */
export interface Indicator {
  code: string;
  naam: string;
  eenheid: 'aantal' | 'procent' | 'dagen' | 'uren' | 'uren-per-week';
  waarde: number | null;
  teller: number;
  noemer: number | null;
  norm: { minstens: number | null; hoogstens: number | null } | null;
  oordeel: 'voldoet' | 'voldoet-niet' | 'niet-te-bepalen';
}

export interface Kerncijfers {
  kwartaal: string;
  deelnemers: number;
  buitenBereik: number;
  perStatus: { status: string; aantal: number }[];
  redenenUitval: { reden: string; aantal: number }[];
  indicatoren: Indicator[];
}

export interface Tijdigheid {
  leerroute: string;
  status: string;
  uiterlijk: string;
  ontvangen: string | null;
  opTijd: boolean | null;
  dagenTeLaat: number;
  gecorrigeerd: string | null;
}

export interface Aanbieder extends Tijdigheid {
  aanbieder: string;
  naam: string | null;
  kerncijfers: Kerncijfers | null;
  plaatsen: { code: string; plaats: number | null }[];
}

export interface Vergelijking {
  leerroute: string;
  kwartaal: string;
  aanbieders: Aanbieder[];
  medianen: { code: string; mediaan: number | null }[];
  geheel: Kerncijfers | null;
}

export interface Oordeel {
  leerroute: string;
  versie: number;
  door: string;
  op: string;
  actueel: boolean;
  besluit: string | null;
  reden: string | null;
  notitie: string | null;
}

export interface Routerapport extends Tijdigheid {
  tellingen: Tellingen;
  inBalans: boolean;
  bevindingen: { code: string; ernst: string; aantal: number; regels: number; aandeel: number | null }[];
  normen: { naam: string; startBinnenWeken: number };
  kerncijfers: Kerncijfers | null;
  verloop: Kerncijfers[];
  controles: { code: string; tekst: string; aantal: number }[];
  urenaansluiting: { deelnemers: number; urenGevolgd: number; urenVolgensTotalen: number } | null;
  oordeel: Oordeel | null;
  bestanden: { bericht: number; bestand: string; status: string; ontvangen: string; versie: number | null; aanvulling: number | null; opTijd: boolean }[];
}

export interface Kwartaalrapportage {
  aanbieder: string;
  naam: string | null;
  kwartaal: string;
  uiterlijk: string;
  leerroutes: Routerapport[];
  nietGeleverd: { naam: string; reden: string }[];
}

interface Regeluren {
  aangeboden: number;
  gevolgd: number;
  verzuimGeoorloofd: number;
  verzuimOngeoorloofd: number;
  cumulatief: number;
}

export interface Rapportregel {
  pseudoniem: string | null;
  bericht: number;
  regel: number;
  kwartaal: string;
  stand: string;
  telt: boolean;
  inhoud: { gemeentecode: string; leerroute: string; status: string; aanmelding: string | null; start: string | null; einde: string | null; uren: Regeluren; niveaus: Partial<Record<string, string>> } | null;
  bevindingen: Bevinding[];
  vorige: { kwartaal: string; leerroute: string; status: string; uren: Regeluren } | null;
  leerroutePip: string | null;
  andereScholen: string[];
}

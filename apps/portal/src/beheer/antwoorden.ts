import type { Bericht } from '../api/bericht.js';

/** What the API answers about exchanges, as far as these pages show it. */
export interface Status {
  rust: boolean;
  partners: {
    partner: string;
    laatsteIn: { bericht: number; bestand: string; ontvangen: string; status: string } | null;
    laatsteUit: { levering: number; bestand: string; aangemaakt: string; status: string } | null;
  }[];
  opdrachten: { wachtend: number; lopend: number; mislukt: number };
  berichten: { onderweg: number; vastgehouden: number };
  teLaat: { richting: string; partner: string; afzender: string; soort: string; periode: string; uiterlijk: string }[];
}

export interface Stroom {
  partner: string;
  uitwisseling: string;
  aan: boolean;
  gewijzigd: string | null;
  gewijzigdDoor: string | null;
  onbereikbaarSinds: string | null;
  onderweg: number;
  vastgelopen: number;
  afgerond: number;
}

export interface Levering {
  id: number;
  partner: string;
  uitwisseling: string;
  volgnummer: number;
  bestand: string;
  sha256: string;
  grootte: number;
  status: string;
  reden: string | null;
  items: { open: number; bevestigd: number; geweigerd: number; vervallen: number };
  vervolgVan: number | null;
  aangemaakt: string;
  afgerond: string | null;
}

export interface Leveringdetail extends Levering {
  grondslag: Record<string, unknown>;
  pogingen: { soort: string; begonnen: string; beeindigd: string | null; antwoord: string | null; storing: string | null }[];
}

/** A message as an operator sees it. */
export interface Beheerbericht extends Bericht {
  uitwisseling: string | null;
  sha256: string;
  grootte: number;
  vrijgaveDoor: string | null;
  herstelVan: number | null;
  afzender: string | null;
  versie: number | null;
  aanvulling: number | null;
}

/** The way of one line. */
export interface Regelspoor {
  einde: string;
  grond: string | null;
  telt: boolean;
  leveringen: { id: number; partner: string; uitwisseling: string; bestand: string; aangemaakt: string; uitkomst: string }[];
}

/** A line from which a delivery was made. */
export interface Herkomstregel {
  bericht: number;
  partner: string;
  bestand: string;
  regel: number;
  telt: boolean;
}

/** What can happen, with its meaning as readers are told it. */
export const GEBEURTENISSOORTEN = {
  'bericht-ontvangen': 'Een bestand kwam binnen.',
  'bericht-verwerkt': 'Alle regels van een bericht zijn beoordeeld; het telt.',
  'bericht-geweigerd': 'Een bestand is als geheel geweigerd.',
  'bericht-vastgehouden': 'Een bericht wacht op een mens.',
  'bericht-vervangen': 'Een bericht telt niet meer: een andere versie telt.',
  'bericht-ingetrokken': 'De afzender trok alles in dit bericht in.',
  'zaak-aangemaakt': 'Er is een zaak bij.',
  'zaak-gewijzigd': 'Over een zaak is iets anders bekend.',
  'zaak-vervallen': 'Een zaak is er niet meer: geen bericht gaat er nog over.',
  'levering-bereid': 'Er staat een levering klaar.',
  'levering-klaar': 'Een levering wacht opnieuw op verzending, of over een deel ervan kwam antwoord.',
  'levering-onbekend': 'Een levering vertrok; of zij aankwam, is nog niet bekend.',
  'levering-afgerond': 'Over alles in een levering is antwoord.',
  'levering-vastgelopen': 'Een levering wacht op een mens.',
  'taak-gemaakt': 'Er is een taak bij.',
  'taak-heropend': 'Een taak die af was, is weer nodig.',
  'taak-gesloten': 'Een taak is af.',
  'voorstel-open': 'De hub stelt voor iets te versturen.',
  'voorstel-goedgekeurd': 'Een voorstel is goedgekeurd.',
  'voorstel-afgewezen': 'Een voorstel is afgewezen.',
  'voorstel-vervallen': 'Een voorstel is niet meer nodig.',
  'voorstel-verzonden': 'Wat een voorstel inhoudt, staat als levering klaar.',
  'rapportage-beoordeeld': 'Een contractmanager oordeelde over een kwartaalrapportage.',
} as const;

export type Gebeurtenissoort = keyof typeof GEBEURTENISSOORTEN;

/** Something that happened, committed. Ids and codes only: never who it is about. */
export interface Gebeurtenis {
  /** Its place in the feed: 1, 2, 3 and so on, without a hole. */
  volgnr: number;
  /** When it was written down. */
  op: Date;
  soort: Gebeurtenissoort;
  /** `<kind>/<id>`: `zaak/` with its uuid, `rapportage/` with school, route and quarter, or `bericht/`, `levering/`, `taak/`, `voorstel/` with a number. */
  onderwerp: string;
  /** Codes such as the partner; null for a case. */
  gegevens: Record<string, string | null> | null;
}

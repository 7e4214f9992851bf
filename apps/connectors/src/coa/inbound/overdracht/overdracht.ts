import type { CoaMelding } from '#libs/case-model';

/** A COA message after its form was found to be as in layout.schema.json. */
export interface Overdracht {
  bericht: { soort: CoaMelding['bericht']; gemeentecode: string; verzonden: string };
  dossier?: Dossier;
  personen: CoaPersoon[];
}

/** What a message says about the household. */
export interface Dossier {
  tvsNummer?: string | number;
  koppelingsdatum?: string;
  huisvestingsdatum?: string;
  adres?: { straat?: string; huisnummer?: string | number; postcode?: string; plaats?: string };
  opvanglocatie?: { naam?: string; plaats?: string };
  casemanager?: { naam?: string; telefoon?: string };
}

/** What a message says about one person. */
export interface CoaPersoon {
  vNummer?: string | number;
  bsn?: string | number;
  rol?: 'HOOFDPERSOON' | 'PARTNER' | 'KIND';
  geslachtsnaam?: string;
  voorvoegsel?: string;
  voornamen?: string;
  geslacht?: 'M' | 'V' | 'X';
  geboortedatum?: string;
  geboorteland?: string;
  moedertaal?: string;
  verblijfsvergunning?: NonNullable<CoaMelding['vergunning']>;
  alfabetisering?: 'A' | 'AA' | 'NVT';
  opleidingsniveau?: string;
  tolkNodig?: boolean | string;
  taalvaardigheid?: { mondeling?: string; schriftelijk?: string };
  medischeAandacht?: boolean | string;
}

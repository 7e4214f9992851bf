/** Permit codes of the TVS hand-over (partners.md 1; domain J.1 Verblijfsrecht). */
export type Vergunningsoort = 'ASIEL_BEPAALDE_TIJD' | 'ASIEL_ONBEPAALDE_TIJD' | 'REGULIER_NAREIS' | 'REGULIER_GEZIN' | 'REGULIER_OVERIG';

/** One person in one COA TVS message, without what identifies the person and without free text, which might. Source: contracts/coa/overdracht. */
export interface CoaMelding {
  soort: 'coa';
  bericht: 'KOPPELING' | 'OVERDRACHT' | 'WIJZIGING' | 'INTREKKING';
  /** Moment of sending (ISO 8601, UTC): among COA's own messages the newest wins. */
  verzonden: string;
  gemeentecode: string;
  rol?: 'HOOFDPERSOON' | 'PARTNER' | 'KIND';
  koppelingsdatum?: string;
  huisvestingsdatum?: string;
  vergunning?: { soort?: Vergunningsoort; ingangsdatum?: string; einddatum?: string };
  alfabetisering?: 'A' | 'AA' | 'NVT';
  tolkNodig?: boolean;
  /** Yes or no, nothing more: the hub may not hold medical content. */
  medischeAandacht?: boolean;
}

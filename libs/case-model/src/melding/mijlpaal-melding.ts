/** The milestones that regie (or a coach) records. Source: contracts/regie/mijlpalen. */
export type Mijlpaal =
  | 'AANMELDING' | 'KENNISGEVING_DUO' | 'WELKOMGESPREK' | 'START_VRAGENLIJST' | 'LEERBAARHEIDSTOETS' | 'EINDGESPREK_INTAKE'
  | 'PIP' | 'BIJSTAND_TOEGEKEND' | 'VERLENGING_ONTZORGING' | 'VOORTGANGSGESPREK' | 'PVT_ONDERTEKEND' | 'MAP_EINDGESPREK'
  | 'ZROUTE_EINDGESPREK' | 'EINDE' | 'PARTICIPATIE_INTAKE' | 'ONTHEFFING_PARTICIPATIE' | 'VERLENGING_TERMIJN';

/** Target groups as in DUO's Doelgroepindeling (Wi2021). */
export type Doelgroep = 'Asielstatushouder' | 'Gezinsmigrant en overige migrant';

/** One recorded milestone of one person. */
export interface MijlpaalMelding {
  soort: 'mijlpaal';
  mijlpaal: Mijlpaal;
  /** Day on which it happened, `jjjj-mm-dd`. */
  datum: string;
  /** Where it is a number of hours, with a decimal point; where it is a day, `jjjj-mm-dd`. */
  waarde?: string;
  doelgroep?: Doelgroep;
  gemeentecode: string;
  /** Who said it: the monthly regie file, or a coach through the API. */
  bron: 'regie' | 'coach';
  /** Month of the file (`jjjjmm`), or of the moment of recording: the later month's statement counts. */
  maand: string;
}

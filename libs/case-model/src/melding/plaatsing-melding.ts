/** The kinds of placement of all partners together; the first four have a VUM code (codeTypeOvereenkomst 03, 04, 02, 01). Source: domain G.1, G.3. */
export type Plaatsingsoort = 'VRIJWILLIGERSWERK' | 'WERKERVARINGSPLAATS' | 'LEERBAAN' | 'BETAALD_WERK' | 'STAGE' | 'BUURTACTIVITEIT';

/** How a placement stands, in the order of its course; an interruption ends nothing. Source: domain G.2. */
export type Plaatsingstatus = 'GEPLAATST' | 'GESTART' | 'ONDERBROKEN' | 'BEEINDIGD';

/** The partners that find places for people. */
export type Bemiddelaar = 'avedan' | 'wsp';

/** When a partner that finds places said something: of two statements the later day counts, of one day the higher number. */
export interface Zegmoment {
  /** Day of the statement, `jjjj-mm-dd`: Avedan's month by its last day, WSP's day in the file name. */
  dag: string;
  /** Number of the day's file, from 1; absent where a partner does not number. */
  volgnummer?: number;
}

/** What a partner tells of what it found, as far as it is no text that may name somebody. What it leaves out it does not say. */
export interface Plekgegevens {
  plaatsingsoort?: Plaatsingsoort;
  /** Hours a week in quarters of an hour. */
  urenPerWeek?: number;
  /** First day. */
  start?: string;
  /** Contract for a limited time (B) or not (O); of work only. */
  contract?: 'B' | 'O';
  /** Code of the partner for why it ended. */
  redenEinde?: string;
  /** True when the line's `Persoonsdeel.overig` names the organisation, and what is done there. */
  noemtOrganisatie?: true;
  noemtActiviteit?: true;
}

/**
 * What Avedan or WSP says of one placement; it names the person by the reference that the hub gave. Never holds salary or anything about health.
 * Source: contracts/avedan/plaatsingen, contracts/wsp/bericht.
 */
export interface PlaatsingMelding extends Plekgegevens, Zegmoment {
  soort: 'plaatsing';
  bron: Bemiddelaar;
  /** The partner's own id of the placement. */
  plaatsing: string;
  status: Plaatsingstatus;
  /** The partner's id of the proposal that became this placement, where it names another. */
  voorstel?: string;
  /** The day after the last. */
  eind?: string;
  /** Code of the partner for what stands in the way. */
  knelpunt?: string;
}

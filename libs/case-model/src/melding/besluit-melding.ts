/** A value that a source states of a field. */
export interface Bronwaarde {
  bron: string;
  waarde: string;
}

/** Which value a person chose, and between which: a statement that is not among these is news that was not decided upon. */
export interface Keuze {
  waarde: string;
  over: Bronwaarde[];
}

/**
 * What a person decided.
 *
 * `kies`: this value of a field on which sources disagree; of a field of the person the choice itself is in the line's `Persoonsdeel`.
 * `koppel`, `ontkoppel`: a line of a message is, or is not, about the person whom this melding is about.
 * `bemiddeling`: what became of a partner's proposal (`kenmerk`, the partner's own) for this person.
 * `afhandelen`: a piece of work of the werkvoorraad is done, with a code that says how.
 * `herstel`: a message is to be read with another heading, one name a column.
 * `herroep`: the decision of this `kenmerk` is taken back.
 */
export type Besluit =
  | { soort: 'kies'; veld: string; keuze?: Keuze }
  | { soort: 'koppel' | 'ontkoppel'; bericht: number; regel: number }
  | { soort: 'bemiddeling'; partner: string; kenmerk: string; uitkomst: 'aanvaard' | 'afgewezen' | 'ingetrokken' }
  | { soort: 'afhandelen'; taak: string; code: string }
  | { soort: 'herstel'; bericht: number; kop: string[] }
  | { soort: 'herroep' };

/**
 * A decision of a person, kept, undone and replayed like whatever a partner says. A decision that is taken back is a later version of itself, so
 * that the versions of files decide what counts, in whatever order they come. Source: contracts/regie/besluit.
 */
export interface BesluitMelding {
  soort: 'besluit';
  bron: 'coach';
  /** Uuid of the decision. */
  kenmerk: string;
  /** Moment of recording (ISO 8601, UTC): of two decisions about the same the last counts. */
  vastgelegd: string;
  gemeentecode: string;
  besluit: Besluit;
}

/** How patient we are with a partner. All times in milliseconds. */
export interface Leverbeleid {
  /** So many times a delivery is offered before a person must look. */
  zendpogingen: number;
  /** So many questions may stay unanswered before a person must look. */
  vragen: number;
  /** One attempt takes no longer: then the transport is cut off. */
  duur: number;
  /** What was on its way when an attempt ended has arrived or is gone after this: only then is a question worth asking. */
  bezinking: number;
  /** First pause between attempts on one delivery; it doubles up to `langstePauze`. */
  eerstePauze: number;
  langstePauze: number;
  /** Technical failures in a row, over all deliveries, that open the circuit breaker. */
  drempel: number;
  /** First pause of an open breaker; it doubles up to `langstePauze`. */
  proefpauze: number;
  /** Between the starts of two attempts at one partner: no herd, also not at its return. */
  tussenpoze: number;
  /** While the partner is out of reach attempts do not count against a delivery, but no longer than this. */
  geduld: number;
  /** How often a delivery that waits (for its turn, or for the switch) looks again by itself. */
  kijk: number;
}

const SECONDE = 1000;
const UUR = 3600 * SECONDE;

export const LEVERBELEID: Leverbeleid = {
  zendpogingen: 8,
  vragen: 8,
  duur: 60 * SECONDE,
  bezinking: 120 * SECONDE,
  eerstePauze: 30 * SECONDE,
  langstePauze: UUR,
  drempel: 3,
  proefpauze: 60 * SECONDE,
  tussenpoze: SECONDE / 4,
  geduld: 14 * 24 * UUR,
  kijk: 60 * SECONDE,
};

/** How long nobody else may touch a delivery under attempt: also what its process left on the way must have come down. */
export function huurtijd(beleid: Leverbeleid): number {
  return beleid.duur + beleid.bezinking;
}

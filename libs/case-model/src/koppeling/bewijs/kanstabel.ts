/** Version of everything that a weight depends on: the tables of names and chances, the sounds and the levels. A weight is only comparable with one of its own version. */
export const BEWIJSVERSIE = '2026-1';

/**
 * How often a level of agreement is seen: `m` between what two sources write of one person, `u` between two people taken at random.
 * A level of names without `u` takes it from how often the name is borne.
 */
export interface Kans {
  m: number;
  u: number;
}

/**
 * The chances behind every weight (Fellegi and Sunter, 1969: log2(m/u)). The `m` are estimates from what is known of Dutch registers of newcomers
 * (transliteration, assumed birth dates, schools that type names over), the `u` of names follow from the table of names (rounded up; a test compares). They were
 * not fitted to any file. What is in doubt is set so that a weight comes out smaller. Explained in docs/koppelen.md.
 */
export const KANSTABEL = {
  achternaam: {
    gelijk: { m: 0.8, u: 0 },
    klank: { m: 0.08, u: 0 },
    bijna: { m: 0.05, u: 0.0015 },
    deel: { m: 0.025, u: 0.0005 },
    lijkt: { m: 0.02, u: 0.002 },
    voorletter: { m: 0.002, u: 0.0002 },
    anders: { m: 0.023, u: 0.98 },
  },
  voornaam: {
    gelijk: { m: 0.76, u: 0 },
    klank: { m: 0.08, u: 0 },
    bijna: { m: 0.05, u: 0.0015 },
    deel: { m: 0.05, u: 0.0005 },
    lijkt: { m: 0.025, u: 0.002 },
    voorletter: { m: 0.01, u: 0.001 },
    anders: { m: 0.025, u: 0.97 },
  },
  naam: {
    /** Factor on the weight of names that stand in each other's place. */
    verwisseld: { m: 0.02, u: 1 },
    /** Factor on two words that both full names have, where the words are divided otherwise between given name and surname. */
    verschoven: { m: 0.02, u: 1 },
  },
  geboortedatum: {
    gelijk: { m: 0.8, u: 0 },
    'deel-onbekend': { m: 0.12, u: 0.0105 },
    verwisseld: { m: 0.004, u: 0.00003 },
    'een-cijfer': { m: 0.012, u: 0.0023 },
    'dag-gelijk': { m: 0.008, u: 0.0027 },
    'jaar-gelijk': { m: 0.02, u: 0.03 },
    anders: { m: 0.015, u: 0.93 },
  },
  geslacht: { gelijk: { m: 0.985, u: 0.5 }, anders: { m: 0.005, u: 0.5 } },
  bsn: { gelijk: { m: 0.95, u: 0.000001 }, bijna: { m: 0.006, u: 0.0002 }, anders: { m: 0.002, u: 1 } },
  deelnemernummer: { gelijk: { m: 0.95, u: 0.0005 } },
  v_nummer: { gelijk: { m: 0.95, u: 0.000001 }, bijna: { m: 0.006, u: 0.002 }, anders: { m: 0.002, u: 1 } },
} as const satisfies Record<string, Record<string, Kans>>;

/** How birth dates are spread: of one year, how many stand on a day that registers assume, or without a day. The year itself is one in thirty-three. */
export const DATUMKANSEN = { jaar: 0.03, eersteJanuari: 0.12, eersteJuli: 0.03, zonderDag: 0.05, overigeDagen: 363 } as const;

/** How often a name is borne that the table does not have. */
export const ZELDZAAM = { achternaam: 0.00003, voornaam: 0.00005 } as const;

/** Weight in tenths of a bit. */
export function gewicht({ m, u }: Kans): number {
  return Math.round(10 * Math.log2(m / u));
}

/** The four kinds of TVS message. */
export type Berichtsoort = 'KOPPELING' | 'OVERDRACHT' | 'WIJZIGING' | 'INTREKKING';

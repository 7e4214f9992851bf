/** How long each class is kept, in days; a class that is not there is kept until somebody sets it. */
export type Bewaartermijnen = Partial<Record<Bewaarklasse, number>>;

/**
 * `originelen`: bytes of files that came, after they were handled; `geweigerd`: of those that were refused. `leveringen`: bytes of what was sent, after it was answered.
 * `historie`: how cases stood before, since they no longer did. `zaken`: people, after the end of their case. `verwerkingenlog`: who looked at whom.
 */
export type Bewaarklasse = keyof typeof KORTST;

/** Less than this is a mistake: a file is still being repaired, an answer still to come. Who looked at whom must be there for a year at the least. */
export const KORTST = { originelen: 30, geweigerd: 7, leveringen: 30, historie: 30, zaken: 30, verwerkingenlog: 365 } as const;

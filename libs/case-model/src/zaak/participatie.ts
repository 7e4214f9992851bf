/** Hours of participation that count, in quarters of an hour: those that the host confirmed, of all placements together. */
export interface Participatie {
  bevestigd: number;
  /** The months that were reported, oldest first; of one that nobody confirmed 0. */
  perMaand: { maand: string; bevestigd: number }[];
}

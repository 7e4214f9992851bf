import type { Leverbeleid } from '#libs/exchange';

/** Small numbers, so that a run reaches every limit. */
export const MODELBELEID: Leverbeleid = {
  zendpogingen: 5,
  vragen: 4,
  duur: 10_000,
  bezinking: 20_000,
  eerstePauze: 5_000,
  langstePauze: 600_000,
  drempel: 3,
  proefpauze: 30_000,
  tussenpoze: 100,
  geduld: 8 * 3_600_000,
  kijk: 300_000,
};

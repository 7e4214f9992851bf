import type { Feit } from '../melding/feit.js';
import type { StadsbankMelding } from '../melding/stadsbank-melding.js';
import { herhaaldeFeiten, type Herhaalregel } from './herhalingen.js';
import { laatstGemeldEerst } from './volgorde.js';

const ANTWOORDEN: Herhaalregel<StadsbankMelding> = {
  onderwerp: ({ melding: { instructieId, versie, status, datum } }) => `${instructieId} ${versie} ${status} ${datum}`,
  uitspraken: ({ melding: { registratienummer, adviesVerlengen } }) => [
    ['registratienummer', registratienummer], ['adviesVerlengen', adviesVerlengen === undefined ? undefined : String(adviesVerlengen)],
  ],
  laatstEerst: laatstGemeldEerst,
};

/** Stadsbank's answers about one person that say nothing new about one status of an instruction on one day. */
export function dubbeleAntwoorden(antwoorden: readonly Feit<StadsbankMelding>[]): Feit<StadsbankMelding>[] {
  return herhaaldeFeiten(antwoorden, ANTWOORDEN);
}

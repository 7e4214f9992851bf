import { plusMaanden } from '../kernel/datum.js';
import type { ZaakStand } from '../zaak/zaak-stand.js';
import type { Termijnbeleid } from './termijnbeleid.js';

/** When it must be decided whether ontzorgen is extended, by each of the two clocks. */
export interface Beslisdata {
  /** So many months after the first PIP; null while there is no PIP. */
  vanafPip: string | null;
  /** So many months after ontzorgen started. */
  vanafStart: string;
  /** The earlier of the two: policy counts from the PIP, but the law lets ontzorgen end before that. */
  uiterlijk: string;
}

/** Both dates, or null where nothing is paid. Source: domain C.2 (Clock conflict), J.4 D12. */
export function beslisdataVerlenging(
  { ontzorging, dagtekeningInitielePip: pip }: Pick<ZaakStand, 'ontzorging' | 'dagtekeningInitielePip'>,
  { beoordelingVerlengingMaanden: maanden }: Pick<Termijnbeleid, 'beoordelingVerlengingMaanden'>,
): Beslisdata | null {
  if (ontzorging === null) return null;
  const vanafStart = plusMaanden(ontzorging.start, maanden);
  const vanafPip = pip === null ? null : plusMaanden(pip, maanden);
  return { vanafPip, vanafStart, uiterlijk: vanafPip !== null && vanafPip < vanafStart ? vanafPip : vanafStart };
}

import { plusMaanden } from '../kernel/datum.js';
import type { ZaakStand } from '../zaak/zaak-stand.js';

/** When it must be decided whether ontzorgen is extended, by each of the two clocks. */
export interface Beslisdata {
  /** Five months after the first PIP; null while there is no PIP. */
  vanafPip: string | null;
  /** Five months after ontzorgen started. */
  vanafStart: string;
  /** The earlier of the two: policy counts from the PIP, but the law lets ontzorgen end before that. */
  uiterlijk: string;
}

const MAANDEN = 5;

/** Both dates, or null where nothing is paid. Source: domain C.2 (Clock conflict), J.4 D12. */
export function beslisdataVerlenging({ ontzorging, dagtekeningInitielePip: pip }: Pick<ZaakStand, 'ontzorging' | 'dagtekeningInitielePip'>): Beslisdata | null {
  if (ontzorging === null) return null;
  const vanafStart = plusMaanden(ontzorging.start, MAANDEN);
  const vanafPip = pip === null ? null : plusMaanden(pip, MAANDEN);
  return { vanafPip, vanafStart, uiterlijk: vanafPip !== null && vanafPip < vanafStart ? vanafPip : vanafStart };
}

import type { Tx } from '#libs/platform';
import type { Verzegeld } from '../inbox/originelen.js';
import type { Leverbeleid } from './leverbeleid.js';
import type { Verzending } from './verzending.js';

/** The bytes of a delivery, or where they are kept already, and the name that they go under. */
export type Inhoud = { naam: string; bytes: AsyncIterable<Buffer> } | { naam: string; verzegeld: Verzegeld };

/** What the kernel must know of one outbound exchange to deliver for it. */
export interface UitgaandeUitwisseling {
  partner: string;
  uitwisseling: string;
  beleid: Leverbeleid;
  verzending: Verzending;
  /** Writes exactly these items of an earlier delivery anew, under the next number. What was prepared before stays as it is. */
  herschrijf(tx: Tx, levering: number, effecten: readonly string[], volgnummer: number): Promise<Inhoud>;
}

/** The outbound exchanges that this process delivers for. */
export class Uitgang {
  constructor(private readonly uitwisselingen: readonly UitgaandeUitwisseling[]) {}

  /** Throws when this process does not know the exchange: its order belongs elsewhere. */
  van(partner: string, uitwisseling: string): UitgaandeUitwisseling {
    const gevonden = this.uitwisselingen.find((u) => u.partner === partner && u.uitwisseling === uitwisseling);
    if (gevonden === undefined) throw new Error('outbound exchange is not known here');
    return gevonden;
  }
}

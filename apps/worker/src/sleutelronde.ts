import { Injectable } from '@nestjs/common';
import { ZEGELPLAATSEN } from '#libs/case-store';
import { Handelingenlog, Herzegelaar, Onderhoudsdatabase, Sleutelbos } from '#libs/platform';

const WIE = 'schakel-worker';

/** Seals anew what is sealed under keys that another took the place of, and destroys those; wraps keys anew when there is another master key. */
@Injectable()
export class Sleutelronde {
  constructor(
    private readonly database: Onderhoudsdatabase,
    private readonly bos: Sleutelbos,
    private readonly log: Handelingenlog,
  ) {}

  /** Once around; returns how many values were sealed anew. */
  async ronde(stop?: AbortSignal): Promise<number> {
    const omwikkeld = await this.bos.omwikkelOpnieuw();
    if (omwikkeld > 0) await this.log.schrijf([{ soort: 'sleutelgebruik', wie: WIE, inhoud: { wat: 'omwikkeld', aantal: omwikkeld } }]);
    const oud = await this.bos.uitgediend();
    if (oud.length === 0) return 0;
    await this.bos.ververs();
    const herzegeld = await new Herzegelaar(this.database, this.bos.kluis, ZEGELPLAATSEN).herzegel(oud, stop);
    // Said before it is done: that a key is gone must not be missing from the log.
    await this.log.schrijf(oud.map(({ id }) => ({ soort: 'sleutelgebruik', wie: WIE, inhoud: { wat: 'vernietigd', sleutel: id, herzegeld } })));
    await this.database.run(async (tx) => this.bos.vernietig(tx, oud.map(({ id }) => id)));
    await this.bos.ververs();
    return herzegeld;
  }
}

import { ContractFout, type Opmaker, type PartnerManifest } from '#libs/connector-kit';

/** Every file that can be made, with its maker, by `partner/exchange`. */
export class Opmakers {
  private readonly opNaam: ReadonlyMap<string, Opmaker>;

  /**
   * Reads the contracts of these partners; `mappen` says for some exchanges in which other folder layout and schema stand.
   * Throws `ContractFout` when one does not fit.
   */
  constructor(manifesten: readonly PartnerManifest[], mappen: Readonly<Record<string, string>>) {
    const uitwisselingen = manifesten.flatMap(({ partner, opmaak = [] }) => opmaak.map((uitwisseling) => ({ sleutel: `${partner}/${uitwisseling.naam}`, uitwisseling })));
    this.opNaam = new Map(uitwisselingen.map(({ sleutel, uitwisseling }) => [sleutel, uitwisseling.bereid(mappen[sleutel] ?? uitwisseling.contract)]));
  }

  /** Throws when there is none of that name: such a request should not have been taken. */
  van(partner: string, uitwisseling: string): Opmaker {
    const maker = this.opNaam.get(`${partner}/${uitwisseling}`);
    if (!maker) throw new ContractFout(`${partner}/${uitwisseling}`, 'no file is made for this exchange');
    return maker;
  }
}

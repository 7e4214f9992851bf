import { Injectable } from '@nestjs/common';
import { ContractFout, type Voorsteller } from '#libs/connector-kit';
import { Opdrachten, Register, Voorstelbereiding, type Voorstelstroom } from '#libs/exchange';
import { Instellingen, Klok } from '#libs/platform';
import { type Rondevraag, Voorstelronde } from './voorstelronde.js';

type Stroom = Voorstelstroom & Pick<Rondevraag, 'voorsteller' | 'raakt' | 'antwoordWerkdagen'>;

/** Proposes what the cases ask to leave, and prepares what people approved. */
@Injectable()
export class VoorstelRunner {
  private readonly stromen: readonly Stroom[];
  private bezig: Promise<void> | undefined;

  /** Reads the contracts of the partners that this process serves. Throws `ContractFout` when one does not fit. */
  constructor(
    register: Register,
    private readonly ronde: Voorstelronde,
    private readonly bereiding: Voorstelbereiding,
    private readonly opdrachten: Opdrachten,
    private readonly klok: Klok,
    private readonly instellingen: Instellingen,
  ) {
    this.stromen = register.manifesten.flatMap(({ partner, voorstel = [] }) => voorstel.map(({ naam, contract, bereid, ...hoe }): Stroom => ({ partner, uitwisseling: naam, voorsteller: bereid(contract), ...hoe })));
  }

  /** Looks at what changed, and on a new day at everything. While a look is under way the caller waits for that one. */
  async kijk(): Promise<void> {
    this.bezig ??= this.kijkRond().finally(() => {
      this.bezig = undefined;
    });
    return this.bezig;
  }

  /** Does the order to prepare an approved proposal, which a partner's queue rang for. */
  async doe(opdracht: number): Promise<void> {
    await this.opdrachten.voerUit(opdracht, async (tx, { onderwerp }) => this.bereiding.bereid(tx, onderwerp, (stroom, inhoud) => this.van(stroom).schrijf(inhoud)));
  }

  private async kijkRond(): Promise<void> {
    const { gemeenten } = this.instellingen;
    for (const stroom of this.stromen) await this.ronde.kijk({ ...stroom, gemeenten, vandaag: this.klok.vandaag() });
  }

  private van({ partner, uitwisseling }: Voorstelstroom): Voorsteller {
    const stroom = this.stromen.find((s) => s.partner === partner && s.uitwisseling === uitwisseling);
    if (!stroom) throw new ContractFout(`${partner}/${uitwisseling}`, 'nothing is proposed for this exchange');
    return stroom.voorsteller;
  }
}

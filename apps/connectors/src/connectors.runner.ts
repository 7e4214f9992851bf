import { join } from 'node:path';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { PartnerManifest } from '#libs/connector-kit';
import { Kalender, Mapwachter, PartnerWerk, Register } from '#libs/exchange';
import { Instellingen, Wachtrijen } from '#libs/platform';

/** What this process listens to: per partner its queue, its drop folder, and the schedule that is the net under both. */
@Injectable()
export class ConnectorsRunner implements OnApplicationBootstrap {
  constructor(
    private readonly register: Register,
    private readonly wachtrijen: Wachtrijen,
    private readonly werk: PartnerWerk,
    private readonly mapwachter: Mapwachter,
    private readonly kalender: Kalender,
    private readonly instellingen: Instellingen,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    for (const manifest of this.register.manifesten.filter(({ inkomend }) => inkomend.length > 0)) {
      const wachtrij = `${manifest.partner}.in`;
      const map = join(this.instellingen.dataMap, 'inbox', manifest.partner);
      this.wachtrijen.verwerk(wachtrij, (id) => this.werk.doe(id));
      await this.kalender.werkBij(manifest);
      await this.mapwachter.start(manifest.partner, map);
      await this.wachtrijen.rooster(wachtrij, 'net', manifest.rooster, () => this.kijk(manifest, map));
    }
  }

  private async kijk(manifest: PartnerManifest, map: string): Promise<void> {
    await this.mapwachter.kijk(manifest.partner, map);
    await this.kalender.werkBij(manifest);
  }
}

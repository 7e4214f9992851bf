import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Veger } from '#libs/exchange';
import { Wachtrijen } from '#libs/platform';
import { Herberekenaar } from './herbereken/herberekenaar.js';
import { Onderhoud } from './onderhoud.js';
import { Termijnronde } from './termijnronde.js';
import { Weger } from './wegen/weger.js';

/** What this process listens to. */
@Injectable()
export class WorkerRunner implements OnApplicationBootstrap {
  constructor(
    private readonly wachtrijen: Wachtrijen,
    private readonly herberekenaar: Herberekenaar,
    private readonly weger: Weger,
    private readonly veger: Veger,
    private readonly onderhoud: Onderhoud,
    private readonly termijnronde: Termijnronde,
  ) {}

  onApplicationBootstrap(): void {
    this.wachtrijen.verwerk('zaak.herbereken', (id) => this.herberekenaar.herbereken(id));
    this.wachtrijen.verwerk('zaak.wegen', (id) => this.weger.weeg(id));
    this.veger.start();
    this.onderhoud.start();
    this.termijnronde.start();
  }
}

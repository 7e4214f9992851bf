import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Handelingenlog, Logboek } from '#libs/platform';

const MINUUT_MS = 60_000;
/** Sources that are told apart in a minute; the others are counted together. */
const MEESTE_BRONNEN = 100;

/** Counts refused calls, and writes a line a minute for each source: who keeps knocking does not fill the log. */
@Injectable()
export class Weigeringen implements OnModuleInit, OnModuleDestroy {
  private tellingen = new Map<string, { status: number; wie: string; aantal: number; sinds: Date }>();
  private klok: NodeJS.Timeout | undefined;

  constructor(
    private readonly log: Handelingenlog,
    private readonly logboek: Logboek,
  ) {}

  onModuleInit(): void {
    this.klok = setInterval(() => void this.schrijf(), MINUUT_MS).unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.klok);
    await this.schrijf();
  }

  /** @param bron subject of the token, or the address that the call came from */
  tel(status: 401 | 403, bron: string): void {
    const past = this.tellingen.has(`${status} ${bron}`) || this.tellingen.size < MEESTE_BRONNEN;
    const wie = past ? bron : 'overige';
    const telling = this.tellingen.get(`${status} ${wie}`);
    if (telling) telling.aantal += 1;
    else this.tellingen.set(`${status} ${wie}`, { status, wie, aantal: 1, sinds: new Date() });
  }

  /** Writes what was counted. Where that fails, counting goes on and the next minute tries again. */
  async schrijf(): Promise<void> {
    const tellingen = this.tellingen;
    this.tellingen = new Map();
    try {
      await this.log.schrijf([...tellingen.values()].map(({ status, wie, aantal, sinds }) => ({ soort: 'weigering', wie, inhoud: { status, aantal, sinds: sinds.toISOString() } })));
    } catch (fout) {
      this.logboek.fout('weigeringen-niet-vastgelegd', fout);
      this.terug(tellingen);
    }
  }

  private terug(niet: Weigeringen['tellingen']): void {
    for (const [sleutel, nieuw] of this.tellingen) {
      const oud = niet.get(sleutel);
      if (oud) oud.aantal += nieuw.aantal;
      else niet.set(sleutel, nieuw);
    }
    this.tellingen = niet;
  }
}

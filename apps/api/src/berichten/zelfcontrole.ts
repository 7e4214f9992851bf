import { HttpException, HttpStatus, Injectable } from '@nestjs/common';
import type { Keuring, Keurvraag } from '#libs/connector-kit';
import type { Aanlevering } from '#libs/exchange';
import { Instellingen, Klok, vraagKind } from '#libs/platform';

const MINUUT_MS = 60_000;
/** Files that are judged at once; each is a process. */
const TEGELIJK = 2;

/** Has a file judged by a process of the connectors that has no database: nothing of it is kept. */
@Injectable()
export class Zelfcontrole {
  private bezig = 0;

  constructor(
    private readonly script: string,
    private readonly instellingen: Instellingen,
    private readonly klok: Klok,
  ) {}

  /** Throws 429 while others are being judged, and `Error` when it cannot be done in a minute. */
  async keur({ partner, naam, stroom }: Aanlevering): Promise<Keuring> {
    if (this.bezig >= TEGELIJK) throw new HttpException('', HttpStatus.TOO_MANY_REQUESTS);
    this.bezig += 1;
    try {
      const vraag: Keurvraag = { partner, naam, vandaag: this.klok.vandaag(), gemeenten: this.instellingen.gemeenten };
      const keuring = await vraagKind<Keuring | null>({ script: this.script, vraag: { ...vraag }, stroom, hoogstensMs: MINUUT_MS });
      if (keuring === null) throw new Error('a partner that hands files in has no exchange');
      return keuring;
    } finally {
      this.bezig -= 1;
    }
  }
}

import type { CookieOptions, Request, Response } from 'express';

/** A cookie that only we read, only over the connection that people use, and that no other site's form sends along. */
export class Koekje {
  private readonly naam: string;
  private readonly opties: CookieOptions;

  /** @param portaalUrl over https the browser itself guards that nobody else sets it (`__Host-`) */
  constructor(naam: string, portaalUrl: string) {
    const secure = portaalUrl.startsWith('https:');
    this.naam = secure ? `__Host-${naam}` : naam;
    this.opties = { httpOnly: true, sameSite: 'lax', path: '/', secure };
  }

  lees(verzoek: Request): string | undefined {
    const begin = `${this.naam}=`;
    return verzoek.headers.cookie?.split('; ').find((deel) => deel.startsWith(begin))?.slice(begin.length);
  }

  /** Kept until the browser closes. */
  zet(antwoord: Response, waarde: string): void {
    antwoord.cookie(this.naam, waarde, this.opties);
  }

  wis(antwoord: Response): void {
    antwoord.clearCookie(this.naam, this.opties);
  }
}

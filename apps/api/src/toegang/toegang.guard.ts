import { type CanActivate, type ExecutionContext, ForbiddenException, HttpException, HttpStatus, Injectable, ServiceUnavailableException, UnauthorizedException } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Instellingen, Kluis, leesToegangsbewijs, Logboek, Uitgever } from '#libs/platform';
import { mag } from './beleid.js';
import { benoemdeClaims } from './claims.js';
import { leesGebruiker, type Gebruiker, type MetGebruiker } from './gebruiker.js';
import { type Routebeleid, ROUTEBELEID } from './toegang.decorator.js';
import { Toegangsrem } from './toegangsrem.js';

/** The only way in: a bearer token, the hub's own or of the provider, whose role the route's policy names. No policy, no entry. */
@Injectable()
export class ToegangGuard implements CanActivate {
  private readonly rem = new Toegangsrem(() => Date.now());

  constructor(
    private readonly reflector: Reflector,
    private readonly kluis: Kluis,
    private readonly uitgever: Uitgever,
    private readonly instellingen: Instellingen,
    private readonly logboek: Logboek,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const recht = this.reflector.get<Routebeleid | undefined>(ROUTEBELEID, context.getHandler())?.recht;
    if (recht === 'openbaar') return true;
    const verzoek = context.switchToHttp().getRequest<MetGebruiker>();
    const gebruiker = await this.wie(verzoek.headers.authorization);
    if (!gebruiker) throw this.rem.weiger(verzoek.ip ?? '') ? new HttpException('', HttpStatus.TOO_MANY_REQUESTS) : new UnauthorizedException();
    verzoek.gebruiker = gebruiker;
    if (recht === undefined || !mag(gebruiker, recht)) throw new ForbiddenException();
    return true;
  }

  private async wie(kop: string | undefined): Promise<Gebruiker | null> {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(kop ?? '')?.[1];
    if (token === undefined) return null;
    const claims = (await leesToegangsbewijs(this.kluis, token)) ?? (await this.vanUitgever(token));
    return claims && leesGebruiker(claims);
  }

  private async vanUitgever(token: string): Promise<Record<string, unknown> | null> {
    try {
      const claims = await this.uitgever.lees(token);
      return claims && benoemdeClaims(claims, this.instellingen.oidc.claims);
    } catch (fout) {
      this.logboek.fout('uitgever-onbereikbaar', fout);
      throw new ServiceUnavailableException();
    }
  }
}

import { type CanActivate, type ExecutionContext, ForbiddenException, HttpException, HttpStatus, Injectable, ServiceUnavailableException, UnauthorizedException } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { bekendToegangsbewijs, Instellingen, Kluis, leesToegangsbewijs, Logboek, Uitgever } from '#libs/platform';
import { mag, type Recht } from './beleid.js';
import { benoemdeClaims } from './claims.js';
import { leesGebruiker, type MetGebruiker } from './gebruiker.js';
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

  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    const recht = this.reflector.get<Routebeleid | undefined>(ROUTEBELEID, context.getHandler())?.recht;
    if (recht === 'openbaar') return true;
    const verzoek = context.switchToHttp().getRequest<MetGebruiker>();
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(verzoek.headers.authorization ?? '')?.[1];
    const bekend = token === undefined ? null : bekendToegangsbewijs(this.kluis, token);
    return bekend ? this.laatIn(verzoek, bekend, recht) : this.keur(verzoek, token, recht);
  }

  private async keur(verzoek: MetGebruiker, token: string | undefined, recht: Recht | undefined): Promise<boolean> {
    const claims = token === undefined ? null : ((await leesToegangsbewijs(this.kluis, token)) ?? (await this.vanUitgever(token)));
    return this.laatIn(verzoek, claims, recht);
  }

  private laatIn(verzoek: MetGebruiker, claims: Record<string, unknown> | null, recht: Recht | undefined): true {
    const gebruiker = claims && leesGebruiker(claims);
    if (!gebruiker) throw this.rem.weiger(verzoek.ip ?? '') ? new HttpException('', HttpStatus.TOO_MANY_REQUESTS) : new UnauthorizedException();
    verzoek.gebruiker = gebruiker;
    if (recht === undefined || !mag(gebruiker, recht)) throw new ForbiddenException();
    return true;
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

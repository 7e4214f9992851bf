import { type CanActivate, type ExecutionContext, ForbiddenException, Injectable, UnauthorizedException } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Kluis, leesToegangsbewijs } from '#libs/platform';
import { mag } from './beleid.js';
import { leesGebruiker, type Gebruiker, type MetGebruiker } from './gebruiker.js';
import { type Routebeleid, ROUTEBELEID } from './toegang.decorator.js';

/** The only way in: a bearer token whose role the route's policy names. No policy, no entry. */
@Injectable()
export class ToegangGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly kluis: Kluis,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const recht = this.reflector.get<Routebeleid | undefined>(ROUTEBELEID, context.getHandler())?.recht;
    if (recht === 'openbaar') return true;
    const verzoek = context.switchToHttp().getRequest<MetGebruiker>();
    const gebruiker = await this.wie(verzoek.headers.authorization);
    if (!gebruiker) throw new UnauthorizedException();
    verzoek.gebruiker = gebruiker;
    if (recht === undefined || !mag(gebruiker, recht)) throw new ForbiddenException();
    return true;
  }

  private async wie(kop: string | undefined): Promise<Gebruiker | null> {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(kop ?? '')?.[1];
    const claims = token === undefined ? null : await leesToegangsbewijs(this.kluis, token);
    return claims && leesGebruiker(claims);
  }
}

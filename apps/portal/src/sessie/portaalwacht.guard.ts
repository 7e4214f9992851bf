import { type CanActivate, type ExecutionContext, ForbiddenException, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Instellingen } from '#libs/platform';
import { isEigenFormulier } from './is-eigen-formulier.js';
import { komtVanOns } from './komt-van-ons.js';
import { MET_BESTAND } from './met-bestand.decorator.js';
import { NietAangemeld } from './niet-aangemeld.js';
import type { Portaalverzoek } from './portaalverzoek.js';
import type { Sessie } from './sessie.js';
import { type Publiek, VOOR } from './voor.decorator.js';

const LEZEN = new Set(['GET', 'HEAD']);

/** Lets through who a page is for, and of what changes something only our own forms. A page that does not say for whom it is, is closed. */
@Injectable()
export class Portaalwacht implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly instellingen: Instellingen,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const publiek = this.reflector.get<Publiek | undefined>(VOOR, context.getHandler());
    const verzoek = context.switchToHttp().getRequest<Portaalverzoek>();
    if (publiek === undefined) throw new ForbiddenException();
    if (publiek === 'openbaar' && LEZEN.has(verzoek.method)) return true;
    const sessie = rechthebbende(verzoek.sessie, publiek);
    return LEZEN.has(verzoek.method) || this.isVanOns(context, verzoek, sessie);
  }

  private isVanOns(context: ExecutionContext, verzoek: Portaalverzoek, sessie: Sessie): boolean {
    const metBestand = this.reflector.get<true | undefined>(MET_BESTAND, context.getHandler()) ?? false;
    const formulier = metBestand || isEigenFormulier(sessie, (verzoek.body as { csrf?: unknown } | undefined)?.csrf);
    return formulier && komtVanOns(verzoek, this.instellingen.portaalUrl);
  }
}

function rechthebbende(sessie: Sessie | undefined, publiek: Publiek): Sessie {
  if (sessie === undefined) throw new NietAangemeld();
  if (publiek !== 'openbaar' && publiek !== 'aangemeld' && !sessie.wie.rollen.includes(publiek)) throw new ForbiddenException();
  return sessie;
}

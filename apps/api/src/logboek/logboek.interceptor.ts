import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor, ServiceUnavailableException, StreamableFile } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { binnenBereik, Handelingenlog } from '#libs/platform';
import { bereik, regelsVoor } from '../toegang/beleid.js';
import type { MetGebruiker } from '../toegang/gebruiker.js';
import { type Routebeleid, ROUTEBELEID } from '../toegang/toegang.decorator.js';
import { Inzage } from './inzage.js';
import type { Inzagesessie } from './inzagesessie.js';
import type { MetSpoor } from './spoor.js';
import { VERWERKINGSACTIVITEITEN } from './verwerkingsactiviteiten.js';

/** Rights under which nothing is decided, though they are used otherwise than by GET. */
const GEEN_BESLUIT: readonly string[] = ['zichzelf-zien', 'zaken-lezen', 'berichten-insturen', 'logboek-lezen'];

/** Keeps both logs: no answer about people leaves of which the handler did not say whom it is about, and what is decided or exported is in the log of actions first. */
@Injectable()
export class LogboekInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly inzage: Inzage,
    private readonly handelingen: Handelingenlog,
  ) {}

  intercept(context: ExecutionContext, handler: CallHandler<unknown>): Observable<unknown> {
    const beleid = this.reflector.get<Routebeleid>(ROUTEBELEID, context.getHandler());
    return beleid.recht === 'openbaar' ? handler.handle() : from(this.bewaakt(context, beleid, handler));
  }

  private async bewaakt(context: ExecutionContext, beleid: Routebeleid, handler: CallHandler<unknown>): Promise<unknown> {
    const verzoek = context.switchToHttp().getRequest<MetGebruiker & MetSpoor>();
    const sessie = this.sessie(context, beleid, verzoek);
    const antwoord = await binnenBereik(bereik(verzoek.gebruiker, beleid.recht), () => this.inzage.in(sessie, () => lastValueFrom(handler.handle(), { defaultValue: undefined })));
    if (sessie.overPersonen && !sessie.gemeld) throw new Error(`${sessie.verwerking.naam} did not say whom its answer is about`);
    const soort = antwoord instanceof StreamableFile ? 'export' : verzoek.method === 'GET' || GEEN_BESLUIT.includes(beleid.recht) ? null : 'besluit';
    if (soort !== null) await this.noteer(soort, sessie, verzoek).catch((fout: unknown) => {
      if (antwoord instanceof StreamableFile) antwoord.getStream().destroy();
      throw fout;
    });
    return antwoord;
  }

  private async noteer(soort: 'export' | 'besluit', { overPersonen, verwerking: { naam, rol, wie, traceId } }: Inzagesessie, { path }: MetGebruiker): Promise<void> {
    try {
      await this.handelingen.schrijf([{ soort, wie, inhoud: { naam, rol, trace: traceId.toString('hex'), ...(overPersonen ? {} : { pad: path }) } }]);
    } catch (cause) {
      throw new ServiceUnavailableException('the log of actions cannot be written', { cause });
    }
  }

  private sessie(context: ExecutionContext, { recht, over }: Routebeleid, { gebruiker, spoor, method }: MetGebruiker & MetSpoor): Inzagesessie {
    const [regel] = regelsVoor(gebruiker, recht);
    if (!regel) throw new Error('a call was let in by no rule');
    const { rol, doel } = regel;
    const { sub: wie, gemeenten, partner, afzender } = gebruiker;
    const { traceId, spanId, ouder } = spoor;
    const extern = rol === 'partner';
    const verwerking: Inzagesessie['verwerking'] = {
      traceId, spanId, ouder: extern ? null : ouder, vreemd: extern ? { spanId: ouder, verwerker: [partner, afzender].filter(Boolean).join('/') } : null,
      status: method === 'GET' || recht === 'zaken-lezen' ? 'Ok' : 'Unset', naam: this.naam(context), start: new Date(), activiteit: VERWERKINGSACTIVITEITEN[doel].uri, doel, wie, rol, gemeenten,
    };
    return { overPersonen: over === 'personen', verwerking, gemeld: false, regels: 0, gezien: new Set() };
  }

  /** As the description of the API calls it. */
  private naam(context: ExecutionContext): string {
    return this.reflector.get<{ operationId?: string } | undefined>('swagger/apiOperation', context.getHandler())?.operationId ?? context.getHandler().name;
  }
}

import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { Response } from 'express';
import { map, type Observable } from 'rxjs';
import type { Portaalverzoek } from '../sessie/portaalverzoek.js';
import { Doorverwijzing } from './doorverwijzing.js';
import { Opmaak } from './opmaak.js';
import { Pagina } from './pagina.js';

/** Turns what a controller gives (`Pagina`, `Doorverwijzing`) into an answer; a stream goes as it is. */
@Injectable()
export class PaginaInterceptor implements NestInterceptor {
  constructor(private readonly opmaak: Opmaak) {}

  intercept(context: ExecutionContext, verder: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const verzoek = http.getRequest<Portaalverzoek>();
    const antwoord = http.getResponse<Response>();
    return verder.handle().pipe(
      map((gegeven: unknown) => {
        if (gegeven instanceof Doorverwijzing) {
          antwoord.status(303).location(gegeven.naar);
          return '';
        }
        if (!(gegeven instanceof Pagina)) return gegeven;
        antwoord.status(gegeven.status).type('html');
        return this.opmaak.maak(gegeven, verzoek.path, verzoek.sessie);
      }),
    );
  }
}

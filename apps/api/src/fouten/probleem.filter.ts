import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Logboek } from '#libs/platform';
import { Weigeringen } from '../logboek/weigeringen.js';
import type { MetGebruiker } from '../toegang/gebruiker.js';
import { naarProbleem } from './probleem.js';
import { toonbaar } from './toonbaar.js';
import { Verzoekfout } from './verzoekfout.js';

/** Turns every exception into problem+json (RFC 9457). The unexpected is logged without its message and told as 500. */
@Catch()
export class ProbleemFilter implements ExceptionFilter {
  constructor(
    private readonly logboek: Logboek,
    private readonly weigeringen: Weigeringen,
  ) {}

  catch(fout: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const antwoord = http.getResponse<Response>();
    const status = statusVan(fout);
    if (status >= 500) this.logboek.fout('verzoek-mislukt', fout);
    if (antwoord.headersSent) {
      antwoord.destroy();
      return;
    }
    const verzoek = http.getRequest<Partial<MetGebruiker> & Request>();
    this.telWeigering(status, verzoek);
    const probleem = naarProbleem(status, padVan(verzoek), fout instanceof Verzoekfout ? fout.delen : []);
    if (status === 401) antwoord.setHeader('WWW-Authenticate', 'Bearer');
    if (status === 429) antwoord.setHeader('Retry-After', '60');
    antwoord.status(status).type('application/problem+json').send(JSON.stringify(probleem));
  }

  /** Who tries tokens until told to wait, is refused all the same. */
  private telWeigering(status: number, { gebruiker, ip = 'onbekend' }: Partial<MetGebruiker>): void {
    const geweigerd = status === 429 && gebruiker === undefined ? 401 : status;
    if (geweigerd === 401 || geweigerd === 403) this.weigeringen.tel(geweigerd, gebruiker?.sub ?? `adres ${ip}`);
  }
}

/** Path without the query, and without what is no part of our paths: what somebody looks for stands in no answer. */
function padVan(verzoek: Request): string {
  const [pad = ''] = verzoek.originalUrl.split('?', 1);
  return pad.split('/').map(toonbaar).join('/');
}

/** Nest's own exceptions and those of Express' body reader both carry a status. */
function statusVan(fout: unknown): number {
  const { status } = (typeof fout === 'object' && fout !== null ? fout : {}) as { status?: unknown };
  return typeof status === 'number' && status >= 400 && status < 600 ? status : 500;
}

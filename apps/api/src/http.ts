import type { INestApplication } from '@nestjs/common';
import type { ExpressAdapter } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import { InvoerPipe } from './fouten/invoer.pipe.js';
import { naarProbleem } from './fouten/probleem.js';
import { geefSpoor } from './logboek/spoor.js';
import { Openapi } from './openapi/openapi.js';
import { openapiDocument } from './openapi/openapi-document.js';
import { API_VERSIE, BASISPAD } from './openapi/versie.js';

/** Makes the process a web server: path, headers, validation and the description of itself. */
export function richtHttpIn(app: INestApplication): void {
  // An answer is kept nowhere, so nobody asks whether it is still the same.
  (app.getHttpAdapter() as ExpressAdapter).set('etag', false);
  app.setGlobalPrefix(BASISPAD);
  app.use(
    helmet({
      contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
      xFrameOptions: { action: 'deny' },
      referrerPolicy: { policy: 'no-referrer' },
      crossOriginResourcePolicy: { policy: 'cross-origin' },
      // Of pages in a browser, which an answer of ours never is.
      crossOriginOpenerPolicy: false, originAgentCluster: false, xDnsPrefetchControl: false, xDownloadOptions: false, xPermittedCrossDomainPolicies: false, xXssProtection: false,
    }),
    geefSpoor,
    vasteKoppen,
    geenSlotstreep,
  );
  app.useGlobalPipes(new InvoerPipe());
  app.get(Openapi).document = openapiDocument(app);
}

/** Answers are about people: no cache keeps them. */
function vasteKoppen(_verzoek: Request, antwoord: Response, verder: NextFunction): void {
  antwoord.setHeader('API-Version', API_VERSIE);
  antwoord.setHeader('Cache-Control', 'no-store');
  verder();
}

/** A path that ends with a slash is another path, and nothing is there (NL API Design Rules, no-trailing-slash). Express would take it all the same. */
function geenSlotstreep(verzoek: Request, antwoord: Response, verder: NextFunction): void {
  if (!verzoek.path.startsWith(`${BASISPAD}/`) || !verzoek.path.endsWith('/')) {
    verder();
    return;
  }
  antwoord.status(404).type('application/problem+json').send(JSON.stringify(naarProbleem(404, verzoek.path)));
}

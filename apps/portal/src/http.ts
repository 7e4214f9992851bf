import type { INestApplication } from '@nestjs/common';
import type { NextFunction, Response } from 'express';
import helmet from 'helmet';
import { Instellingen } from '#libs/platform';
import { Stijlbestanden } from './opmaak/stijlbestanden.js';
import { Koekje } from './sessie/koekje.js';
import type { Portaalverzoek } from './sessie/portaalverzoek.js';
import { SESSIEKOEKJE } from './sessie/sessiekoekje.js';
import { Sessies } from './sessie/sessies.js';

/** Makes the process a web server: headers, style sheet, and who it is that asks. */
export function richtHttpIn(app: INestApplication, { portaalUrl, oidc }: Instellingen): void {
  const [sessies, bestanden, koekje] = [app.get(Sessies), app.get(Stijlbestanden), new Koekje(SESSIEKOEKJE, portaalUrl)];
  app.use(
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"], styleSrc: ["'self'"], scriptSrc: ["'self'"], imgSrc: ["'self'"], connectSrc: ["'self'"], baseUri: ["'none'"], frameAncestors: ["'none'"],
          // After logging out the browser goes on to the provider, and that counts as the form's.
          formAction: ["'self'", ...(oidc.uitgever === undefined ? [] : [new URL(oidc.uitgever).origin])],
        },
      },
      strictTransportSecurity: portaalUrl.startsWith('https:'),
      xFrameOptions: { action: 'deny' },
      // A stricter one makes browsers hide where a form comes from, also from us.
      referrerPolicy: { policy: 'same-origin' },
    }),
    (verzoek: Portaalverzoek, antwoord: Response, verder: NextFunction) => bestanden.dien(verzoek, antwoord, verder),
    eenHuisnummer(portaalUrl),
    (verzoek: Portaalverzoek, antwoord: Response, verder: NextFunction) => {
      antwoord.setHeader('Cache-Control', 'no-store');
      verzoek.sessie = sessies.vind(koekje.lees(verzoek));
      verder();
    },
  );
}

/** Cookies and the way back from the provider are for one address: who comes by another (localhost) is sent there. */
function eenHuisnummer(portaalUrl: string) {
  const { host } = new URL(portaalUrl);
  return (verzoek: Portaalverzoek, antwoord: Response, verder: NextFunction): void => {
    if (verzoek.headers.host === host || verzoek.method !== 'GET') verder();
    else antwoord.redirect(307, portaalUrl + verzoek.originalUrl);
  };
}

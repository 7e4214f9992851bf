import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth, ApiForbiddenResponse, ApiServiceUnavailableResponse, ApiTooManyRequestsResponse, ApiUnauthorizedResponse } from '@nestjs/swagger';
import { PROBLEEM } from '../fouten/probleem.response.js';
import type { Recht } from './beleid.js';

export const ROUTEBELEID = 'schakel:routebeleid';

/** What a route says of itself: who may call it, and whether it shows or changes something of people, whom its handler then reports (`Inzage`). */
export interface Routebeleid {
  recht: Recht;
  over: 'personen' | 'geen-personen';
}

/** States the policy of a route. A route without one is refused, and keeps the process from starting. */
export function Toegang(recht: Recht, over: Routebeleid['over']): MethodDecorator {
  const zet = SetMetadata(ROUTEBELEID, { recht, over } satisfies Routebeleid);
  if (recht === 'openbaar') return zet;
  return applyDecorators(
    zet,
    ApiBearerAuth('toegangsbewijs'),
    ApiUnauthorizedResponse({ description: 'Geen of geen geldig toegangsbewijs.', ...PROBLEEM }),
    ApiForbiddenResponse({ description: 'Dit mag u niet.', ...PROBLEEM }),
    ApiTooManyRequestsResponse({ description: 'Te vaak gevraagd. Probeer het over een minuut opnieuw (Retry-After).', ...PROBLEEM }),
    ...(over === 'personen' ? [ApiServiceUnavailableResponse({ description: 'De inzage kan niet worden vastgelegd; daarom is er geen antwoord.', ...PROBLEEM })] : []),
  );
}

import { applyDecorators, type CustomDecorator, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth, ApiForbiddenResponse, ApiUnauthorizedResponse } from '@nestjs/swagger';
import { PROBLEEM } from '../fouten/probleem.response.js';
import type { Recht } from './beleid.js';

export const RECHT = 'schakel:recht';

/** States the policy of a route. A route without one is refused, and keeps the process from starting. */
export function Toegang(recht: Recht): MethodDecorator {
  const zet: CustomDecorator = SetMetadata(RECHT, recht);
  if (recht === 'openbaar') return zet;
  return applyDecorators(
    zet,
    ApiBearerAuth('toegangsbewijs'),
    ApiUnauthorizedResponse({ description: 'Geen of geen geldig toegangsbewijs.', ...PROBLEEM }),
    ApiForbiddenResponse({ description: 'Dit mag u niet.', ...PROBLEEM }),
  );
}

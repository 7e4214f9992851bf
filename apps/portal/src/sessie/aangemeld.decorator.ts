import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { NietAangemeld } from './niet-aangemeld.js';
import type { Portaalverzoek } from './portaalverzoek.js';
import type { Sessie } from './sessie.js';

/** The session of who asks for this page. Throws `NietAangemeld` without one. */
export const Aangemeld = createParamDecorator((_: unknown, context: ExecutionContext): Sessie => {
  const { sessie } = context.switchToHttp().getRequest<Portaalverzoek>();
  if (sessie === undefined) throw new NietAangemeld();
  return sessie;
});

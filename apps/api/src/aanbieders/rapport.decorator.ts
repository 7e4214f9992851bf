import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { isVerslagperiode } from '#libs/case-model';
import { Verzoekfout } from '../fouten/verzoekfout.js';

/** A provider's quarter, as a path names it. */
export interface Schoolrapport {
  school: string;
  kwartaal: string;
}

/** The provider and the quarter in the path (`:bow`, `:kwartaal`). */
export const Rapport = createParamDecorator((_: unknown, context: ExecutionContext): Schoolrapport => {
  const { bow = '', kwartaal = '' } = context.switchToHttp().getRequest<Request<Record<string, string>>>().params;
  if (!/^\d{4}$/.test(bow)) throw new Verzoekfout([{ plaats: 'bow', code: 'bow', melding: 'bow is een nummer van vier cijfers' }]);
  if (!isVerslagperiode('kwartaal', kwartaal)) throw new Verzoekfout([{ plaats: 'kwartaal', code: 'kwartaal', melding: 'kwartaal is jjjjK1 tot en met jjjjK4' }]);
  return { school: bow, kwartaal };
});

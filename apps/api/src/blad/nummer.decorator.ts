import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { Verzoekfout } from '../fouten/verzoekfout.js';

/** A number in the path, in plain decimals: 1 or more, and small enough to be one. The global pipe would also take `0x1`. */
export const Nummer = createParamDecorator((naam: string, context: ExecutionContext): number => {
  const waarde = String(context.switchToHttp().getRequest<Request>().params[naam]);
  if (!/^[1-9]\d{0,14}$/.test(waarde)) throw new Verzoekfout([{ plaats: naam, code: 'nummer', melding: `${naam} moet een nummer zijn` }]);
  return Number(waarde);
});

import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { MetGebruiker, Gebruiker } from './gebruiker.js';

/** The caller, as the guard established. */
export const Wie = createParamDecorator((_: unknown, context: ExecutionContext): Gebruiker => context.switchToHttp().getRequest<MetGebruiker>().gebruiker);

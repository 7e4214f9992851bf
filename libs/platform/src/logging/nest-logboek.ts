import type { LoggerService } from '@nestjs/common';
import type { Logboek } from './logboek.js';

/** Nest's own lines, in our log. Errors lose their messages, as everywhere. */
export class NestLogboek implements LoggerService {
  constructor(private readonly logboek: Logboek) {}

  log(bericht: unknown, ...rest: unknown[]): void {
    this.logboek.debug('nest', { tekst: tekst(bericht), context: context(rest) });
  }

  warn(bericht: unknown, ...rest: unknown[]): void {
    this.logboek.warn('nest', { tekst: tekst(bericht), context: context(rest) });
  }

  error(bericht: unknown, ...rest: unknown[]): void {
    this.logboek.fout('nest', bericht, { context: context(rest) });
  }

  debug(bericht: unknown, ...rest: unknown[]): void {
    this.log(bericht, ...rest);
  }

  verbose(bericht: unknown, ...rest: unknown[]): void {
    this.log(bericht, ...rest);
  }
}

function tekst(bericht: unknown): string {
  return typeof bericht === 'string' ? bericht : typeof bericht;
}

function context(rest: readonly unknown[]): string | undefined {
  const laatste = rest.at(-1);
  return typeof laatste === 'string' ? laatste : undefined;
}

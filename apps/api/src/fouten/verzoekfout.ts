import { HttpException } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import type { Probleemdeel } from './probleem.response.js';
import { toonbaar } from './toonbaar.js';

/** A request that is refused with the places where it is wrong. */
export class Verzoekfout extends HttpException {
  constructor(
    readonly delen: Probleemdeel[],
    status = 400,
  ) {
    super('request refused', status);
  }

  /** From what the validation of a request found. Names and rules only: class-validator's own texts never quote the value. */
  static vanValidatie(fouten: ValidationError[]): Verzoekfout {
    return new Verzoekfout(fouten.flatMap((fout) => delen(fout, '')));
  }
}

function delen(fout: ValidationError, boven: string): Probleemdeel[] {
  const plaats = `${boven}/${toonbaar(fout.property)}`;
  const eigen = Object.entries(fout.constraints ?? {}).map(([code, melding]) => ({ plaats, code, melding: code === 'whitelistValidation' ? 'onbekend veld' : melding }));
  return [...eigen, ...(fout.children ?? []).flatMap((kind) => delen(kind, plaats))];
}

import { type ArgumentMetadata, Injectable, type PipeTransform, ValidationPipe } from '@nestjs/common';
import { Verzoekfout } from './verzoekfout.js';

/** Far deeper than any request of ours. */
const DIEPST = 20;

/**
 * Judges what comes in by the class of its parameter: what that does not name is refused (400), and so is a body that is nested without end, for what reads it
 * after this follows it level by level, on the stack. Text of the path and what our own decorators give pass as they are.
 */
@Injectable()
export class InvoerPipe implements PipeTransform<unknown, unknown> {
  private readonly keuring = new ValidationPipe({
    whitelist: true, forbidNonWhitelisted: true, transform: true,
    validationError: { target: false, value: false },
    exceptionFactory: (fouten) => Verzoekfout.vanValidatie(fouten),
  });

  transform(waarde: unknown, over: ArgumentMetadata): unknown {
    if (over.type === 'custom' || (over.metatype === String && typeof waarde === 'string')) return waarde;
    if (over.type === 'body' && isDieper(waarde, DIEPST)) throw new Verzoekfout([{ plaats: '', code: 'te-diep', melding: `de inhoud mag hoogstens ${DIEPST} niveaus diep zijn` }]);
    return this.keuring.transform(waarde, over);
  }
}

function isDieper(waarde: unknown, niveaus: number): boolean {
  if (typeof waarde !== 'object' || waarde === null) return false;
  return niveaus === 0 || Object.values(waarde).some((deel) => isDieper(deel, niveaus - 1));
}

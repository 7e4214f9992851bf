import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import { Verzoekfout } from './verzoekfout.js';

/** Far deeper than any request of ours. */
const DIEPST = 20;

/** Refuses a body that is nested without end (400): what reads it after this follows it level by level, on the stack. */
@Injectable()
export class DieptePipe implements PipeTransform<unknown, unknown> {
  transform(waarde: unknown, { type }: ArgumentMetadata): unknown {
    if (type === 'body' && isDieper(waarde, DIEPST)) throw new Verzoekfout([{ plaats: '', code: 'te-diep', melding: `de inhoud mag hoogstens ${DIEPST} niveaus diep zijn` }]);
    return waarde;
  }
}

function isDieper(waarde: unknown, niveaus: number): boolean {
  if (typeof waarde !== 'object' || waarde === null) return false;
  return niveaus === 0 || Object.values(waarde).some((deel) => isDieper(deel, niveaus - 1));
}

import { Injectable, type PipeTransform } from '@nestjs/common';
import { Verzoekfout } from '../fouten/verzoekfout.js';

/** The number of a message in a path: 1 or more, and small enough to be one. */
@Injectable()
export class NummerPipe implements PipeTransform<string, number> {
  transform(waarde: string): number {
    if (!/^[1-9]\d{0,14}$/.test(waarde)) throw new Verzoekfout([{ plaats: 'id', code: 'nummer', melding: 'id moet een nummer zijn' }]);
    return Number(waarde);
  }
}

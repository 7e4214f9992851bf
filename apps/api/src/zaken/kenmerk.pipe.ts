import { Injectable, type PipeTransform } from '@nestjs/common';
import { Verzoekfout } from '../fouten/verzoekfout.js';

/** The form of a uuid; of which version it says it is does not matter (a case's id is derived, not drawn). */
export function isKenmerk(waarde: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(waarde);
}

/** The id of a case in a path. */
@Injectable()
export class KenmerkPipe implements PipeTransform<string, string> {
  transform(waarde: string): string {
    if (!isKenmerk(waarde)) throw new Verzoekfout([{ plaats: 'id', code: 'kenmerk', melding: 'id moet een uuid zijn' }]);
    return waarde;
  }
}

import { schrijf } from '../opmaak/schrijf.js';

/** A birth date of which parts may be unknown (`00`), as people say it. */
export function geboortetekst(datum: string | null): string {
  const [jaar = '', maand = '00', dag = '00'] = datum?.split('-') ?? [];
  if (datum === null || jaar === '0000') return 'onbekend';
  if (maand === '00') return jaar;
  return dag === '00' ? schrijf.dag(`${jaar}-${maand}-01`).replace(/^\d+ /, '') : schrijf.dag(datum);
}

import { ApiFout } from '../api/api-fout.js';

export const GEEN_BESTAND = 'Kies eerst een bestand.';

const WAAROM: Readonly<Record<number, string>> = {
  400: 'Dit bestand is hier niet te lezen. Kies een CSV- of Excel-bestand en probeer het opnieuw.',
  403: 'Dit bestand is volgens zijn naam niet van uw organisatie. Kijk de naam na: uw eigen nummer moet erin staan.',
  413: 'Dit bestand is te groot.',
};

/** Why the API did not want a file, to whoever chose it. Throws what is no such answer. */
export function waaromNiet(fout: unknown): string {
  const waarom = fout instanceof ApiFout ? WAAROM[fout.status] : undefined;
  if (waarom === undefined) throw fout;
  return waarom;
}

import { laatsteVerslagperiode, plusDagen, verslagperiodeEinde } from '#libs/case-model';
import type { Leveringsafspraak } from '#libs/connector-kit';
import type { TeLeveren } from '#libs/exchange';

/** What the agreements make owed on a day: of each file with a due date the last period that has ended, for each municipality. */
export function watTeLeveren(afspraken: readonly Leveringsafspraak[], gemeenten: readonly string[], vandaag: string): TeLeveren[] {
  return afspraken.flatMap(({ levering, periode: soort, dagen }) => {
    if (dagen === null) return [];
    const [partner = '', uitwisseling = ''] = levering.split('/');
    const periode = laatsteVerslagperiode(soort, vandaag);
    const uiterlijk = plusDagen(verslagperiodeEinde(soort, periode), dagen);
    return gemeenten.map((gemeente) => ({ partner, uitwisseling, gemeente, periode, uiterlijk }));
  });
}

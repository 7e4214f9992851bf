import { type UrenMelding, verslagperiodeEinde } from '#libs/case-model';
import type { Bestand, Rij, Vertaling } from '#libs/connector-kit';
import { kwartierenVan, tekstVan, zonderLege } from '#libs/connector-kit';
import { deelnemersleutel } from '../plaatsingen/mapper.js';

/** Turns one sound line into the hours of one placement in one month. It names the placement and nobody: a line about that placement says whose they are. Source: partners.md 5. */
export function naarUren(rij: Rij, bestand: Bestand): Vertaling {
  const plaatsing = tekstVan(rij, 'plaatsing_id') ?? '';
  const melding: UrenMelding = {
    soort: 'uren',
    bron: 'avedan',
    dag: verslagperiodeEinde('maand', bestand.periode ?? ''),
    plaatsing,
    maand: tekstVan(rij, 'maand') ?? '',
    gewerkt: kwartierenVan(rij, 'uren_gewerkt') ?? 0,
    akkoord: tekstVan(rij, 'akkoord_organisatie') === 'J',
    ...zonderLege({ afgemeld: kwartierenVan(rij, 'uren_afgemeld'), nietAfgemeld: kwartierenVan(rij, 'uren_niet_afgemeld') }),
  };
  return { eind: 'open', sleutels: { deelnemer: deelnemersleutel(plaatsing) }, melding, persoon: null };
}

/** Lines about one placement and month in one file must be identical: which of two counts, only Avedan knows. */
export function groepVan(rij: Rij): string | null {
  const [plaatsing, maand] = [tekstVan(rij, 'plaatsing_id'), tekstVan(rij, 'maand')];
  return plaatsing === undefined || maand === undefined ? null : `${plaatsing}/${maand}`;
}

import type { Budgetstatus, StadsbankMelding } from '#libs/case-model';
import type { Rij, Vertaling } from '#libs/connector-kit';
import { tekstVan, zonderLege } from '#libs/connector-kit';

const ADVIES: Readonly<Record<string, boolean>> = { J: true, N: false };

/** Turns one sound answer into a melding. It names the instruction and nobody: the kernel knows whom that is about. Source: partners.md 4. */
export function naarStatus(rij: Rij): Vertaling {
  const instructieId = (tekstVan(rij, 'instructie_id') ?? '').toLowerCase();
  const melding: StadsbankMelding = {
    soort: 'stadsbank',
    instructieId,
    versie: Number(tekstVan(rij, 'versie')),
    status: tekstVan(rij, 'status') as Budgetstatus,
    datum: tekstVan(rij, 'datum') ?? '',
    ...zonderLege({
      registratienummer: tekstVan(rij, 'registratienummer'),
      adviesVerlengen: ADVIES[tekstVan(rij, 'advies_verlengen') ?? ''],
    }),
  };
  const reden = tekstVan(rij, 'reden');
  return { eind: 'open', sleutels: {}, verwijzing: instructieId, melding, persoon: reden === undefined ? null : { overig: { reden } } };
}

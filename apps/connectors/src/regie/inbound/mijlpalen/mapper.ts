import type { Doelgroep, Mijlpaal, MijlpaalMelding, Persoonsdeel } from '#libs/case-model';
import { naamsleutel } from '#libs/case-model';
import type { Rij, Vertaling } from '#libs/connector-kit';
import { onbruikbareNummers, tekstVan, zonderLege } from '#libs/connector-kit';
import { leesWaarde, type Waardevormen } from './waarde.mapper.js';

/** Where a milestone was recorded: who said it, for which municipality, and in which month (`jjjjmm`). */
export interface Vastlegging {
  bron: 'regie' | 'coach';
  gemeentecode: string;
  maand: string;
}

/** Turns one sound milestone into a melding. Source: partners.md 2; contracts/regie/mijlpalen. */
export function naarMijlpaal(rij: Rij, vastlegging: Vastlegging, vormen: Waardevormen): Vertaling {
  const persoon = naarPersoon(rij);
  const melding: MijlpaalMelding = {
    soort: 'mijlpaal',
    mijlpaal: tekstVan(rij, 'mijlpaal') as Mijlpaal,
    datum: tekstVan(rij, 'datum') ?? '',
    ...vastlegging,
    ...zonderLege({ waarde: waardeVan(rij, vormen), doelgroep: tekstVan(rij, 'doelgroep') as Doelgroep | undefined }),
  };
  const sleutels = zonderLege({ bsn: persoon.bsn, vNummer: persoon.vNummer, naamdatum: naamsleutel(persoon) ?? undefined });
  return { eind: 'open', sleutels, melding, persoon };
}

function naarPersoon(rij: Rij): Persoonsdeel {
  return zonderLege({
    bsn: tekstVan(rij, 'bsn'),
    vNummer: tekstVan(rij, 'v_nummer'),
    onbruikbaar: onbruikbareNummers(rij),
    geslachtsnaam: tekstVan(rij, 'achternaam'),
    voornamen: tekstVan(rij, 'voornamen'),
    geboortedatum: tekstVan(rij, 'geboortedatum'),
    geslacht: tekstVan(rij, 'geslacht') as 'M' | 'V' | 'X' | undefined,
    medewerker: tekstVan(rij, 'medewerker'),
  });
}

function waardeVan(rij: Rij, vormen: Waardevormen): string | undefined {
  const tekst = tekstVan(rij, 'waarde');
  if (tekst === undefined) return undefined;
  const gelezen = leesWaarde(tekst, vormen.get(tekstVan(rij, 'mijlpaal') ?? ''));
  return 'waarde' in gelezen ? gelezen.waarde : undefined;
}

import type { Terugmelding } from '#libs/case-model';
import type { Bestand, Rij, Vertaling } from '#libs/connector-kit';
import { bevatNummer, recordverwijzing, tekstVan, zonderLege } from '#libs/connector-kit';

/** Turns one sound line into a melding. It names a record of our delivery and nobody: the kernel knows whom that is about. Source: partners.md 7. */
export function naarTerugmelding(rij: Rij, bestand: Bestand): Vertaling {
  const periode = bestand.periode ?? '';
  const record = Number(tekstVan(rij, 'recordnummer'));
  const tekst = tekstVan(rij, 'melding');
  const melding: Terugmelding = {
    soort: 'terugmelding',
    bron: 'cbs',
    periode,
    recordnummer: record,
    code: tekstVan(rij, 'code') ?? '',
    ...zonderLege({ melding: tekst !== undefined && bevatNummer(tekst) ? undefined : tekst }),
  };
  const verwijzing = recordverwijzing({ gemeente: bestand.soort === '' ? null : bestand.soort, periode, record });
  return { eind: 'open', sleutels: {}, verwijzing, melding, persoon: null };
}

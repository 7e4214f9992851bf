import type { Leerroute, Niveau, Persoonsdeel, TaalMelding, TrajectStatus, Vaardigheid } from '#libs/case-model';
import { naamsleutel } from '#libs/case-model';
import type { Bestand, Leescontext, Regelsleutels, Rij, Vertaling } from '#libs/connector-kit';
import { kwartierenVan, onbruikbareNummers, tekstVan, zonderLege } from '#libs/connector-kit';
import type { Examencodes } from './examens.mapper.js';
import { leesExamens } from './examens.mapper.js';

/**
 * Turns one sound line of a quarterly report into a melding. Of another municipality's line only hours and codes remain.
 * Source: partners.md 3.
 */
export function maakMapper(codes: Examencodes): (rij: Rij, bestand: Bestand, context: Leescontext) => Vertaling {
  return (rij, bestand, context) => {
    const urenEnCodes = naarUrenEnCodes(rij, bestand);
    if (!context.gemeenten.includes(urenEnCodes.gemeentecode)) return { eind: 'buitenBereik', sleutels: {}, melding: urenEnCodes, persoon: null };
    const persoon = naarPersoon(rij);
    return { eind: 'open', sleutels: naarSleutels(rij, bestand, persoon), melding: { ...urenEnCodes, ...naarDatums(rij, codes) }, persoon };
  };
}

/** Lines of one participant in one file must be identical. */
export function groepVan(rij: Rij): string | null {
  return tekstVan(rij, 'deelnemernummer') ?? null;
}

function naarUrenEnCodes(rij: Rij, bestand: Bestand): TaalMelding {
  return {
    soort: 'taal',
    school: bestand.afzender,
    leerroute: tekstVan(rij, 'leerroute') as Leerroute,
    kwartaal: bestand.periode ?? '',
    gemeentecode: tekstVan(rij, 'gemeentecode') ?? '',
    aangeboden: kwartierenVan(rij, 'uren_aangeboden') ?? 0,
    gevolgd: kwartierenVan(rij, 'uren_gevolgd') ?? 0,
    verzuimGeoorloofd: kwartierenVan(rij, 'uren_verzuim_geoorloofd') ?? 0,
    verzuimOngeoorloofd: kwartierenVan(rij, 'uren_verzuim_ongeoorloofd') ?? 0,
    cumulatief: kwartierenVan(rij, 'uren_gevolgd_cumulatief') ?? 0,
    niveaus: naarNiveaus(rij),
    examens: [],
    status: tekstVan(rij, 'status') as TrajectStatus,
    ...zonderLege({
      lesvorm: tekstVan(rij, 'lesvorm'),
      afschaaladvies: tekstVan(rij, 'afschaaladvies') as 'J' | 'N' | undefined,
      redenUitval: tekstVan(rij, 'reden_uitval'),
      signaal: tekstVan(rij, 'signaal'),
    }),
  };
}

function naarNiveaus(rij: Rij): Partial<Record<Vaardigheid, Niveau>> {
  return zonderLege({
    LE: tekstVan(rij, 'niveau_lezen') as Niveau | undefined,
    LU: tekstVan(rij, 'niveau_luisteren') as Niveau | undefined,
    SC: tekstVan(rij, 'niveau_schrijven') as Niveau | undefined,
    SP: tekstVan(rij, 'niveau_spreken') as Niveau | undefined,
  });
}

function naarDatums(rij: Rij, codes: Examencodes): Pick<TaalMelding, 'examens' | 'aanmelding' | 'start' | 'toetsdatum' | 'einde'> {
  const examens = tekstVan(rij, 'examens');
  return {
    examens: examens === undefined ? [] : (leesExamens(examens, codes) ?? []),
    ...zonderLege({
      aanmelding: tekstVan(rij, 'datum_aanmelding'),
      start: tekstVan(rij, 'datum_start_les'),
      toetsdatum: tekstVan(rij, 'datum_toets'),
      einde: tekstVan(rij, 'datum_einde'),
    }),
  };
}

function naarPersoon(rij: Rij): Persoonsdeel {
  const overig = zonderLege({ groepscode: tekstVan(rij, 'groepscode'), schakeladvies: tekstVan(rij, 'schakeladvies'), toelichting: tekstVan(rij, 'toelichting') });
  return zonderLege({
    bsn: tekstVan(rij, 'bsn'),
    vNummer: tekstVan(rij, 'v_nummer'),
    onbruikbaar: onbruikbareNummers(rij),
    geslachtsnaam: tekstVan(rij, 'achternaam'),
    voorvoegsel: tekstVan(rij, 'voorvoegsel'),
    voornamen: tekstVan(rij, 'voornamen'),
    geboortedatum: tekstVan(rij, 'geboortedatum'),
    overig: Object.keys(overig).length > 0 ? (overig as Record<string, string>) : undefined,
  });
}

function naarSleutels(rij: Rij, bestand: Bestand, persoon: Persoonsdeel): Regelsleutels {
  return zonderLege({
    bsn: persoon.bsn,
    vNummer: persoon.vNummer,
    deelnemer: `${bestand.afzender}/${tekstVan(rij, 'deelnemernummer') ?? ''}`,
    naamdatum: naamsleutel(persoon) ?? undefined,
  });
}

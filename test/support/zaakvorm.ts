import { isDeepStrictEqual } from 'node:util';
import type { Zaakbeeld } from './proefhub.js';

/** A case in the shape of the API (api.md), as far as truth files and scenarios name it. Written apart from the API, to check it against the same truth. */
export function zaakvorm({ stand, persoon }: Zaakbeeld): Record<string, unknown> {
  const { taal } = stand;
  return {
    bsn: persoon.bsn,
    vNummer: persoon.vNummer,
    naam: { geslachtsnaam: persoon.naam.geslachtsnaam, voornamen: persoon.naam.voornamen },
    geboortedatum: persoon.geboortedatum,
    doelgroep: stand.doelgroep,
    gemeentecode: stand.gemeentecode,
    koppelingsdatum: stand.koppelingsdatum,
    huisvestingsdatum: stand.huisvestingsdatum,
    leerroute: stand.leerroute,
    niveauPip: stand.niveauPip,
    dagtekeningInitielePip: stand.dagtekeningInitielePip,
    dagtekeningPip: stand.dagtekeningPip,
    inburgeringstermijn: stand.inburgeringstermijn,
    taal: taal === null ? null : { urenCumulatief: taal.cumulatief / 4, niveaus: taal.niveaus, school: taal.school, status: taal.status, examens: taal.examens },
    bijstandsdatum: stand.bijstandsdatum,
    ontzorging: stand.ontzorging,
    pvt: stand.pvt,
    map: stand.map,
    voortgangsgesprekken: stand.voortgangsgesprekken,
  };
}

/** The fields of `verwacht` that `beeld` does not have, as paths with both values; objects are compared only where `verwacht` has keys. */
export function verschillen(verwacht: unknown, beeld: unknown, pad = ''): string[] {
  if (verwacht !== null && typeof verwacht === 'object' && !Array.isArray(verwacht)) {
    if (beeld === null || typeof beeld !== 'object') return [`${pad}: ${JSON.stringify(verwacht)} / ${JSON.stringify(beeld)}`];
    return Object.entries(verwacht).flatMap(([sleutel, waarde]) => verschillen(waarde, (beeld as Record<string, unknown>)[sleutel], pad === '' ? sleutel : `${pad}.${sleutel}`));
  }
  return isDeepStrictEqual(verwacht, beeld) ? [] : [`${pad}: ${JSON.stringify(verwacht)} / ${JSON.stringify(beeld)}`];
}

import { isAangenomenGeboortedag, isVolledigeGeboortedatum } from '../../kernel/geboortedatum.js';
import { type Naamdeel, ontleedNaam } from './naamdeel.js';
import type { Beschrijving } from './weegbaar.js';

/**
 * Keys under which somebody is looked for when no certain key leads anywhere: two descriptions that share none are not compared. Each allows for another kind of
 * difference, so that two differences at once may stand between a line and its person:
 *
 * - `an`: a word of the surname as it sounds, and the year of birth
 * - `vd`: a given name as it sounds, day and month, which may stand in each other's place
 * - `vj`: a given name as it sounds, the first letter of the surname, the year
 * - `nn`: surname and first given name as they sound, whichever comes first
 * - `gd`: a full birth date that was not assumed
 * - `bsn`, `vnr`: a number, and half of it with the year
 *
 * Personal data: they leave this process only as keyed hashes.
 */
export function kandidaatsleutels(beschrijving: Beschrijving): string[] {
  const { geslachtsnaam, voornamen, geboortedatum, onbruikbaar, bsn = onbruikbaar?.bsn, vNummer = onbruikbaar?.vNummer } = beschrijving;
  const achter = ontleedNaam(geslachtsnaam);
  const voor = ontleedNaam(voornamen);
  const jaar = geboortedatum?.slice(0, 4);
  const sleutels = [...opPaar(achter, voor), ...opDatum(voor, geboortedatum), ...opJaar(achter, voor, jaar)];
  return [...new Set([...sleutels, ...opNummer('bsn', bsn, jaar), ...opNummer('vnr', vNummer, jaar)])];
}

function opPaar(achter: Naamdeel | null, voor: Naamdeel | null): string[] {
  const voornaam = voor?.woorden[0];
  if (achter === null || voornaam === undefined) return [];
  return achter.medeklinkers.flatMap((a) => voornaam.medeklinkers.map((v) => `nn/${[a, v].sort().join('/')}`));
}

function opDatum(voor: Naamdeel | null, datum: string | undefined): string[] {
  if (datum === undefined || !isVolledigeGeboortedatum(datum) || isAangenomenGeboortedag(datum)) return [];
  const dag = [datum.slice(5, 7), datum.slice(8)].sort().join('/');
  return [`gd/${datum}`, ...woordenVan(voor).map((v) => `vd/${v}/${dag}`)];
}

function opJaar(achter: Naamdeel | null, voor: Naamdeel | null, jaar: string | undefined): string[] {
  if (jaar === undefined) return [];
  const achternamen = achter?.medeklinkers ?? [];
  return [
    ...[...achternamen, ...woordenVan(achter)].map((a) => `an/${a}/${jaar}`),
    ...achternamen.flatMap((a) => woordenVan(voor).map((v) => `vj/${v}/${a.slice(0, 1)}/${jaar}`)),
  ];
}

function woordenVan(naam: Naamdeel | null): string[] {
  return (naam?.woorden ?? []).flatMap((woord) => woord.medeklinkers);
}

/** A slip in a number leaves one of its halves as it was. */
function opNummer(soort: string, nummer: string | undefined, jaar: string | undefined): string[] {
  if (nummer === undefined) return [];
  const midden = nummer.length >> 1;
  const helften = jaar === undefined ? [] : [`${soort}/voor/${nummer.slice(0, midden)}/${jaar}`, `${soort}/achter/${nummer.slice(midden)}/${jaar}`];
  return [`${soort}/${nummer}`, ...helften];
}

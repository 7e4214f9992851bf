import { vorigKwartaal } from '../kernel/kwartaal.js';
import type { Bevinding } from '../melding/bevinding.js';
import type { Feit } from '../melding/feit.js';
import type { Niveau, TaalMelding, Vaardigheid } from '../melding/taal-melding.js';
import { niveauRang } from './niveau-rang.js';

const KOLOMMEN: readonly (readonly [Vaardigheid, string])[] = [
  ['LE', 'niveau_lezen'],
  ['LU', 'niveau_luisteren'],
  ['SC', 'niveau_schrijven'],
  ['SP', 'niveau_spreken'],
];

/**
 * Warnings on a school's line that depend on the person's lines of earlier quarters. Takes the lines that count, in the order of `taalVolgorde`.
 * Source: partners.md 3, findings that depend on other files.
 */
export function taalBevindingen(rij: Feit<TaalMelding>, geldig: readonly Feit<TaalMelding>[]): Bevinding[] {
  const eerder = geldig.filter((ander) => ander.melding.kwartaal < rij.melding.kwartaal);
  if (eerder.length === 0) return [];
  const kolommen = cumulatiefKlopt(rij.melding, eerder) ? [] : [bevinding(rij, 'uren_gevolgd_cumulatief', 'cumulatief-klopt-niet')];
  for (const [vaardigheid, kolom] of KOLOMMEN) {
    if (isLager(rij.melding.niveaus[vaardigheid], eerder, vaardigheid)) kolommen.push(bevinding(rij, kolom, 'niveau-lager-dan-eerder'));
  }
  return kolommen;
}

/** Only a line of the same school in the directly preceding quarter can prove the cumulative hours wrong. */
function cumulatiefKlopt(melding: TaalMelding, eerder: readonly Feit<TaalMelding>[]): boolean {
  const vorig = vorigKwartaal(melding.kwartaal);
  const vorige = eerder.filter((ander) => ander.melding.kwartaal === vorig && ander.melding.school === melding.school);
  return vorige.length === 0 || vorige.some((ander) => ander.melding.cumulatief + melding.gevolgd === melding.cumulatief);
}

function isLager(nu: Niveau | undefined, eerder: readonly Feit<TaalMelding>[], vaardigheid: Vaardigheid): boolean {
  if (nu === undefined) return false;
  const laatste = eerder.find((ander) => ander.melding.niveaus[vaardigheid] !== undefined)?.melding.niveaus[vaardigheid];
  return laatste !== undefined && niveauRang(nu) < niveauRang(laatste);
}

function bevinding(rij: Feit<TaalMelding>, kolom: string, code: string): Bevinding {
  return { regel: rij.regel, kolom, code, ernst: 'waarschuwing' };
}

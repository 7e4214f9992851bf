import type { Feit } from '../melding/feit.js';
import type { MijlpaalMelding } from '../melding/mijlpaal-melding.js';
import { laatstGezegdEerst } from './volgorde.js';

const PERSOONSKOLOMMEN = ['bsn', 'vNummer', 'geslachtsnaam', 'voorvoegsel', 'voornamen', 'geboortedatum', 'geslacht'] as const;

/** What is said so far about one milestone on one date. */
type Gezegd = Map<string, string>;

/**
 * The milestone lines of one person that say nothing new: the statements before them about the same milestone and date already add up to it.
 * A line of a file that no longer counts is judged among its own file and what other files still say, so that its file keeps its counts.
 * Source: partners.md 2 (same person, milestone, date and value again: dubbel) and Five ends.
 */
export function dubbeleMijlpalen(mijlpalen: readonly Feit<MijlpaalMelding>[]): Feit<MijlpaalMelding>[] {
  const groepen = inGroepen(mijlpalen, ({ melding }) => `${melding.mijlpaal} ${melding.datum}`);
  return [...groepen.values()].filter((groep) => groep.length > 1).flatMap(dubbelenIn);
}

/** The dubbele lines among those about one milestone and date. */
function dubbelenIn(groep: readonly Feit<MijlpaalMelding>[]): Feit<MijlpaalMelding>[] {
  const dubbel = herhalingen(groep.filter((feit) => feit.actief));
  const vervangen = inGroepen(groep.filter((feit) => !feit.actief), (feit) => feit.bericht);
  for (const [bericht, eigen] of vervangen) {
    const slot = eigen[0]?.slot;
    const naast = groep.filter((feit) => feit.bericht === bericht || (feit.actief && feit.slot !== slot));
    dubbel.push(...herhalingen(naast).filter((feit) => !feit.actief));
  }
  return dubbel;
}

function inGroepen<S>(feiten: readonly Feit<MijlpaalMelding>[], sleutelVan: (feit: Feit<MijlpaalMelding>) => S): Map<S, Feit<MijlpaalMelding>[]> {
  const groepen = new Map<S, Feit<MijlpaalMelding>[]>();
  for (const feit of feiten) {
    const sleutel = sleutelVan(feit);
    const groep = groepen.get(sleutel);
    if (groep === undefined) groepen.set(sleutel, [feit]);
    else groep.push(feit);
  }
  return groepen;
}

/** All but the first that say nothing beyond what goes before them. */
function herhalingen(feiten: readonly Feit<MijlpaalMelding>[]): Feit<MijlpaalMelding>[] {
  const gezegd: Gezegd = new Map();
  return [...feiten].sort((a, b) => laatstGezegdEerst(b, a)).filter((feit, plaats) => !zegtIetsNieuws(feit, gezegd) && plaats > 0);
}

/** Adds what the line says to what was said; true when that changed something. An empty value says nothing. */
function zegtIetsNieuws({ melding, persoon }: Feit<MijlpaalMelding>, gezegd: Gezegd): boolean {
  let nieuw = vulAan(gezegd, 'waarde', melding.waarde);
  nieuw = vulAan(gezegd, 'doelgroep', melding.doelgroep) || nieuw;
  if (melding.mijlpaal !== 'AANMELDING' || persoon === undefined) return nieuw;
  for (const kolom of PERSOONSKOLOMMEN) nieuw = vulAan(gezegd, kolom, persoon[kolom]) || nieuw;
  return nieuw;
}

function vulAan(gezegd: Gezegd, sleutel: string, waarde: string | undefined): boolean {
  if (waarde === undefined || gezegd.get(sleutel) === waarde) return false;
  gezegd.set(sleutel, waarde);
  return true;
}

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
export function dubbeleMijlpalen(mijlpalen: readonly Feit<MijlpaalMelding>[]): Set<Feit<MijlpaalMelding>> {
  const actief = mijlpalen.filter((feit) => feit.actief);
  const dubbel = new Set(herhalingen(actief));
  for (const [bericht, eigen] of perBericht(mijlpalen.filter((feit) => !feit.actief))) {
    const naast = mijlpalen.filter((feit) => feit.bericht === bericht || (feit.actief && feit.slot !== eigen[0]?.slot));
    const herhaald = new Set(herhalingen(naast));
    for (const feit of eigen) if (herhaald.has(feit)) dubbel.add(feit);
  }
  return dubbel;
}

function perBericht(feiten: readonly Feit<MijlpaalMelding>[]): Map<number, Feit<MijlpaalMelding>[]> {
  const groepen = new Map<number, Feit<MijlpaalMelding>[]>();
  for (const feit of feiten) {
    const groep = groepen.get(feit.bericht);
    if (groep === undefined) groepen.set(feit.bericht, [feit]);
    else groep.push(feit);
  }
  return groepen;
}

function herhalingen(feiten: readonly Feit<MijlpaalMelding>[]): Feit<MijlpaalMelding>[] {
  if (feiten.length < 2) return [];
  const gezegd = new Map<string, Gezegd>();
  return [...feiten].sort((a, b) => laatstGezegdEerst(b, a)).filter((feit) => !isNieuw(feit, gezegd));
}

function isNieuw(feit: Feit<MijlpaalMelding>, gezegd: Map<string, Gezegd>): boolean {
  const sleutel = `${feit.melding.mijlpaal} ${feit.melding.datum}`;
  const eerder = gezegd.get(sleutel);
  const nu = eerder ?? new Map<string, string>();
  if (eerder === undefined) gezegd.set(sleutel, nu);
  return zegtIetsNieuws(feit, nu) || eerder === undefined;
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

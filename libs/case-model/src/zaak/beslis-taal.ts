import type { BesluitMelding } from '../melding/besluit-melding.js';
import type { Feit } from '../melding/feit.js';
import type { Leerroute, TaalMelding } from '../melding/taal-melding.js';
import { type GekozenWaarde, gekozenWaarde } from './gekozen-waarde.js';
import type { Herkomst } from './herkomst.js';
import { herkomstVan } from './herkomst-van.js';
import type { Pip } from './pip.js';
import { taalTegenstrijdigheden } from './taal-tegenstrijdigheden.js';
import type { Tegenstrijdigheid } from './tegenstrijdigheid.js';

/** What schools and PIPs come to after what a coach chose between them. */
export interface Taalbesluit {
  /** The lines in the order in which they speak: those of a chosen school before the others of its quarter. */
  rijen: readonly Feit<TaalMelding>[];
  /** The route that was chosen instead of the current PIP's, or beside an agreeing school; null when none was. */
  leerroute: Leerroute | null;
  /** What nobody has decided yet. */
  tegenstrijdigheden: Tegenstrijdigheid[];
  /** Where what was chosen comes from, by field. */
  herkomst: Record<string, Herkomst>;
}

/**
 * Decides what schools contradict. Takes lines in the order of `taalVolgorde`. A choice about a quarter in which another PIP was in force settles that
 * contradiction and changes no route of today. Source: partners.md, Which source wins.
 */
export function beslisTaal(rijen: readonly Feit<TaalMelding>[], pips: readonly Pip[], besluiten: readonly Feit<BesluitMelding>[]): Taalbesluit {
  const uit: Taalbesluit = { rijen, leerroute: null, tegenstrijdigheden: [], herkomst: {} };
  for (const strijdig of taalTegenstrijdigheden(rijen, pips)) {
    const keuze = gekozenWaarde(strijdig, besluiten, (a, b) => a === b);
    if (keuze === null) uit.tegenstrijdigheden.push(strijdig);
    else if (strijdig.veld === 'taal.school') kiesSchool(uit, strijdig, keuze);
    else kiesLeerroute(uit, { strijdig, keuze, huidig: pips[0] });
  }
  return uit;
}

function kiesSchool(uit: Taalbesluit, { veld, waarden }: Tegenstrijdigheid, { plaats, feit }: GekozenWaarde): void {
  const school = waarden[plaats]?.waarde;
  const kwartaal = uit.rijen[0]?.melding.kwartaal;
  const isGekozen = ({ melding }: Feit<TaalMelding>): boolean => melding.kwartaal === kwartaal && melding.school === school;
  uit.rijen = [...uit.rijen.filter(isGekozen), ...uit.rijen.filter((rij) => !isGekozen(rij))];
  uit.herkomst[veld] = herkomstVan(feit);
}

function kiesLeerroute(uit: Taalbesluit, { strijdig, keuze, huidig }: { strijdig: Tegenstrijdigheid; keuze: GekozenWaarde; huidig: Pip | undefined }): void {
  const toen = strijdig.waarden[0]?.herkomst;
  if (toen?.bericht !== huidig?.feit.bericht || toen?.regel !== huidig?.feit.regel) return;
  uit.leerroute = strijdig.waarden[keuze.plaats]?.waarde as Leerroute;
  uit.herkomst[strijdig.veld] = herkomstVan(keuze.feit);
}

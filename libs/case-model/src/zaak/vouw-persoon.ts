import { geboortedatumsVerschillen } from '../kernel/geboortedatum.js';
import type { BesluitMelding } from '../melding/besluit-melding.js';
import type { Feit } from '../melding/feit.js';
import { schrijfwijze } from '../persoon/naam.js';
import { sprekendeFeiten } from './feiten-per-soort.js';
import { gekozenWaarde } from './gekozen-waarde.js';
import { herkomstVan } from './herkomst-van.js';
import { leesPersoon, type PersoonVolgensBron, type Uitspraak } from './persoon-volgens-bron.js';
import type { PERSOONSVELDEN } from './persoonsveld.js';
import type { Tegenstrijdigheid } from './tegenstrijdigheid.js';
import { laatstVerzondenEerst, nieuwsteDatumEerst } from './volgorde.js';
import type { ZaakPersoon } from './zaak-persoon.js';

/** What two sources say about one field, the authoritative one first. */
interface Tweespraak {
  veld: (typeof PERSOONSVELDEN)[number];
  hoog: Uitspraak | undefined;
  laag: Uitspraak | undefined;
}

/** How two values of a field are compared: whether sources agree, and whether a source says what it said before. */
interface Vergelijking {
  eens: (a: string, b: string) => boolean;
  gelijk: (a: string, b: string) => boolean;
}

interface Weging {
  gekozen: ZaakPersoon;
  besluiten: readonly Feit<BesluitMelding>[];
}

/**
 * Folds who the case is about from COA's lines, AANMELDING lines (regie and coach) and decisions that carry their `persoon`.
 * AANMELDING goes before COA, but COA gives the V-nummer; within a source the newest statement of each key counts. Where the two differ, what a
 * coach chose between exactly these counts.
 *
 * Promise: independent of the order of the feiten; what is inactive or withdrawn claims nothing. Source: partners.md, Which source wins.
 */
export function vouwPersoon(feiten: readonly Feit[]): ZaakPersoon {
  const { coa, mijlpalen, besluiten } = sprekendeFeiten(feiten);
  const aanmelding = leesPersoon(mijlpalen.filter((feit) => feit.melding.mijlpaal === 'AANMELDING').sort(nieuwsteDatumEerst));
  const overdracht = leesPersoon(coa.sort(laatstVerzondenEerst));
  const gekozen: ZaakPersoon = {
    bsn: null, vNummer: null, naam: { geslachtsnaam: null, voorvoegsel: null, voornamen: null },
    geboortedatum: null, geslacht: null, tegenstrijdigheden: [], herkomst: {},
  };
  const weging: Weging = { gekozen, besluiten };
  gekozen.bsn = waarde(kies(weging, { veld: 'bsn', hoog: aanmelding.bsn, laag: overdracht.bsn }, PRECIES));
  gekozen.vNummer = waarde(kies(weging, { veld: 'vNummer', hoog: overdracht.vNummer, laag: aanmelding.vNummer }, PRECIES));
  gekozen.naam = kiesNaam(weging, aanmelding, overdracht);
  gekozen.geboortedatum = waarde(kies(weging, { veld: 'geboortedatum', hoog: aanmelding.geboortedatum, laag: overdracht.geboortedatum }, GEBOORTEDATUM));
  gekozen.geslacht = waarde(kies(weging, { veld: 'geslacht', hoog: aanmelding.geslacht, laag: overdracht.geslacht }, PRECIES)) as ZaakPersoon['geslacht'];
  return gekozen;
}

/** The statement that is shown; where the sources differ and no coach chose, the difference is kept. */
function kies({ gekozen, besluiten }: Weging, { veld, hoog, laag }: Tweespraak, { eens, gelijk }: Vergelijking): Uitspraak | undefined {
  const getoond = hoog ?? laag;
  if (getoond === undefined) return undefined;
  gekozen.herkomst[veld] = herkomstVan(getoond.feit);
  if (hoog === undefined || laag === undefined || eens(hoog.waarde, laag.waarde)) return getoond;
  const strijdig = verschil(veld, hoog, laag);
  const keuze = gekozenWaarde(strijdig, besluiten, gelijk);
  if (keuze === null) {
    gekozen.tegenstrijdigheden.push(strijdig);
    return hoog;
  }
  gekozen.herkomst[veld] = herkomstVan(keuze.feit);
  return keuze.plaats === 0 ? hoog : laag;
}

function kiesNaam(weging: Weging, aanmelding: PersoonVolgensBron, overdracht: PersoonVolgensBron): ZaakPersoon['naam'] {
  // Sources write a prefix in its own column or in front of the surname: they are compared joined, and shown as written.
  const getoond = kies(weging, { veld: 'naam.geslachtsnaam', hoog: metVoorvoegsel(aanmelding), laag: metVoorvoegsel(overdracht) }, NAAM);
  const bron = getoond !== undefined && getoond.feit === aanmelding.geslachtsnaam?.feit ? aanmelding : overdracht;
  return {
    geslachtsnaam: waarde(bron.geslachtsnaam),
    voorvoegsel: bron.geslachtsnaam === undefined ? null : waarde(bron.voorvoegsel),
    voornamen: waarde(kies(weging, { veld: 'naam.voornamen', hoog: aanmelding.voornamen, laag: overdracht.voornamen }, NAAM)),
  };
}

function waarde(uitspraak: Uitspraak | undefined): string | null {
  return uitspraak?.waarde ?? null;
}

function metVoorvoegsel({ geslachtsnaam, voorvoegsel }: PersoonVolgensBron): Uitspraak | undefined {
  if (geslachtsnaam === undefined || voorvoegsel === undefined) return geslachtsnaam;
  return { waarde: `${voorvoegsel.waarde} ${geslachtsnaam.waarde}`, feit: geslachtsnaam.feit };
}

function verschil(veld: string, hoog: Uitspraak, laag: Uitspraak): Tegenstrijdigheid {
  return { veld, waarden: [hoog, laag].map(({ waarde, feit }) => ({ waarde, herkomst: herkomstVan(feit) })) };
}

const precies = (a: string, b: string): boolean => a === b;
const zelfdeNaam = (a: string, b: string): boolean => a === b || schrijfwijze(a) === schrijfwijze(b);

const PRECIES: Vergelijking = { eens: precies, gelijk: precies };
const NAAM: Vergelijking = { eens: zelfdeNaam, gelijk: zelfdeNaam };
/** A date of which part is unknown agrees with many, and is none of them. */
const GEBOORTEDATUM: Vergelijking = { eens: (a, b) => !geboortedatumsVerschillen(a, b), gelijk: precies };

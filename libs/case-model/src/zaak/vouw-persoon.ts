import { geboortedatumsVerschillen } from '../kernel/geboortedatum.js';
import type { Feit } from '../melding/feit.js';
import { schrijfwijze } from '../persoon/naam.js';
import { sprekendeFeiten } from './feiten-per-soort.js';
import { herkomstVan } from './herkomst-van.js';
import { leesPersoon, type PersoonVolgensBron, type Uitspraak } from './persoon-volgens-bron.js';
import type { Tegenstrijdigheid } from './tegenstrijdigheid.js';
import { laatstVerzondenEerst, nieuwsteDatumEerst } from './volgorde.js';
import type { ZaakPersoon } from './zaak-persoon.js';

/** What two sources say about one field, the authoritative one first. */
interface Tweespraak {
  veld: string;
  hoog: Uitspraak | undefined;
  laag: Uitspraak | undefined;
}

/**
 * Folds who the case is about from COA's lines and AANMELDING lines (regie and coach) that carry their `persoon`.
 * AANMELDING goes before COA, but COA gives the V-nummer; within a source the newest statement of each key counts.
 *
 * Promise: independent of the order of the feiten; what is inactive or withdrawn claims nothing. Source: partners.md, Which source wins.
 */
export function vouwPersoon(feiten: readonly Feit[]): ZaakPersoon {
  const { coa, mijlpalen } = sprekendeFeiten(feiten);
  const aanmelding = leesPersoon(mijlpalen.filter((feit) => feit.melding.mijlpaal === 'AANMELDING').sort(nieuwsteDatumEerst));
  const overdracht = leesPersoon(coa.sort(laatstVerzondenEerst));
  const gekozen: ZaakPersoon = {
    bsn: null, vNummer: null, naam: { geslachtsnaam: null, voorvoegsel: null, voornamen: null },
    geboortedatum: null, geslacht: null, tegenstrijdigheden: [], herkomst: {},
  };
  gekozen.bsn = kies(gekozen, { veld: 'bsn', hoog: aanmelding.bsn, laag: overdracht.bsn }, gelijk);
  gekozen.vNummer = kies(gekozen, { veld: 'vNummer', hoog: overdracht.vNummer, laag: aanmelding.vNummer }, gelijk);
  gekozen.naam = kiesNaam(gekozen, aanmelding, overdracht);
  gekozen.geboortedatum = kies(gekozen, { veld: 'geboortedatum', hoog: aanmelding.geboortedatum, laag: overdracht.geboortedatum }, zelfdeGeboortedatum);
  gekozen.geslacht = kies(gekozen, { veld: 'geslacht', hoog: aanmelding.geslacht, laag: overdracht.geslacht }, gelijk) as ZaakPersoon['geslacht'];
  return gekozen;
}

function kies(gekozen: ZaakPersoon, { veld, hoog, laag }: Tweespraak, eens: (a: string, b: string) => boolean): string | null {
  const getoond = hoog ?? laag;
  if (getoond === undefined) return null;
  gekozen.herkomst[veld] = herkomstVan(getoond.feit);
  if (hoog !== undefined && laag !== undefined && !eens(hoog.waarde, laag.waarde)) gekozen.tegenstrijdigheden.push(verschil(veld, hoog, laag));
  return getoond.waarde;
}

function kiesNaam(gekozen: ZaakPersoon, aanmelding: PersoonVolgensBron, overdracht: PersoonVolgensBron): ZaakPersoon['naam'] {
  // Sources write a prefix in its own column or in front of the surname: they are compared joined, and shown as written.
  kies(gekozen, { veld: 'naam.geslachtsnaam', hoog: metVoorvoegsel(aanmelding), laag: metVoorvoegsel(overdracht) }, zelfdeNaam);
  const getoond = aanmelding.geslachtsnaam === undefined ? overdracht : aanmelding;
  return {
    geslachtsnaam: getoond.geslachtsnaam?.waarde ?? null,
    voorvoegsel: getoond.geslachtsnaam === undefined ? null : (getoond.voorvoegsel?.waarde ?? null),
    voornamen: kies(gekozen, { veld: 'naam.voornamen', hoog: aanmelding.voornamen, laag: overdracht.voornamen }, zelfdeNaam),
  };
}

function metVoorvoegsel({ geslachtsnaam, voorvoegsel }: PersoonVolgensBron): Uitspraak | undefined {
  if (geslachtsnaam === undefined || voorvoegsel === undefined) return geslachtsnaam;
  return { waarde: `${voorvoegsel.waarde} ${geslachtsnaam.waarde}`, feit: geslachtsnaam.feit };
}

function verschil(veld: string, hoog: Uitspraak, laag: Uitspraak): Tegenstrijdigheid {
  return { veld, waarden: [hoog, laag].map(({ waarde, feit }) => ({ waarde, herkomst: herkomstVan(feit) })) };
}

function gelijk(a: string, b: string): boolean {
  return a === b;
}

function zelfdeNaam(a: string, b: string): boolean {
  return a === b || schrijfwijze(a) === schrijfwijze(b);
}

function zelfdeGeboortedatum(a: string, b: string): boolean {
  return !geboortedatumsVerschillen(a, b);
}

import type { Bemiddelingsfase, Bemiddelingszet, Coachzet, Partnerzet } from './bemiddelingszet.js';
import { faserang, verst } from './verst.js';

/** A word about one proposal or placement. */
export type Plekzet = Partnerzet & { kenmerk: string };

/** One proposal with the placements that came from it, or a placement of its own. */
export interface Spoor {
  /** Reference of the proposal, else of the placement. */
  kenmerk: string;
  /** What the partner says of the proposal, or of a placement that is its own proposal; null: it named it, and nothing more. */
  voorstel: Plekzet | null;
  /** What came from it, one a reference. */
  plaatsingen: readonly Plekzet[];
  besluit: Coachzet | null;
  /** Nothing of it has ended yet, or something of it runs. */
  loopt: boolean;
  /** Where it is now; null: nothing was said. */
  fase: Bemiddelingsfase | null;
}

const ACTIEF: readonly Bemiddelingsfase[] = ['GEPLAATST', 'GESTART', 'ONDERBROKEN'];

/** True while somebody is, or will be, at a place. */
export function isGeplaatst({ fase }: Partnerzet): boolean {
  return ACTIEF.includes(fase);
}

/** The placements of a track; a partner of one step places under the reference of the proposal itself. */
export function plekkenVan({ voorstel, plaatsingen }: Spoor): Plekzet[] {
  return [...(voorstel === null ? [] : [voorstel]), ...plaatsingen].filter((zet) => isGeplaatst(zet) || zet.fase === 'BEEINDIGD');
}

/** Joins what was said and decided, by proposal and in order of reference. */
export function sporenVan(zetten: readonly Bemiddelingszet[]): Spoor[] {
  const gezegd = nieuwsteWoorden(zetten).filter((zet): zet is Plekzet => zet.kenmerk !== null);
  const besluiten = laatsteBesluiten(zetten);
  const kenmerken = [...new Set([...gezegd.map(({ kenmerk, voorstel }) => voorstel ?? kenmerk), ...besluiten.keys()])].sort();
  return kenmerken.map((kenmerk): Spoor => {
    const voorstel = gezegd.find((zet) => zet.kenmerk === kenmerk) ?? null;
    const plaatsingen = gezegd.filter((zet) => zet.kenmerk !== kenmerk && zet.voorstel === kenmerk);
    const telt = plaatsingen.length > 0 ? plaatsingen : voorstel === null ? [] : [voorstel];
    const levend = telt.filter(({ fase }) => fase !== 'BEEINDIGD');
    return { kenmerk, voorstel, plaatsingen, besluit: besluiten.get(kenmerk) ?? null, loopt: levend.length > 0, fase: verst((levend.length > 0 ? levend : telt).map(({ fase }) => fase)) };
  });
}

/** The newest word about the person as a whole; null: there is none. */
export function woordOverPersoon(zetten: readonly Bemiddelingszet[]): Partnerzet | null {
  return nieuwsteWoorden(zetten).find(({ kenmerk }) => kenmerk === null) ?? null;
}

/** Of each reference the newest word; what it leaves open stays as it was said before. */
function nieuwsteWoorden(zetten: readonly Bemiddelingszet[]): Partnerzet[] {
  const perKenmerk = new Map<string | null, Partnerzet>();
  for (const zet of zetten.filter((een) => een.door === 'partner').sort(oudsteEerst)) {
    const eerder = perKenmerk.get(zet.kenmerk);
    perKenmerk.set(zet.kenmerk, eerder === undefined ? zet : aangevuld(zet, eerder));
  }
  return [...perKenmerk.values()];
}

function aangevuld(zet: Partnerzet, eerder: Partnerzet): Partnerzet {
  return { ...zet, voorstel: zet.voorstel ?? eerder.voorstel, start: zet.start ?? eerder.start, eind: zet.eind ?? eerder.eind, laatsteUren: hoogste(zet.laatsteUren, eerder.laatsteUren) };
}

/** Of one day what is further in the process comes last. */
function oudsteEerst(a: Partnerzet, b: Partnerzet): number {
  return vergelijk(a.dag, b.dag) || faserang(a.fase) - faserang(b.fase) || vergelijk(a.start ?? '', b.start ?? '') || vergelijk(a.eind ?? '', b.eind ?? '');
}

function laatsteBesluiten(zetten: readonly Bemiddelingszet[]): Map<string, Coachzet> {
  const besluiten = zetten.filter((zet) => zet.door === 'coach').sort((a, b) => vergelijk(a.dag, b.dag) || vergelijk(a.besluit, b.besluit));
  return new Map(besluiten.map((besluit) => [besluit.voorstel, besluit]));
}

function vergelijk(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function hoogste(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}

import type { TaalMelding, Vaardigheid } from '../melding/taal-melding.js';
import { niveauRang } from '../zaak/niveau-rang.js';
import type { Pipkeuze, Stap } from '../zaak/verloop.js';
import type { Doelniveau } from './kwartaaltelling.js';

const VAARDIGHEDEN: readonly Vaardigheid[] = ['LE', 'LU', 'SC', 'SP'];

/** The PIP that was in force on a day; null before the first. */
export function pipOp(pips: readonly Stap<Pipkeuze>[] | undefined, dag: string): Pipkeuze | null {
  return pips?.findLast(({ vanaf }) => vanaf <= dag)?.waarde ?? null;
}

/** What a PIP aims at: the Z-route at A1 (domain A.6, L4). */
export function doelVan({ leerroute, niveau }: Pipkeuze): Doelniveau | null {
  return leerroute === 'Z' ? 'A1' : niveau;
}

/** Whether all four skills are at a level or above; null when one of them is not told. */
export function isOpNiveau({ niveaus }: TaalMelding, doel: Doelniveau): boolean | null {
  const bekend = VAARDIGHEDEN.map((vaardigheid) => niveaus[vaardigheid]).filter((niveau) => niveau !== undefined);
  return bekend.length < VAARDIGHEDEN.length ? null : bekend.every((niveau) => niveauRang(niveau) >= niveauRang(doel));
}

import { type Feit, standaardbeleid, type Termijn, termijnen, type Termijnnaam, vouwStand } from '#libs/case-model';

/** One deadline of the case that these feiten make, on a day, under the built-in policy of Almelo. */
export function termijnOp(naam: Termijnnaam, feiten: readonly Feit[], peildatum: string): Termijn | undefined {
  return termijnen(vouwStand(feiten), { peildatum, beleid: standaardbeleid('0141') }).find((termijn) => termijn.naam === naam);
}

/** How it stands on each of these days, as `2025-03-17 open`; `-` where it is not there. */
export function verloopVan(naam: Termijnnaam, feiten: readonly Feit[], ...dagen: string[]): string[] {
  return dagen.map((dag) => {
    const termijn = termijnOp(naam, feiten, dag);
    return termijn === undefined ? '-' : `${termijn.uiterlijk} ${termijn.status}`;
  });
}

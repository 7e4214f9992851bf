import { leesLayout, maakRijkeuring } from '#libs/connector-kit';
import type { Rij } from '#libs/connector-kit';

/** Makes judged lines of a table, on line 7, from the cells by column; what is not given is empty. */
export function tabelrijen(contract: string): (cellen: Readonly<Record<string, string>>) => Rij {
  const layout = leesLayout(contract);
  const keur = maakRijkeuring(layout);
  const kop = { plaatsen: layout.velden.map((_, i) => i), breedte: layout.velden.length };
  return (cellen) => keur({ regel: 7, cellen: layout.velden.map(({ naam }) => cellen[naam] ?? '') }, kop);
}

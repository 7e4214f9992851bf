import type { Bronrij } from '../tabel/bronrij.js';
import { kiesLezer } from '../tabel/kies-lezer.js';
import type { Kop } from '../tabel/kop.js';
import type { Layout } from '../tabel/layout.js';
import { isAfgekeurd, type Rij } from '../tabel/rij.js';
import { maakRijkeuring } from '../tabel/rijkeuring.js';
import type { Leesopdracht, Tabeluitwisseling } from '../tabel/tabeluitwisseling.js';
import { indelingVan, type Kopindeling, namenVan } from './kopindeling.js';
import { maakKopscore } from './kopscore.js';
import { type Afkeuring, Steekproef } from './steekproef.js';
import { type Kopoordeel, zoekIndeling } from './zoek-indeling.js';

/** Fewer refused lines prove nothing of a heading whose names are all as agreed. */
const MINSTE = 3;
/** So many lines show which columns changed places where no single cell does. */
const KORT = 30;

/**
 * Makes the search for other headings: one name a column, under which at least half of the refused lines of a table are sound.
 * None when nothing explains it, at most three when more than one does, the likeliest first. Memory does not grow with the file.
 */
export function maakKopzoeker(uitwisseling: Tabeluitwisseling): (opdracht: Leesopdracht) => Promise<string[][]> {
  const { layout } = uitwisseling;
  const keurRij = maakRijkeuring(layout);
  return async (opdracht) => {
    const keur = (bron: Bronrij, kop: Kop): Rij => {
      const rij = keurRij(bron, kop);
      uitwisseling.keur(rij, opdracht.bestand);
      return rij;
    };
    const proef = await neemSteekproef(opdracht, layout, (bron, kop) => isAfgekeurd(keur(bron, kop)));
    if (proef === null || proef.afgekeurd.length < (proef.kopKlopt ? MINSTE : 1)) return [];
    const namen = opBreedte(proef);
    const rijen = [...proef.afgekeurd, ...proef.goed];
    const oordeelOver = (lijnen: readonly Bronrij[]) => (indeling: Kopindeling): Kopoordeel => weeg(lijnen.map((bron) => keur(bron, naarKop(indeling, layout))));
    const oordeel = oordeelOver(rijen);
    const score = maakKopscore(layout, rijen, namen.length);
    const gevonden = zoekIndeling({ layout, namen, begin: indelingVan(namen, layout), lijnen: rijen.length, score, oordeel, kort: oordeelOver(proef.afgekeurd.slice(0, KORT)) });
    return gevonden.filter((indeling) => oordeel(indeling).geweigerd * 2 <= proef.afgekeurd.length).map((indeling) => namenVan(indeling, layout));
  };
}

async function neemSteekproef(opdracht: Leesopdracht, layout: Layout, isAf: Afkeuring): Promise<Steekproef | null> {
  const lezer = await kiesLezer(opdracht, layout);
  if ('code' in lezer) return null;
  const proef = new Steekproef(layout, isAf);
  try {
    for (let stap = await lezer.next(); stap.done !== true && !proef.vol; stap = await lezer.next()) proef.neem(stap.value);
    return proef;
  } finally {
    await lezer.return(null);
  }
}

/** The names, one a column: where most refused lines are wider than the heading, some columns have no name. */
function opBreedte({ namen, afgekeurd }: Steekproef): string[] {
  const breedten = afgekeurd.map(({ cellen }) => cellen.length).sort((a, b) => a - b);
  const gewoon = breedten[Math.floor(breedten.length / 5)] ?? 0;
  return [...namen, ...Array<string>(Math.max(0, gewoon - namen.length)).fill('')];
}

function naarKop(indeling: Kopindeling, layout: Layout): Kop {
  return { plaatsen: layout.velden.map((_, veld) => indeling.indexOf(veld)), breedte: indeling.length };
}

function weeg(rijen: readonly Rij[]): Kopoordeel {
  return {
    geweigerd: rijen.filter(isAfgekeurd).length,
    gewaarschuwd: rijen.reduce((som, { bevindingen }) => som + bevindingen.length, 0),
    inhoud: rijen.map(({ inhoud }) => inhoud).join('\n'),
  };
}

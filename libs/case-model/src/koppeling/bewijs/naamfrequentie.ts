import { ontleedNaam, type Naamdeel, type Naamwoord } from './naamdeel.js';
import { ZELDZAAM } from './kanstabel.js';
import { type Naamgroep, NAAMTABEL } from './naamtabel.js';

export type Naamsoort = 'achternaam' | 'voornaam';

/** Names of the table with the share of all people who bear them: as folded, and as they sound. */
interface Frequenties {
  tekst: Map<string, number>;
  klank: Map<string, number>;
}

const PROMILLE = 1000;
const TIENDUIZEND = 10_000;

const TABEL: Record<Naamsoort, Frequenties> = {
  achternaam: tel((groep) => leesNamen(groep.families)),
  voornaam: tel((groep) => [...leesNamen(groep.mannen), ...leesNamen(groep.vrouwen)].map(([naam, deel]) => [naam, deel / 2] as const)),
};

/** Share of people who bear this very name, of 1. Of a name that the table does not have, what is usual for a rare one. */
export function frequentie(soort: Naamsoort, { tekst }: Naamwoord): number {
  return Math.max(ZELDZAAM[soort], TABEL[soort].tekst.get(tekst) ?? 0);
}

/** Share of people who bear a name that sounds as this one. */
export function klankfrequentie(soort: Naamsoort, { klanken }: Naamwoord): number {
  return Math.max(ZELDZAAM[soort], ...klanken.map((klank) => TABEL[soort].klank.get(klank) ?? 0));
}

/** The names of one list of the table, each with its share within the list, of 1. */
export function leesNamen(lijst: string): (readonly [string, number])[] {
  return lijst.split(', ').map((regel) => {
    const spatie = regel.lastIndexOf(' ');
    return [regel.slice(0, spatie), Number(regel.slice(spatie + 1)) / TIENDUIZEND] as const;
  });
}

function tel(namen: (groep: Naamgroep) => (readonly [string, number])[]): Frequenties {
  const frequenties: Frequenties = { tekst: new Map(), klank: new Map() };
  for (const groep of NAAMTABEL) {
    for (const [naam, deel] of namen(groep)) {
      const ontleed = ontleedNaam(naam);
      if (ontleed !== null) telOp(frequenties, ontleed, (deel * groep.promille) / PROMILLE);
    }
  }
  return frequenties;
}

function telOp({ tekst, klank }: Frequenties, naam: Naamdeel, deel: number): void {
  tekst.set(naam.tekst, (tekst.get(naam.tekst) ?? 0) + deel);
  for (const klinkt of naam.klanken) klank.set(klinkt, (klank.get(klinkt) ?? 0) + deel);
}

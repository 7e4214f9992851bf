import { schrijf } from '../opmaak/schrijf.js';
import type { Zaak } from './antwoorden.js';
import { type Brontekst, brontekst } from './brontekst.js';
import { herkomstBij } from './herkomst-bij.js';
import { naamVan } from './naam-van.js';

/** A place, taken or proposed, for people. */
export interface Plekbeeld {
  wat: string;
  waar: string;
  stand: string;
  wanneer: string;
  uren: string;
  let: string | null;
  bron: Brontekst | null;
}

/** Placements, and what is proposed. */
export function plekken(zaak: Zaak, bestanden: ReadonlyMap<number, string>): { geplaatst: Plekbeeld[]; voorgesteld: Plekbeeld[] } {
  const bron = (veld: string): Brontekst | null => {
    const herkomst = herkomstBij(zaak.herkomst, veld);
    return herkomst && brontekst(herkomst, bestanden);
  };
  return {
    geplaatst: zaak.plaatsingen.map((plek, i) => ({
      ...basis(plek), wanneer: plek.start === null ? 'begin niet bekend' : `${schrijf.dag(plek.start)}${plek.eind === null ? ' tot nu' : ` tot ${schrijf.dag(plek.eind)}`}`,
      let: [plek.knelpunt && `knelpunt ${plek.knelpunt}`, plek.redenEinde && `geëindigd om ${plek.redenEinde}`].filter(Boolean).join(', ') || null, bron: bron(`plaatsingen.${i}`),
    })),
    voorgesteld: zaak.bemiddelstanden.map((plek, i) => ({ ...basis(plek), wanneer: `sinds ${schrijf.dag(plek.datum)}`, let: plek.redenEinde && `geëindigd om ${plek.redenEinde}`, bron: bron(`bemiddelstanden.${i}`) })),
  };
}

function basis({ soort, organisatie, activiteit, status, urenPerWeek }: { soort: string | null; organisatie: string | null; activiteit: string | null; status: string; urenPerWeek: number | null }): Pick<Plekbeeld, 'wat' | 'waar' | 'stand' | 'uren'> {
  const wat = [soort && naamVan('code', soort), activiteit].filter(Boolean).join(': ') || 'aanmelding';
  return { wat, waar: organisatie ?? '–', stand: naamVan('code', status), uren: urenPerWeek === null ? '–' : `${schrijf.getal(urenPerWeek)} uur per week` };
}

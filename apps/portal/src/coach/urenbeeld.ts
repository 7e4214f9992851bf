import { schrijf } from '../opmaak/schrijf.js';
import type { Urenstand } from './antwoorden.js';

/** Hours that must be made, for people. */
export interface Urenbeeld {
  naam: string;
  /** Such as `512,5 van 800 uur`. */
  tekst: string;
  /** How far, of what must be; null where nothing must. */
  meter: { waarde: number; top: number } | null;
  prognose: string | null;
  soort: 'success' | 'warning' | 'neutral';
}

/** @param naam what the hours are of */
export function urenbeeld(naam: string, stand: Urenstand): Urenbeeld {
  const { urenGedaan, urenNodig } = stand;
  const gedaan = urenGedaan === null ? 'nog niets gemeld' : `${schrijf.getal(urenGedaan)} uur`;
  if (urenNodig === null || urenNodig === 0) return { naam, tekst: `${gedaan}; er hoeven geen uren`, meter: null, prognose: null, soort: 'neutral' };
  const tekst = urenGedaan === null ? `${gedaan}, ${schrijf.getal(urenNodig)} uur nodig` : `${schrijf.getal(urenGedaan)} van ${schrijf.getal(urenNodig)} uur`;
  return { naam, tekst, meter: { waarde: Math.min(urenGedaan ?? 0, urenNodig), top: urenNodig }, ...vooruit(stand) };
}

function vooruit({ gehaaldOp, prognose }: Urenstand): Pick<Urenbeeld, 'prognose' | 'soort'> {
  if (gehaaldOp !== null) return { prognose: `Compleet op ${schrijf.dag(gehaaldOp)}.`, soort: 'success' };
  if (prognose === null) return { prognose: null, soort: 'neutral' };
  const { urenOver, urenPerWeek, prognoseEinde, haalbaar, benodigdPerWeek } = prognose;
  const tempo = urenPerWeek === null ? 'Er is nu geen tempo bekend.' : `Nu ${schrijf.getal(urenPerWeek)} uur per week${prognoseEinde === null ? '' : `: dan klaar op ${schrijf.dag(prognoseEinde)}`}.`;
  const nodig = benodigdPerWeek === null ? 'De termijn heeft geen dag meer.' : `Nodig is ${schrijf.getal(benodigdPerWeek)} uur per week.`;
  return { prognose: `Nog ${schrijf.getal(urenOver)} uur. ${tempo} ${nodig}`, soort: haalbaar === null ? 'neutral' : haalbaar ? 'success' : 'warning' };
}

import { DREMPEL, type Telcel, type Telmerk, type Telrelatie } from './telcel.js';
import { kostenVan, type Telstelsel, type Zet, zoekZet } from './zoek-zet.js';

/** More than any publication here can cost; beyond it everything is kept secret. */
const HOOGSTE_KOSTEN = 24;

/**
 * Which counts of one publication may be read. Cells of 1 to 4 are small; other cells are kept secret with them until nobody who knows every shown cell,
 * all relations, and what the marks mean (small: 1..4; secret: at least 1; everything whole and not negative) can compute a cell that is not shown, and until
 * no total gives away that the small cells under it are together fewer than 5. A zero is shown. Secret is nearly always 5 or more, and sometimes 4.
 * `relaties` must name every way in which cells hang together.
 *
 * Returns a mark per cell; of what is not published it says nothing. When no sound choice is found, every cell is secret, zeros too.
 */
export function onderdruk(cellen: readonly Telcel[], relaties: readonly Telrelatie[]): Telmerk[] {
  for (const { totaal, delen } of relaties) if (som(cellen, delen) !== cellen[totaal]?.aantal) throw new Error('the parts of a total do not add up to it');
  const merken = cellen.map(({ aantal, gepubliceerd }): Telmerk => (gepubliceerd && aantal > 0 && aantal < DREMPEL ? 'klein' : 'toon'));
  const perCel = cellen.map((_, cel) => relaties.flatMap(({ totaal, delen }, nr) => (totaal === cel || delen.includes(cel) ? [nr] : [])));
  const stelsel = { cellen, relaties, perCel, merken };
  for (const relatie of relaties) verhulSom(stelsel, relatie);
  return bescherm(stelsel) ? merken : cellen.map(() => 'geheim');
}

type Werkstelsel = Telstelsel & { merken: Telmerk[] };

/** Total minus what is shown of its parts tells what the others are together: hides one part more when that is fewer than the threshold. */
function verhulSom({ cellen, merken }: Werkstelsel, { totaal, delen }: Telrelatie): void {
  const verborgen = delen.filter((cel) => merken[cel] !== 'toon');
  if (merken[totaal] !== 'toon' || verborgen.length === 0 || som(cellen, verborgen) >= DREMPEL) return;
  if (![totaal, ...delen].every((cel) => cellen[cel]?.gepubliceerd === true)) return;
  const [kleinste] = delen.filter((cel) => (cellen[cel]?.aantal ?? 0) >= DREMPEL).sort((a, b) => (cellen[a]?.aantal ?? 0) - (cellen[b]?.aantal ?? 0));
  if (kleinste !== undefined) merken[kleinste] = 'geheim';
}

/** Hides more until every cell that is not shown could have another value. What a move touches is safe by that move, now and after more is hidden. */
function bescherm(stelsel: Werkstelsel): boolean {
  const veilig = new Set<number>();
  for (let cel = 0; cel < stelsel.cellen.length; cel++) {
    if (stelsel.merken[cel] === 'toon' || veilig.has(cel)) continue;
    const zet = goedkoopsteZet(stelsel, cel);
    if (zet === null) return false;
    for (const [geraakt, richting] of zet) {
      if (kostenVan(stelsel, geraakt, richting) > 0) stelsel.merken[geraakt] = 'geheim';
      veilig.add(geraakt);
    }
  }
  return true;
}

function goedkoopsteZet(stelsel: Telstelsel, cel: number): Zet | null {
  for (let kosten = 0; kosten <= HOOGSTE_KOSTEN; kosten++) {
    const zet = zoekZet(stelsel, cel, kosten);
    if (zet !== null) return zet;
  }
  return null;
}

function som(cellen: readonly Telcel[], plaatsen: readonly number[]): number {
  return plaatsen.reduce((totaal, cel) => totaal + (cellen[cel]?.aantal ?? 0), 0);
}

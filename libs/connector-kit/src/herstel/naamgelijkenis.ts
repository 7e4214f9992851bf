import { kopsleutel } from '../tabel/layout.js';

/** How alike two names of columns are, 0 to 1: the share of pairs of letters that they have in common (Dice). */
export function naamgelijkenis(een: string, ander: string): number {
  const [links, rechts] = [paren(een), paren(ander)];
  if (links.length === 0 || rechts.length === 0) return 0;
  const over = [...rechts];
  const samen = links.filter((paar) => {
    const plaats = over.indexOf(paar);
    if (plaats !== -1) over.splice(plaats, 1);
    return plaats !== -1;
  });
  return (2 * samen.length) / (links.length + rechts.length);
}

function paren(naam: string): string[] {
  const sleutel = kopsleutel(naam);
  return Array.from({ length: Math.max(0, sleutel.length - 1) }, (_, i) => sleutel.slice(i, i + 2));
}

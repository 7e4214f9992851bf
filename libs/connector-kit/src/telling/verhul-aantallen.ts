import { onderdruk } from './onderdruk.js';
import { DREMPEL, GEHEIM, type Telcel, type Telrelatie } from './telcel.js';
import type { Aantalregel, Telregel } from './telregel.js';

type Rijen = ReadonlyMap<string, readonly number[]>;

interface Opbouw {
  cellen: Telcel[];
  relaties: Telrelatie[];
  /** By line the places of its cells, the total last. */
  plaatsen: Map<string, number[]>;
}

/**
 * The texts of every counted line: its columns and then its total. All lines of the file are judged together, with everything that ties them: columns to
 * their total, the parts of a division to the whole, and a group to the group in which it lies.
 */
export function verhulAantallen(regels: readonly Telregel<never>[], aantallen: Rijen): Map<string, string[]> {
  const opbouw: Opbouw = { cellen: [], relaties: [], plaatsen: new Map() };
  const geteld = regels.filter((regel): regel is Aantalregel<never> => regel.soort === 'aantal');
  for (const { sleutel } of geteld) zetRij(opbouw, sleutel, aantallen.get(sleutel) ?? []);
  for (const delen of verdelingen(geteld)) verbindVerdeling(opbouw, delen);
  for (const { sleutel, binnen } of geteld) if (binnen !== undefined) verbindBinnen(opbouw, sleutel, binnen);
  const merken = onderdruk(opbouw.cellen, opbouw.relaties);
  const tekst = (cel: number): string => (merken[cel] === 'toon' ? String(opbouw.cellen[cel]?.aantal) : merken[cel] === 'klein' ? `<${DREMPEL}` : GEHEIM);
  return new Map([...opbouw.plaatsen].map(([sleutel, cellen]) => [sleutel, cellen.map(tekst)]));
}

function zet({ cellen }: Opbouw, aantal: number, gepubliceerd: boolean): number {
  return cellen.push({ aantal, gepubliceerd }) - 1;
}

function zetRij(opbouw: Opbouw, sleutel: string, aantallen: readonly number[]): void {
  const delen = aantallen.map((aantal) => zet(opbouw, aantal, true));
  const totaal = zet(opbouw, aantallen.reduce((som, aantal) => som + aantal, 0), true);
  opbouw.relaties.push({ totaal, delen });
  opbouw.plaatsen.set(sleutel, [...delen, totaal]);
}

/** Lines that are together one whole. */
function verdelingen(regels: readonly Aantalregel<never>[]): Aantalregel<never>[][] {
  const groepen = new Map<string, Aantalregel<never>[]>();
  for (const regel of regels) {
    if (regel.splitst === undefined) continue;
    const naam = `${regel.splitst}\n${regel.onderdeel}`;
    groepen.set(naam, [...(groepen.get(naam) ?? []), regel]);
  }
  return [...groepen.values()];
}

function verbindVerdeling({ relaties, plaatsen }: Opbouw, delen: readonly Aantalregel<never>[]): void {
  const rijen = delen.map(({ sleutel }) => plaatsen.get(sleutel));
  const geheel = plaatsen.get(delen[0]?.splitst ?? '');
  if (geheel === undefined || rijen.includes(undefined)) return;
  geheel.forEach((totaal, kolom) => relaties.push({ totaal, delen: rijen.map((rij) => rij?.[kolom] ?? totaal) }));
}

/** Who is in the whole and not in the group is not published, but is never fewer than nobody. */
function verbindBinnen(opbouw: Opbouw, sleutel: string, binnen: string): void {
  const deel = opbouw.plaatsen.get(sleutel);
  const geheel = opbouw.plaatsen.get(binnen);
  if (deel === undefined || geheel === undefined) return;
  const aantal = (cel: number): number => opbouw.cellen[cel]?.aantal ?? 0;
  geheel.slice(0, -1).forEach((totaal, kolom) => {
    const erin = deel[kolom] ?? totaal;
    opbouw.relaties.push({ totaal, delen: [erin, zet(opbouw, aantal(totaal) - aantal(erin), false)] });
  });
}

import { type Feit, type PlaatsingMelding, type UrenMelding, verslagperiodeEinde } from '#libs/case-model';

type Plaats = Partial<Omit<Feit, 'melding'>>;

let volgnummer = 1000;

/** What Avedan's file of January 2026 tells of placement `p-1`: volunteer work of 8 hours a week that began on the 1st, unless said otherwise. */
export function plaatsingFeit(melding: Partial<PlaatsingMelding> = {}, plaats: Plaats = {}): Feit<PlaatsingMelding> {
  const gezegd: PlaatsingMelding = {
    soort: 'plaatsing', bron: 'avedan', plaatsing: 'p-1', status: 'GESTART', dag: '2026-01-31', plaatsingsoort: 'VRIJWILLIGERSWERK', urenPerWeek: 32, start: '2026-01-01', ...melding,
  };
  return { ...plaatsIn(`AVEDAN_PLAATSINGEN_${gezegd.dag.slice(0, 7).replace('-', '')}.csv`, plaats), melding: gezegd };
}

/** Hours that were worked in a month (`jjjjmm`) at placement `p-1` and that the host confirmed, told in the file of that month, unless said otherwise. */
export function urenFeit(maand: string, uren: number, melding: Partial<UrenMelding> = {}, plaats: Plaats = {}): Feit<UrenMelding> {
  const gezegd: UrenMelding = { soort: 'uren', bron: 'avedan', plaatsing: 'p-1', maand, gewerkt: uren * 4, akkoord: true, dag: verslagperiodeEinde('maand', maand), ...melding };
  return { ...plaatsIn(`AVEDAN_UREN_${gezegd.dag.slice(0, 7).replace('-', '')}.csv`, plaats), melding: gezegd };
}

function plaatsIn(bestand: string, plaats: Plaats): Omit<Feit, 'melding'> {
  volgnummer += 1;
  const naam = plaats.bestand ?? bestand;
  return { bericht: volgnummer, regel: 2, bestand: naam, slot: naam, versie: 1, aanvulling: null, actief: true, ...plaats };
}

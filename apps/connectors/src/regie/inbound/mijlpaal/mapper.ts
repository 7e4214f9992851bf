import type { GelezenRegel, Jsonafwijking, Kop, Layout, Leesuitkomst, Rij } from '#libs/connector-kit';
import { isAfgekeurd, leesJson, maakBevinding, maakRijkeuring, onbekendeSleutels } from '#libs/connector-kit';
import { naarMijlpaal } from '../mijlpalen/mapper.js';

/** What reading one posted milestone needs: the columns and rules are those of the monthly file. */
export interface Mijlpaallezer {
  layout: Layout;
  keurVorm: (waarde: unknown) => Jsonafwijking[];
  keur: (rij: Rij) => void;
  grootste: number;
}

/** Makes the reader of one milestone that a coach recorded: a JSON object with the columns of the monthly file as keys, and `maand`. */
export function maakMijlpaallezer({ layout, keurVorm, keur, grootste }: Mijlpaallezer) {
  const keurRij = maakRijkeuring(layout);
  const kop: Kop = { plaatsen: layout.velden.map((_, i) => i), breedte: layout.velden.length };
  return async function* lees(gemeentecode: string, open: () => AsyncIterable<Buffer>): AsyncGenerator<GelezenRegel[], Leesuitkomst> {
    const json = await leesJson(open, grootste);
    if ('code' in json) return { bevindingen: [json] };
    const afwijkingen = keurVorm(json.waarde);
    if (afwijkingen.some(({ soort }) => soort !== 'onbekend')) return { bevindingen: [maakBevinding('schema')] };
    const waarden = json.waarde as Record<string, string | number>;
    const rij = keurRij({ regel: 1, cellen: layout.velden.map(({ naam }) => String(waarden[naam] ?? '')) }, kop);
    keur(rij);
    const vast = { regel: 1, bevindingen: rij.bevindingen, groep: null, inhoud: rij.inhoud };
    if (isAfgekeurd(rij)) yield [{ ...vast, eind: 'afgekeurd', sleutels: {}, melding: null, persoon: null }];
    else {
      const { sleutels, melding, persoon } = naarMijlpaal(rij, { bron: 'coach', gemeentecode, maand: String(waarden['maand']) });
      yield [{ ...vast, eind: 'open', sleutels, melding, persoon }];
    }
    return { bevindingen: onbekendeSleutels(afwijkingen) };
  };
}
